/**
 * The verb "add": articles into the ledger, in batches. What the ledger has already is left alone and not read again; what
 * cannot be read is told, and spoils nothing else.
 */
import type { Received } from "../intake/received.ts";
import type { Arrival, Ledger, Outcome } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { type Batch, beginBatch, finishBatch } from "./add-batch.ts";
import { BATCH_TEXT, cutBatches } from "./cut-batches.ts";
import { overlap } from "./overlap.ts";
import type { Threads } from "./threads/threads.ts";

/** An article on its way in, with whatever its bringer calls it; or why there is none. */
export type Item<Name> = {
  readonly name: Name;
  /** The item of a feed that it is: kept together with the article, or with there being none. */
  readonly arrival?: Omit<Arrival, "document">;
} & ({ readonly article: Received; readonly error: null } | { readonly article: null; readonly error: Error });

/** What became of an item. Where there is an outcome, it is on disk. */
export type Added<Name> = { readonly name: Name; readonly outcome: Outcome | null; readonly error: Error | null };

export type AddOptions = {
  /** Called for each item before its answer, when it was read. */
  readonly onRead?: () => void;
  /** What reads beside the caller, one batch while another is written; null or absent where nothing does. The ledger is the same either way. */
  readonly threads?: Threads | null;
};

/**
 * One answer for each item, in their order, as soon as its batch is written. `now` gives UTC, to the millisecond. Throws what the ledger
 * throws.
 */
export async function* addAll<Name>(
  ledger: Ledger,
  items: AsyncIterable<Item<Name>>,
  now: () => string,
  pack: Pack,
  { onRead = () => {}, threads = null }: AddOptions = {},
): AsyncGenerator<Added<Name>> {
  const adding = { ledger, pack, threads, onRead };
  const underWay = new Set<Batch<Name>>();
  const begin = async (some: readonly Item<Name>[]): Promise<Batch<Name>> => {
    const batch = await beginBatch(some, underWay, adding);
    underWay.add(batch);
    return batch;
  };
  for await (const batch of overlap(cutBatches(items, lengthOf), begin, {
    ahead: threads?.ahead ?? 0,
    size: BATCH_TEXT,
  })) {
    const added = await finishBatch(batch, now(), adding);
    underWay.delete(batch);
    yield* added;
  }
}

/** One outcome for each article, in their order. Throws the first error of an article, after the others were kept, and what the ledger throws. */
export async function add(
  ledger: Ledger,
  articles: readonly Received[],
  now: string,
  pack: Pack,
): Promise<readonly Outcome[]> {
  const adding = { ledger, pack, threads: null, onRead: () => {} };
  const items = articles.map((article) => ({ name: null, article, error: null }));
  const added = await finishBatch(await beginBatch(items, new Set(), adding), now, adding);
  return added.map(({ outcome, error }) => {
    if (outcome === null) throw error!;
    return outcome;
  });
}

/** Of its text, in UTF-16 code units. */
export function lengthOf({ article }: Item<unknown>): number {
  return article?.text.length ?? 0;
}
