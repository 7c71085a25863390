/**
 * The verb "rebuild": documents of the ledger read anew with the packs and the reader at hand, batch by batch. Ground state
 * stays as it is; what was read already with the same packs and reader is left alone.
 */
import { findKin } from "../judge/origins/find-kin.ts";
import type { Entry, Kept, Ledger } from "../ledger/ledger.ts";
import type { Id } from "../model/id.ts";
import type { Pack } from "../model/pack.ts";
import type { Attempt } from "./attempt.ts";
import { BATCH_TEXT, cutBatches } from "./cut-batches.ts";
import { readerOf } from "./entry.ts";
import { type Begun, overlap } from "./overlap.ts";
import { beginEntry, readEntry } from "./read-entry.ts";
import type { Threads } from "./threads/threads.ts";

/** What became of a document; where it was read anew, that is on disk. */
export type Rebuilt = {
  readonly document: Id<"Document">;
  readonly outcome: "reread" | "current" | "forgotten" | "failed";
  readonly error: Error | null;
};

export type RebuildOptions = {
  /** Also what was read with the same packs and reader. */
  readonly all: boolean;
  /** What reads beside the caller, as for `addAll`. */
  readonly threads?: Threads | null;
  /** Ends it after what is under way. */
  readonly signal?: AbortSignal | null;
};

/** In the order of recording. Throws what the ledger throws. */
export async function* rebuild(
  ledger: Ledger,
  pack: Pack,
  { all, threads = null, signal = null }: RebuildOptions,
): AsyncGenerator<Rebuilt> {
  const reader = readerOf(pack);
  const begin = async (kept: readonly Kept[]): Promise<Batch> => {
    const documents = kept.map(({ document, heading }): Begin => {
      if (heading.forgotten !== null) return { document, spared: "forgotten", reading: null };
      if (!all && heading.reader === reader) return { document, spared: "current", reading: null };
      return { document, spared: null, reading: beginEntry(document, threads) };
    });
    const size = kept.reduce((sum, { document }) => sum + document.text.length, 0);
    return { documents, size, done: Promise.all(documents.flatMap(({ reading }) => reading ?? [])) };
  };
  const batches = cutBatches(walk(ledger, signal), ({ document }) => document.text.length);
  const limits = { ahead: threads?.ahead ?? 0, size: BATCH_TEXT };
  for await (const { documents } of overlap(batches, begin, limits)) {
    const rebuilt: Rebuilt[] = [];
    const entries: Entry[] = [];
    for (const { document, spared, reading } of documents) {
      const { id } = document;
      if (spared !== null) {
        rebuilt.push({ document: id, outcome: spared, error: null });
        continue;
      }
      const entry = await (reading ?? readEntry(document, pack, threads));
      if (entry.error === null) entries.push(entry.value);
      rebuilt.push({ document: id, outcome: entry.error === null ? "reread" : "failed", error: entry.error });
    }
    if (entries.length > 0) await ledger.rederive(entries, findKin);
    yield* rebuilt;
  }
}

type Begin = {
  readonly document: Kept["document"];
  /** Why it is not read. */
  readonly spared: "current" | "forgotten" | null;
  /** What a thread makes of it; null where none was asked. */
  readonly reading: Promise<Attempt<Entry>> | null;
};

type Batch = Begun & { readonly documents: readonly Begin[] };

async function* walk(ledger: Ledger, signal: AbortSignal | null): AsyncGenerator<Kept, void> {
  for await (const kept of ledger.walk()) {
    if (signal?.aborted === true) return;
    yield kept;
  }
}
