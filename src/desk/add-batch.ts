/**
 * One batch of articles on its way into the ledger. What threads can read is given to them as soon as the batch is there (`beginBatch`); what
 * is known, what is read and what is written is settled when its turn comes (`finishBatch`), in the order of the items, so that
 * nothing depends on who read what when.
 */
import { findKin } from "../judge/origins/find-kin.ts";
import { buildDocument } from "../intake/received.ts";
import { deliveryKey } from "../ledger/delivery-key.ts";
import type { Arrival, Entry, Ledger, Outcome } from "../ledger/ledger.ts";
import type { Document } from "../model/document.ts";
import type { Pack } from "../model/pack.ts";
import type { Added, Item } from "./add.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { findHeld } from "./held-articles.ts";
import { tellError } from "./json-lines.ts";
import { tell, timed } from "./observe/tell.ts";
import type { Begun } from "./overlap.ts";
import { beginEntry, readEntry } from "./read-entry.ts";
import type { Threads } from "./threads/threads.ts";

export type Adding = {
  readonly ledger: Ledger;
  readonly pack: Pack;
  readonly threads: Threads | null;
  /** Called for each item when it was read. */
  readonly onRead: () => void;
};

export type Batch<Name> = Begun & {
  readonly items: readonly Item<Name>[];
  /** By the place of the item: its document, with its id, or why there is none. */
  readonly named: readonly Attempt<Document>[];
  /** By the place of the item: what a thread makes of it; null where none was asked. */
  readonly readings: readonly (Promise<Attempt<Entry>> | null)[];
  /** Ids and delivery keys of what threads were given. */
  readonly taken: readonly string[];
};

/** `underWay`: batches that are not finished. A twin of an article in them is known once its turn comes, and not read. */
export async function beginBatch<Name>(
  items: readonly Item<Name>[],
  underWay: ReadonlySet<Batch<Name>>,
  { ledger, threads }: Adding,
): Promise<Batch<Name>> {
  const named = items.map((item) =>
    item.error === null ? attempt(() => buildDocument(item.article)) : { value: null, error: item.error },
  );
  const size = items.reduce((sum, { article }) => sum + (article?.text.length ?? 0), 0);
  if (threads === null) return { items, named, readings: [], taken: [], done: Promise.resolve(), size };
  const there = await findThere(ledger, named);
  const taken = new Set([...underWay].flatMap((batch) => batch.taken));
  const before = taken.size;
  const readings = items.map(({ article }, index) => {
    const document = named[index]!.value;
    if (article === null || document === null || there.idOf(document) !== null) return null;
    const key = deliveryKey(document) ?? document.id;
    if (taken.has(document.id) || taken.has(key)) return null;
    taken.add(document.id).add(key);
    return beginEntry(article, threads);
  });
  const done = Promise.all(readings.filter((reading) => reading !== null));
  return { items, named, readings, taken: [...taken].slice(before), done, size };
}

/** One answer for each item, in their order; what was added is on disk. Throws what the ledger throws. */
export async function finishBatch<Name>(
  { items, named, readings }: Batch<Name>,
  now: string,
  { ledger, pack, threads, onRead }: Adding,
): Promise<Added<Name>[]> {
  const there = await findThere(ledger, named);
  const entries: Entry[] = [];
  const added: Added<Name>[] = [];
  for (const [index, { name, article }] of items.entries()) {
    const { value: document, error } = named[index]!;
    const known = document === null ? null : there.idOf(document);
    if (document === null) added.push({ name, outcome: null, error });
    else if (known !== null) added.push({ name, outcome: { document: known, outcome: "known" }, error: null });
    else {
      const entry = await (readings[index] ?? readEntry(article!, pack, threads));
      if (entry.error === null) {
        // A second one of the same batch is known by then.
        there.add(document);
        entries.push(entry.value);
        added.push({ name, outcome: { document: document.id, outcome: "added" }, error: null });
      } else added.push({ name, outcome: null, error: entry.error });
    }
    onRead();
  }
  const arrivals = items.flatMap(({ arrival }, index): Arrival[] =>
    arrival === undefined ? [] : [{ ...arrival, document: added[index]!.outcome?.document ?? null }],
  );
  const isNothing = entries.length + arrivals.length === 0;
  const write = (): Promise<readonly Outcome[]> => timed("write", () => ledger.add(entries, now, findKin, arrivals));
  const written = isNothing ? [] : await (threads === null ? write() : threads.standAside(write));
  // What was forgotten, or written by another process meanwhile, is known under the id that it had.
  const outcomes = new Map(entries.map(({ reading }, index) => [reading.document.id, written[index]!]));
  const settled = added.map((one) =>
    one.outcome?.outcome === "added" ? { ...one, outcome: outcomes.get(one.outcome.document) ?? one.outcome } : one,
  );
  for (const one of settled) tellAdded(one);
  return settled;
}

function tellAdded({ outcome, error }: Added<unknown>): void {
  tell("article", { outcome: outcome?.outcome ?? "failed" });
  if (error !== null) tell("failure", { code: tellError(error).code });
}

type There = {
  /** Under which id the ledger has a document: its own, or that of another delivery of it; null where it has none. */
  readonly idOf: (document: Document) => string | null;
  readonly add: (document: Document) => void;
};

async function findThere(ledger: Ledger, named: readonly Attempt<Document>[]): Promise<There> {
  const documents = named.flatMap(({ value }) => value ?? []);
  const known = new Set(await ledger.has(documents.map(({ id }) => id)));
  const held = await findHeld(
    ledger,
    documents.filter(({ id }) => !known.has(id)),
  );
  return {
    idOf: (document) => (known.has(document.id) ? document.id : (held.get(deliveryKey(document) ?? "") ?? null)),
    add: (document) => {
      known.add(document.id);
      const key = deliveryKey(document);
      if (key !== null) held.set(key, document.id);
    },
  };
}
