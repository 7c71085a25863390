/** Threads that read beside the one that finds articles and writes them, each with packs of its own. */
import type { Received } from "../../intake/received.ts";
import type { Entry } from "../../ledger/ledger.ts";

export type Threads = {
  /** So many batches may be under way beside the one that is written. */
  readonly ahead: number;
  /**
   * What is kept of an article, once one of them has read it; null where there are none yet and the caller had better read it. Rejects with why
   * it cannot be read: `read/thread-lost` where that ended a thread, twice.
   */
  readonly read: (article: Received) => Promise<Entry> | null;
  /** Reads nothing meanwhile that would hold up the writing, in the same thread: whoever holds the ledger lets go of it soon. */
  readonly standAside: <Result>(write: () => Promise<Result>) => Promise<Result>;
  /** Ends them, whatever they are at. */
  readonly close: () => Promise<void>;
};
