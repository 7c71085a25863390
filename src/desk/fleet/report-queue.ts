/** How a queue fares: what waits, what failed and why, how fast it shrinks. */
import type { ErrorCode } from "../../base/error.ts";
import type { Queue, QueueState } from "../../queue/queue.ts";

export type QueueReport = QueueState & {
  /** Articles settled a second, over the last seconds. */
  readonly rate: number;
  /** How long the oldest has been in the queue that is not settled; null where there is none. */
  readonly lagSeconds: number | null;
  /** In how many seconds it is empty, as fast as it goes just now; null where it does not shrink, or is empty. */
  readonly left: number | null;
  /** Why articles failed, the most frequent first. */
  readonly reasons: readonly { readonly code: ErrorCode; readonly count: number }[];
};

/** Workers settle a batch at once: over a moment there would be none, or dozens. */
const OVER_MS = 3000;

export type Clock = { readonly now: () => string; readonly pause: (ms: number) => Promise<unknown> };

export async function reportQueue(queue: Queue, { now, pause }: Clock): Promise<QueueReport> {
  const [before, from] = [await queue.state(), Date.parse(now())];
  await pause(OVER_MS);
  const [state, to] = [await queue.state(), Date.parse(now())];
  const rate = (1000 * (state.settled - before.settled)) / Math.max(1, to - from);
  const unsettled = state.waiting + state.underWay;
  const counts = new Map<ErrorCode, number>();
  for await (const { code } of queue.failures()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    ...state,
    rate,
    lagSeconds: state.oldest === null ? null : Math.max(0, (to - Date.parse(state.oldest)) / 1000),
    left: rate === 0 || unsettled === 0 ? null : unsettled / rate,
    reasons: [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count),
  };
}
