/** Tries again while a server cannot be reached, as one that is started anew, as long as nothing speaks against doing it twice. */
import { retry } from "../../base/retry.ts";
import { isUnreachable } from "./failure.ts";

export async function untilReached<Result>(
  waitMs: number,
  work: () => Promise<Result>,
  mayRepeat: () => boolean,
): Promise<Result> {
  const mayPass = (error: unknown): boolean => isUnreachable(error) && mayRepeat();
  return await retry(work, { firstPauseMs: FIRST_PAUSE_MS, maxPauseMs: MAX_PAUSE_MS, waitMs, mayPass });
}

const FIRST_PAUSE_MS = 20;
const MAX_PAUSE_MS = 1000;
