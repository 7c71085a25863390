/** How a question ended, and since when that is known: as people say, or as the record itself tells. */
import type { Value } from "../../model/answer.ts";
import type { Day, Interval } from "../../model/interval.ts";
import type { QuestionKind } from "../../model/question-kind.ts";
import type { Resolution } from "../corrections/resolutions.ts";
import type { State } from "../status/fold.ts";

/** `lapsed`: nothing yet, so that what was due by then has failed. */
export type Outcome =
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "value"; readonly value: Value; readonly interval: Interval | null }
  | { readonly kind: "lapsed" };

export type Ending = { readonly outcome: Outcome; readonly knownAt: Day };

/** Null for what is void, ambiguous or disputed: nobody is judged by it. */
export function endedByPeople({ ended, outcome, knownAt, disputes }: Resolution): Ending | null {
  if (ended !== "resolved" || outcome === null || knownAt === null || disputes.length > 0) return null;
  const day = knownAt.slice(0, 10);
  if (outcome === "yes" || outcome === "no") return { outcome: { kind: outcome }, knownAt: day };
  const interval = boundsOf(outcome);
  const entity = /^[a-z]+:\S+$/u.test(outcome) ? outcome : null;
  return {
    outcome: { kind: "value", value: { text: outcome, edtf: interval?.edtf ?? null, entity }, interval },
    knownAt: day,
  };
}

/** Null while it is open, or only expected. What is `confirmed` may still come otherwise. */
export function endedByRecord(
  { status, value, interval, trail }: Pick<State, "status" | "value" | "interval" | "trail">,
  { dated }: QuestionKind,
): Ending | null {
  // The status is known since it came to be so and stayed so.
  const since = trail.findLastIndex((step) => step.status !== status) + 1;
  const knownAt = trail[since]?.date;
  if (knownAt === undefined) return null;
  const [only] = value;
  if (status === "happened") {
    return { outcome: only === undefined ? { kind: "yes" } : { kind: "value", value: only, interval }, knownAt };
  }
  if (status === "lapsed") return { outcome: { kind: "lapsed" }, knownAt };
  // Of who and when the value is denied, not the thing.
  return status === "denied" && !dated && only === undefined ? { outcome: { kind: "no" }, knownAt } : null;
}

/** A year, a month or a day; null for other words. */
export function boundsOf(edtf: string): Interval | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/u.exec(edtf) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { edtf, earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return { edtf, earliest: `${year}-${month}-${day ?? "01"}`, latest: `${year}-${month}-${day ?? last}` };
}
