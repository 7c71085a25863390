/** When a document came out, as far as it says: what tells the first of several, and how far apart they are. */
import type { Heading } from "../../model/record.ts";

type Published = Pick<Heading, "published">;

const DAY_MS = 86_400_000;

/** The first to be published, then the first to be recorded, then by id. */
export function compareMoments(one: Heading, other: Heading): number {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a !== b) return a < b ? -1 : 1;
  return compareText(one.recordedAt, other.recordedAt) || compareText(one.id, other.id);
}

/** Days from the one to the other by their written days; negative where the other is the earlier, NaN where a day is not told. */
export function daysBetween(one: Published, other: Published): number {
  return (dayOf(other) - dayOf(one)) / DAY_MS;
}

function dayOf({ published }: Published): number {
  return published === null || published.length < 10 ? Number.NaN : Date.parse(published.slice(0, 10));
}

/**
 * Milliseconds UTC, for the order only. A day comes before the times of that day, since most copies are stamped and many originals are not; a month or
 * a year comes after all of its days, and what is undated last.
 */
function momentOf({ published }: Published): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(published ?? "") ?? [];
  if (published === null || year === undefined) return Number.POSITIVE_INFINITY;
  if (month === undefined) return Date.UTC(Number(year) + 1, 0) - 1;
  if (day === undefined) return Date.UTC(Number(year), Number(month)) - 1;
  const exact = Date.parse(published);
  return Number.isNaN(exact) ? Date.parse(published.slice(0, 10)) : exact;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
