/** Whether a statement without a time of its own tells that what was asked about has happened: "it came out", "it has been out for weeks". */
import type { State } from "./fold.ts";
import type { Weighed } from "./weigh.ts";

/** "It came out", "it is out": once its first day was there in the past, once its last day was there in any tense. */
export function isTold({ interval }: State, { bear: { day, firmness, isAhead, recorded } }: Weighed): boolean {
  if (interval?.earliest == null || firmness < 3 || isAhead) return false;
  const { tense } = recorded.statement;
  if (tense === "present") return interval.latest === interval.earliest && interval.earliest <= day;
  return interval.earliest <= day && (tense === "past" || tense === "perfect");
}

/** "It has been released", "it wraps filming", of what nobody dated. */
export function isToldUndated(
  { interval }: State,
  { rank, bear: { subject, firmness, isAhead, recorded, bearing } }: Weighed,
): boolean {
  const { tense } = recorded.statement;
  const isPast = tense === "past" || tense === "perfect" || (tense === "present" && bearing.present === "is-done");
  return interval === null && isPast && !isAhead && firmness === 3 && subject === "same" && rank !== "opines";
}
