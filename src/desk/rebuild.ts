/**
 * The verb "rebuild": documents of the ledger read anew with the packs and the reader at hand, batch by batch. Ground state
 * stays as it is; what was read already with the same packs and reader is left alone.
 */
import { findKin } from "../judge/origins/find-kin.ts";
import type { Entry, Ledger } from "../ledger/ledger.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import { BATCH } from "./add.ts";
import { entryOf, readerOf } from "./entry.ts";
import { asError } from "./json-lines.ts";
import { read } from "./read.ts";

/** What became of a document; where it was read anew, that is on disk. */
export type Rebuilt = {
  readonly document: Id<"Document">;
  readonly outcome: "reread" | "current" | "forgotten" | "failed";
  readonly error: Error | null;
};

/** `all`: also what was read with the same packs and reader. Throws what the ledger throws. */
export async function* rebuild(ledger: Ledger, all: boolean, pack: Pack): AsyncGenerator<Rebuilt> {
  const reader = readerOf(pack);
  let batch: Entry[] = [];
  for await (const { document, heading } of ledger.walk()) {
    const { id } = document;
    if (heading.forgotten !== null) yield { document: id, outcome: "forgotten", error: null };
    else if (!all && heading.reader === reader) yield { document: id, outcome: "current", error: null };
    else {
      try {
        batch.push(entryOf(read(document, pack), pack));
      } catch (cause) {
        yield { document: id, outcome: "failed", error: asError(cause) };
      }
    }
    if (batch.length < BATCH) continue;
    yield* await write(ledger, batch);
    batch = [];
  }
  if (batch.length > 0) yield* await write(ledger, batch);
}

async function write(ledger: Ledger, entries: readonly Entry[]): Promise<Rebuilt[]> {
  await ledger.rederive(entries, findKin);
  return entries.map(({ reading }) => ({ document: reading.document.id, outcome: "reread", error: null }));
}
