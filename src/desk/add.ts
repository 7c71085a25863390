/**
 * The verb "add": articles into the ledger, in batches. What the ledger has already is left alone and not read again; what
 * cannot be read is told, and spoils nothing else.
 */
import { findKin } from "../judge/origins/find-kin.ts";
import { buildDocument, type Received } from "../intake/received.ts";
import type { Arrival, Entry, Ledger, Outcome } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { entryOf } from "./entry.ts";
import { deliveryKey, findHeld } from "./held-articles.ts";
import { asError } from "./json-lines.ts";
import { readerFor } from "./open-reader.ts";

/** Articles are written to disk so many at a time. */
export const BATCH = 64;

/** Or so much text, in UTF-16 code units, so that a batch of long articles does not fill the memory. */
const BATCH_TEXT = 8_000_000;

/** An article on its way in, with whatever its bringer calls it; or why there is none. */
export type Item<Name> = {
  readonly name: Name;
  /** The item of a feed that it is: kept together with the article, or with there being none. */
  readonly arrival?: Omit<Arrival, "document">;
} & ({ readonly article: Received; readonly error: null } | { readonly article: null; readonly error: Error });

/** What became of an item. Where there is an outcome, it is on disk. */
export type Added<Name> = { readonly name: Name; readonly outcome: Outcome | null; readonly error: Error | null };

/**
 * One answer for each item, in their order, as soon as its batch is written. `now` gives UTC, to the millisecond; `onRead` is called for
 * each item before that, when it was read. Throws what the ledger throws.
 */
export async function* addAll<Name>(
  ledger: Ledger,
  items: AsyncIterable<Item<Name>>,
  now: () => string,
  pack: Pack,
  onRead: () => void = () => {},
): AsyncGenerator<Added<Name>> {
  let batch: Item<Name>[] = [];
  let text = 0;
  for await (const item of items) {
    batch.push(item);
    text += item.article?.text.length ?? 0;
    if (batch.length < BATCH && text < BATCH_TEXT) continue;
    yield* await addBatch(ledger, batch, now(), pack, onRead);
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield* await addBatch(ledger, batch, now(), pack, onRead);
}

/** One outcome for each article, in their order. Throws the first error of an article, after the others were kept, and what the ledger throws. */
export async function add(
  ledger: Ledger,
  articles: readonly Received[],
  now: string,
  pack: Pack,
): Promise<readonly Outcome[]> {
  const items = articles.map((article) => ({ name: null, article, error: null }));
  const added = await addBatch(ledger, items, now, pack, () => {});
  return added.map(({ outcome, error }) => {
    if (outcome === null) throw error!;
    return outcome;
  });
}

async function addBatch<Name>(
  ledger: Ledger,
  items: readonly Item<Name>[],
  now: string,
  pack: Pack,
  onRead: () => void,
): Promise<Added<Name>[]> {
  const named = items.map((item) => attempt(item.error, () => buildDocument(item.article!)));
  const documents = named.flatMap(({ value }) => value ?? []);
  const known = new Set(await ledger.has(documents.map(({ id }) => id)));
  const held = await findHeld(
    ledger,
    documents.filter(({ id }) => !known.has(id)),
  );
  const read = readerFor(pack);
  const entries: Entry[] = [];
  const added = items.map(({ name, article }, index): Added<Name> => {
    onRead();
    const { value: document, error } = named[index]!;
    if (document === null) return { name, outcome: null, error };
    const key = deliveryKey(document);
    const there = known.has(document.id) ? document.id : held.get(key ?? "");
    if (there !== undefined) return { name, outcome: { document: there, outcome: "known" }, error: null };
    const entry = attempt(null, () => entryOf(read(article!), pack));
    if (entry.value === null) return { name, outcome: null, error: entry.error };
    // A second one of the same batch is known by then.
    known.add(document.id);
    if (key !== null) held.set(key, document.id);
    entries.push(entry.value);
    return { name, outcome: { document: document.id, outcome: "added" }, error: null };
  });
  const arrivals = items.flatMap(({ arrival }, index): Arrival[] =>
    arrival === undefined ? [] : [{ ...arrival, document: added[index]!.outcome?.document ?? null }],
  );
  const isNothing = entries.length + arrivals.length === 0;
  const written = isNothing ? [] : await ledger.add(entries, now, findKin, arrivals);
  // What was forgotten is known under the id that it had.
  const outcomes = new Map(entries.map(({ reading }, index) => [reading.document.id, written[index]!]));
  return added.map((one) =>
    one.outcome?.outcome === "added" ? { ...one, outcome: outcomes.get(one.outcome.document) ?? one.outcome } : one,
  );
}

type Attempt<Value> = { readonly value: Value | null; readonly error: Error | null };

/** `failed` is why not even to try. */
function attempt<Value>(failed: Error | null, run: () => Value): Attempt<Value> {
  if (failed !== null) return { value: null, error: failed };
  try {
    return { value: run(), error: null };
  } catch (cause) {
    return { value: null, error: asError(cause) };
  }
}
