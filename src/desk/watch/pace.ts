/**
 * How often a feed changes: so many items in so much time. What is longer ago counts less, half after a week, so that a feed that
 * falls silent is left alone more and more, and one that wakes up is noticed within days.
 *
 *     intervalOf(learn({ items: 12, seconds: 86_400 }, 1, 7200), bounds)  // some 3,600: half the time from one item to the next
 */
import type { Pace } from "../../model/feed.ts";

export type Bounds = { readonly minSeconds: number; readonly maxSeconds: number };

/** What is supposed of a feed that nobody knows: it is asked again after an hour. */
export const UNKNOWN_PACE: Pace = { items: 1, seconds: 7200 };

const HALF_LIFE = 7 * 86_400;

/** More weight than this the past cannot have: that of a feed followed for ever. */
const LONGEST = HALF_LIFE / Math.LN2;

/** After it was looked at: what was new in it, and how long ago the last look was. */
export function learn({ items, seconds }: Pace, fresh: number, sinceSeconds: number): Pace {
  const since = Math.max(0, sinceSeconds);
  const weight = 0.5 ** (since / HALF_LIFE);
  return { items: items * weight + fresh, seconds: Math.min(LONGEST, seconds * weight + since) };
}

/** What the days of its items tell at first sight, in milliseconds since 1970. */
export function paceOf(published: readonly number[], nowMs: number): Pace {
  const ages = published.map((ms) => (nowMs - ms) / 1000).filter((seconds) => seconds >= 0 && seconds < OLDEST);
  if (ages.length < 2) return published.length < 2 ? UNKNOWN_PACE : { items: 0.5, seconds: LONGEST };
  const span = Math.max(SHORTEST, ...ages);
  const weight = Math.min(1, LONGEST / span);
  return { items: ages.length * weight, seconds: span * weight };
}

const OLDEST = 365 * 86_400;
/** All items of one moment, as when a site was moved, are not a hundred a second. */
const SHORTEST = 3600;

/** When to look again, in seconds: what is new is then half the usual time old at most, and mostly a quarter. */
export function intervalOf({ items, seconds }: Pace, { minSeconds, maxSeconds }: Bounds): number {
  const half = items > 0 ? seconds / items / 2 : Number.POSITIVE_INFINITY;
  return Math.max(minSeconds, Math.min(maxSeconds, half));
}
