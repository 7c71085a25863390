/** One article → what the ledger keeps of it, or why it cannot be read: in a thread beside this one where there is one, else here. */
import type { Received } from "../intake/received.ts";
import type { Entry } from "../ledger/ledger.ts";
import type { Pack } from "../model/pack.ts";
import { type Attempt, attempt, settle } from "./attempt.ts";
import { entryOf } from "./entry.ts";
import { readerFor } from "./open-reader.ts";
import type { Threads } from "./threads/threads.ts";

export async function readEntry(article: Received, pack: Pack, threads: Threads | null): Promise<Attempt<Entry>> {
  return await (beginEntry(article, threads) ?? attempt(() => entryOf(readerFor(pack)(article), pack)));
}

/** Null where no thread takes it. */
export function beginEntry(article: Received, threads: Threads | null): Promise<Attempt<Entry>> | null {
  const reading = threads?.read(article) ?? null;
  return reading === null ? null : settle(reading);
}
