/**
 * Reads articles that somebody else had in hand before, one at a time, each with a mark in the queue while it is read: where that ends the
 * process, the mark is left and counts. So an article that ends its readers is found out, and those that were only in its company are not.
 */
import { HearsayError } from "../../base/error.ts";
import type { Entry } from "../../ledger/ledger.ts";
import type { Delivery } from "../../queue/queue.ts";
import type { Item } from "../add.ts";
import { type Adding, beginBatch } from "../add-batch.ts";
import type { Attempt } from "../attempt.ts";
import { asError } from "../json-lines.ts";
import { readEntry } from "../read-entry.ts";
import { finishEach, type Tried } from "./finish-each.ts";

/** Throws as `finishEach`. `most`: after so many tries it is not tried again. */
export async function readCarefully(
  items: readonly Item<Delivery>[],
  now: () => string,
  adding: Adding,
  most: number,
): Promise<readonly Tried[]> {
  // Without threads, nothing is read yet.
  const batch = await beginBatch(items, new Set(), { ...adding, threads: null });
  const readings: Promise<Attempt<Entry>>[] = [];
  const tries = new Map<Delivery, number>();
  for (const item of items) {
    const reading = await readOne(item, adding, most).catch(
      // The queue is away, and knows neither how often it was tried nor that it is.
      (cause: unknown) => ({ value: null, error: asError(cause), tries: 1 }),
    );
    tries.set(item.name, reading.tries);
    readings.push(Promise.resolve(reading));
  }
  const tried = await finishEach({ ...batch, readings }, now, adding);
  return tried.map((one) => ({ ...one, tries: Math.max(1, tries.get(one.delivery) ?? 1) }));
}

async function readOne(
  { name: delivery, article, error }: Item<Delivery>,
  { pack, threads }: Adding,
  most: number,
): Promise<Attempt<Entry> & { readonly tries: number }> {
  if (article === null) return { value: null, error, tries: 1 };
  const before = await delivery.tries();
  if (before >= most) return { value: null, error: lostReaders(before), tries: before };
  await delivery.noteTries(before + 1);
  const reading = await readEntry(article, pack, threads);
  if (reading.error === null) await delivery.noteTries(before);
  return { ...reading, tries: before + 1 };
}

function lostReaders(tries: number): HearsayError {
  return new HearsayError(
    "queue/reader-lost",
    `The process that read it ended before it was done, ${tries === 1 ? "once" : `${tries} times`}. ` +
      'It was put aside; "hearsay read" shows it alone.',
  );
}
