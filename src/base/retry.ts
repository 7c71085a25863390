/** Does again what failed, after a pause that doubles each time: for servers that are away for a moment. */
import { setTimeout as pause } from "node:timers/promises";

export type Retrying = {
  readonly firstPauseMs: number;
  readonly maxPauseMs: number;
  /** No try begins later than this after the first one; for good where there is none. */
  readonly waitMs?: number;
  /** Ends the pause that is under way. */
  readonly signal?: AbortSignal;
  /** Whether this passes by itself, and what was done may be done twice. */
  readonly mayPass: (error: unknown) => boolean;
};

/** Throws what does not pass, and what has not passed in time. */
export async function retry<Result>(work: () => Promise<Result>, retrying: Retrying): Promise<Result> {
  const { firstPauseMs, maxPauseMs, waitMs = Infinity, signal, mayPass } = retrying;
  const end = performance.now() + waitMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || performance.now() + pauseMs >= end) throw error;
    }
    await pause(pauseMs, null, { signal }).catch(() => {});
  }
}
