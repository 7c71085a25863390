import type { Day } from "./interval.ts";
import type { Span } from "./span.ts";

/** A time expression (TIMEX3, ISO-TimeML). */
export type Time = Span & {
  readonly text: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: `2025-05-02`, `2025-FA`, `P2Y`, `PAST_REF`, `XXXX-WXX-4`. */
  readonly value: string;
  /** The same as EDTF, `2025-23`; null where it names no stretch of the calendar (durations, sets, "recently"). */
  readonly edtf: string | null;
  /** First and last day, inclusive; null where open or unknown. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /**
   * What a relative time was counted from: `dct`, or the text of the earlier expression ("June 2021" for "a year later");
   * null for a time that says all itself.
   */
  readonly anchor: string | null;
};
