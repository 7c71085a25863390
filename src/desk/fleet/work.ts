/**
 * The verb "worker": takes articles from a queue, reads them, writes them to the ledger, and only then acknowledges them. Several are written in
 * one transaction, and read while others are written, as `add` does it (`desk/add-batch.ts`).
 *
 * A queue brings some articles twice: those that the ledger has are acknowledged without being read. What came to us after somebody else had it
 * in hand and vanished may have been the reason: such articles are read one at a time (`read-carefully.ts`).
 */
import type { Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import type { Delivery, Queue, Taking } from "../../queue/queue.ts";
import { type Item, lengthOf } from "../add.ts";
import { type Adding, type Batch, beginBatch } from "../add-batch.ts";
import { BATCH, BATCH_TEXT, cutBatches } from "../cut-batches.ts";
import { asError } from "../json-lines.ts";
import { type Begun, overlap } from "../overlap.ts";
import type { Threads } from "../threads/threads.ts";
import { finishEach, type Tried } from "./finish-each.ts";
import { openArticle } from "./parcel.ts";
import { patientLedger } from "./patience.ts";
import { readCarefully } from "./read-carefully.ts";
import { settleDelivery } from "./settle-delivery.ts";
import type { Tell } from "./work-event.ts";

export type Working = {
  readonly queue: Queue;
  readonly ledger: Ledger;
  readonly pack: Pack;
  readonly threads: Threads;
  /** An article that cannot be read is put aside after so many tries. */
  readonly tries: number;
  /** UTC, to the millisecond. */
  readonly now: () => string;
  /** Told what happens; whoever counts, counts here. */
  readonly tell: Tell;
  /** Takes no more; what is under way is read, written and acknowledged. */
  readonly signal: AbortSignal;
};

/** Until the signal comes. Throws what the ledger throws and does not pass by itself. */
export async function work(working: Working): Promise<void> {
  const { queue, threads, tell, signal, pack, now } = working;
  const ledger = patientLedger(working.ledger, { tell, signal });
  const adding: Adding = { ledger, pack, threads, onRead: () => {} };
  const taking = await queue.take(BATCH);
  const underWay = new Set<Batch<Delivery>>();
  const begin = async (load: Load): Promise<Loaded> => {
    const size = load.items.reduce((sum, item) => sum + lengthOf(item), 0);
    if (load.isCareful) return { ...load, batch: null, done: Promise.resolve(), size };
    const batch = await beginBatch(load.items, underWay, adding);
    underWay.add(batch);
    return { ...load, batch, done: batch.done, size };
  };
  const finish = async ({ items, batch }: Loaded): Promise<readonly Tried[]> => {
    if (batch === null) return await readCarefully(items, now, adding, working.tries);
    const tried = await finishEach(batch, now, adding);
    underWay.delete(batch);
    return tried;
  };
  try {
    const loads = gatherLoads(taking, { ...working, ledger });
    for await (const loaded of overlap(loads, begin, { ahead: threads.ahead, size: BATCH_TEXT })) {
      for (const tried of await finish(loaded)) await settleDelivery(tried, working);
    }
  } finally {
    await taking.close();
  }
}

/** What is read and written together. */
type Load = { readonly items: readonly Item<Delivery>[]; readonly isCareful: boolean };

/** `batch`: null where it is read carefully, and not before its turn. */
type Loaded = Load & Begun & { readonly batch: Batch<Delivery> | null };

/** Nothing is taken before there is room for it. */
async function* gatherLoads(taking: Taking, working: Working): AsyncGenerator<Load, void> {
  const { signal } = working;
  while (!signal.aborted) {
    const taken = await taking.next(BATCH, signal);
    const cameBack = taken.filter(({ isAgain }) => isAgain);
    const again = await leaveKnown(cameBack, working);
    const fresh = taken.filter(({ isAgain }) => !isAgain);
    for await (const items of cutBatches(openAll(again, working), lengthOf)) yield { items, isCareful: true };
    for await (const items of cutBatches(openAll(fresh, working), lengthOf)) yield { items, isCareful: false };
  }
}

/** Those that the ledger does not have; the others are settled. */
async function leaveKnown(again: readonly Delivery[], working: Working): Promise<readonly Delivery[]> {
  if (again.length === 0) return [];
  const known = await working.ledger.has(again.flatMap(({ document }) => document || []));
  const left: Delivery[] = [];
  for (const delivery of again) {
    const { document } = delivery;
    if (!known.has(document)) {
      left.push(delivery);
      continue;
    }
    const outcome = { document, outcome: "known" } as const;
    await settleDelivery({ delivery, outcome, error: null, tries: 0 }, working);
  }
  return left;
}

async function* openAll(deliveries: readonly Delivery[], working: Working): AsyncGenerator<Item<Delivery>, void> {
  for (const delivery of deliveries) {
    const item = await openOne(delivery);
    // After a crash the queue may bring one as if for the first time that was done, and whose parts are gone.
    if (item.error !== null && (await leaveKnown([delivery], working)).length === 0) continue;
    yield item;
  }
}

async function openOne(delivery: Delivery): Promise<Item<Delivery>> {
  try {
    return { name: delivery, article: openArticle(await delivery.open()), error: null };
  } catch (cause) {
    return { name: delivery, article: null, error: asError(cause) };
  }
}
