/** Tries again while a server cannot be reached, as one that is started anew, as long as nothing speaks against doing it twice. */
import { setTimeout as pause } from "node:timers/promises";
import { isUnreachable } from "./failure.ts";

export async function untilReached<Result>(
  waitMs: number,
  work: () => Promise<Result>,
  mayRepeat: () => boolean,
): Promise<Result> {
  const end = performance.now() + waitMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isUnreachable(error) || !mayRepeat() || performance.now() + pauseMs >= end) throw error;
    }
    await pause(pauseMs);
  }
}

const FIRST_PAUSE_MS = 20;
const MAX_PAUSE_MS = 1000;
