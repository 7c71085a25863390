/**
 * Reading threads for a call, as many as its settings say, and a way to stop while they read. By themselves they are started once there
 * is enough to read that it pays: a thread loads packs of its own.
 */
import { availableParallelism } from "node:os";
import type { Settings } from "../../desk/settings.ts";
import { openThreads } from "../../desk/threads/open-threads.ts";
import type { Threads } from "../../desk/threads/threads.ts";
import type { Call } from "./call.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

export type Beside = {
  /** Null where the thread that asks reads by itself. */
  readonly threads: Threads | null;
  /** Comes with Ctrl-C and `SIGTERM`, but for a call without threads, which these end at once. */
  readonly signal: AbortSignal;
};

/** Text that is read without threads, in UTF-16 code units, where nobody says how many there are to be: a second's worth. */
const ALONE_TEXT = 200_000;

/** No more by themselves: one thread writes what they read, and each takes its memory. */
const MOST = 4;

/** Ends the threads, whatever comes of the work. Where a signal came, the process ends by it afterwards, so that a shell knows. */
export async function withThreads<Result>(
  { settings }: Call,
  work: (beside: Beside) => Promise<Result>,
): Promise<Result> {
  const threads = threadsFor(settings.values);
  if (threads === null) return await work({ threads, signal: new AbortController().signal });
  const stop = stopOnSignal();
  try {
    return await work({ threads, signal: stop.signal });
  } finally {
    stop.forget();
    await threads.close();
    if (stop.signal.aborted) process.kill(process.pid, stop.signal.reason);
  }
}

function threadsFor({ threads, packs, model }: Settings): Threads | null {
  const isAuto = threads === "auto";
  const count = isAuto ? Math.min(availableParallelism(), MOST) : threads;
  const start = { packs, models: model };
  return count === 1 ? null : openThreads({ count, after: isAuto ? ALONE_TEXT : 0, start });
}
