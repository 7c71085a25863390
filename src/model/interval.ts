/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/**
 * A stretch of days as someone said it: EDTF (ISO 8601-2) for people and export, first and last day for machines.
 * `{edtf: "2025-23", earliest: "2025-09-01", latest: "2025-11-30"}` is autumn 2025. A day that was not said is never
 * invented: "2026" stays the year, its bounds are 1 January and 31 December.
 */
export type Interval = {
  /** `2026-03`, `2025-03~`, `2026/2027`, `../2026-12`. */
  readonly edtf: string;
  /** Inclusive; null where the stretch is open towards the past. */
  readonly earliest: Day | null;
  /** Inclusive; null where the stretch is open towards the future. */
  readonly latest: Day | null;
};
