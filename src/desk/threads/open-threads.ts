/**
 * Starts reading threads and spreads articles over them. Each has some more than the one it is at, so that none stands still while the
 * thread that writes is at the disk.
 *
 * Where a thread ends over an article, another takes its place. The article is tried once more, alone in a thread, since what
 * ended the first may have come before it; where that ends the thread again, the article is given up.
 */
import { extname } from "node:path";
import { HearsayError } from "../../base/error.ts";
import { type Happenings, type Job, openThread, type Thread } from "./open-thread.ts";
import type { Start } from "./message.ts";
import type { Threads } from "./threads.ts";

export type ThreadsOptions = {
  readonly count: number;
  /** They are started once so much text came, in UTF-16 code units, and all that comes then waits for them. */
  readonly after: number;
  readonly start: Start;
  /** What runs in them. */
  readonly file?: URL;
  /** What each may hold at most, packs included; as much as Node allows where it is not given. */
  readonly megabytes?: number;
};

/** Beside this file, in the sources and in what is published. */
const READING_THREAD = new URL(`reading-thread${extname(import.meta.url)}`, import.meta.url);

/** So much text waits at a thread, in UTF-16 code units: what it reads in half a second. Of long articles two, whatever their length. */
const ROOM_TEXT = 100_000;
const ROOM = 2;

/** An article ends so many threads before it is given up. */
const ENDED = 2;

export function openThreads({ count, after, start, file = READING_THREAD, megabytes }: ThreadsOptions): Threads {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let [text, isClosed] = [0, false];
  /** Why there are none, where none could be started. */
  let missing: HearsayError | null = null;

  const open = (): void => {
    threads.add(openThread({ file, start, megabytes }, { onFree: spread, onEnd }));
  };
  const spread = (): void => {
    for (let [job] = waiting; job !== undefined; [job] = waiting) {
      const thread = pickFor(job, threads);
      if (thread === null) return;
      waiting.shift();
      thread.hand(job);
    }
  };
  const onEnd: Happenings["onEnd"] = (thread, why) => {
    threads.delete(thread);
    if (isClosed) return;
    waiting.unshift(...leftBy(thread, why));
    // Where one could not be started, neither could the next.
    if (thread.isReady()) open();
    if (threads.size === 0) {
      missing = noThread(why);
      for (const { reject } of waiting.splice(0)) reject(missing);
    }
    spread();
  };
  return {
    ahead: count,
    read: (article) => {
      text += article.text.length;
      if (text <= after) return null;
      if (threads.size === 0 && missing === null) for (let one = 0; one < count; one += 1) open();
      return new Promise((resolve, reject) => {
        if (missing !== null) return reject(missing);
        waiting.push({ article, resolve, reject, ended: 0 });
        spread();
      });
    },
    standAside: (write) => write(),
    close: async () => {
      isClosed = true;
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}

/** The one that has least to do; null where all have enough. What ended a thread gets one to itself. */
function pickFor(job: Job, threads: ReadonlySet<Thread>): Thread | null {
  const free = [...threads].filter((thread) => {
    const { jobs } = thread;
    if (!thread.isReady() || jobs.some(({ ended }) => ended > 0)) return false;
    return job.ended > 0 ? jobs.length === 0 : jobs.length < ROOM || thread.text() < ROOM_TEXT;
  });
  return free.reduce<Thread | null>((best, one) => (best === null || one.text() < best.text() ? one : best), null);
}

/** What others are to read: all that a thread had left but what it was at, where that ended others before. */
function leftBy({ jobs: [first, ...others] }: Thread, why: string): Job[] {
  if (first === undefined) return [];
  const ended = first.ended + 1;
  if (ended < ENDED) return [{ ...first, ended }, ...others];
  first.reject(lostThread(why));
  return others;
}

function lostThread(why: string): HearsayError {
  return new HearsayError(
    "read/thread-lost",
    `The thread that read it ended before it was done, twice: ${why}. The article was left out; "hearsay read" shows it alone.`,
  );
}

function noThread(why: string): HearsayError {
  return new HearsayError(
    "read/no-thread",
    `No reading thread could be started: ${why}. Read without them: --threads 1.`,
  );
}
