/**
 * When a feed is due again: after the wait that its pace or its failures suggest, never before its host or the feed itself wants
 * it, and not all at once. Pure: the clock and chance come as parameters.
 */
import type { Asks } from "../../model/feed.ts";
import type { Bounds } from "./pace.ts";

export type Wait = {
  readonly nowMs: number;
  /** What suits us. */
  readonly seconds: number;
  /** What the host asks for: `Cache-Control`, `Expires`, `Retry-After`; null where it does not. */
  readonly freshSeconds: number | null;
  readonly retrySeconds: number | null;
  readonly asks: Asks;
  /** From 0 to 1, 1 excluded. */
  readonly random: number;
};

const DAY = 86_400;

/** In milliseconds since 1970. */
export function dueAfter({ nowMs, seconds, freshSeconds, retrySeconds, asks, random }: Wait): number {
  const usual = seconds * (1 + JITTER * (2 * random - 1));
  const asked = Math.max(
    Math.min(freshSeconds ?? 0, LONGEST_FRESH),
    Math.min(retrySeconds ?? 0, LONGEST_REST),
    Math.min(asks.restSeconds ?? 0, LONGEST_REST),
  );
  const dueMs = nowMs + Math.max(usual, asked * (1 + JITTER * random)) * 1000;
  return skip(dueMs, asks, random);
}

const JITTER = 0.1;
/** A page that may be kept for a year is a slip where it is a feed; a feed that rests for a month is none any more. */
const LONGEST_FRESH = DAY;
const LONGEST_REST = 7 * DAY;

const HOUR_MS = 3_600_000;
const WEEK_HOURS = 7 * 24;

/** Past the hours and days at which it is not to be asked, into the first quarter of an hour after them. */
function skip(dueMs: number, { skipHours, skipDays }: Asks, random: number): number {
  const days = new Set(skipDays.map((day) => day.slice(0, 3).toLowerCase()));
  const isSkipped = (ms: number): boolean => {
    const date = new Date(ms);
    return skipHours.includes(date.getUTCHours()) || days.has(DAYS[date.getUTCDay()]!);
  };
  if (!isSkipped(dueMs)) return dueMs;
  const hour = Math.floor(dueMs / HOUR_MS) * HOUR_MS;
  for (let later = 1; later <= WEEK_HOURS; later += 1) {
    const begins = hour + later * HOUR_MS;
    if (!isSkipped(begins)) return begins + (random * HOUR_MS) / 4;
  }
  // One that is never to be asked does not mean it.
  return dueMs;
}

const DAYS: readonly string[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** After so many failures in a row: twice the time of the last one, up to a day or what is usual for it. */
export function backOff(intervalSeconds: number, failures: number, { maxSeconds }: Bounds): number {
  return Math.min(intervalSeconds * 2 ** Math.min(failures, 30), Math.max(maxSeconds, intervalSeconds));
}
