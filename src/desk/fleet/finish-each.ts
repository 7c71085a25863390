/** Finishes a batch of deliveries; where writing it fails by the fault of one, each of them by itself, so that only that one is told. */
import { HearsayError } from "../../base/error.ts";
import type { Delivery } from "../../queue/queue.ts";
import type { Added } from "../add.ts";
import { type Adding, type Batch, finishBatch } from "../add-batch.ts";
import { asError } from "../json-lines.ts";

/** What became of a delivery. `tries`: how often it was tried, this time too, where it could not be read. */
export type Tried = Pick<Added<unknown>, "outcome" | "error"> & { readonly delivery: Delivery; readonly tries: number };

/** Throws what has nothing to do with any of them: the ledger's own errors, and that there are no threads. */
export async function finishEach(batch: Batch<Delivery>, now: () => string, adding: Adding): Promise<readonly Tried[]> {
  try {
    return (await finishBatch(batch, now(), adding)).map(triedOf);
  } catch (cause) {
    if (isOfNobody(cause)) throw cause;
    const [first, ...others] = batch.items;
    if (first === undefined) throw cause;
    if (others.length === 0) return [triedOf({ name: first.name, outcome: null, error: asError(cause) })];
  }
  const tried: Tried[] = [];
  for (const [index, item] of batch.items.entries()) {
    const reading = batch.readings[index] ?? null;
    const alone = { ...batch, items: [item], named: [batch.named[index]!], readings: [reading] };
    tried.push(...(await finishEach(alone, now, adding)));
  }
  return tried;
}

function triedOf({ name, outcome, error }: Added<Delivery>): Tried {
  if (error !== null && isOfNobody(error)) throw error;
  return { delivery: name, outcome, error, tries: 1 };
}

const isOfNobody = (error: unknown): boolean =>
  error instanceof HearsayError && (error.code.startsWith("ledger/") || error.code === "read/no-thread");
