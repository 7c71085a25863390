/**
 * Reads in this thread, and lets everything else have its turn after each article: what is held must be told of, whatever is read. While the
 * ledger is written, nothing is read.
 */
import { setImmediate } from "node:timers/promises";
import type { Pack } from "../../model/pack.ts";
import { entryOf } from "../entry.ts";
import { readerFor } from "../open-reader.ts";
import type { Threads } from "../threads/threads.ts";

export function readHere(pack: Pack): Threads {
  let last: Promise<unknown> = Promise.resolve();
  let written: Promise<unknown> = Promise.resolve();
  return {
    // While one batch is written, the next is read.
    ahead: 1,
    read: (article) => {
      const reading = last.then(async () => {
        await setImmediate();
        await written;
        return entryOf(readerFor(pack)(article), pack);
      });
      last = reading.catch(() => {});
      return reading;
    },
    // Writing takes hundreds of turns, and other workers wait for its end: an article read between any two of them would keep them waiting.
    standAside: (write) => {
      const writing = write();
      written = writing.catch(() => {});
      return writing;
    },
    close: () => Promise.resolve(),
  };
}
