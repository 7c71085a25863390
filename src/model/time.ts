import type { Day, Interval } from "./interval.ts";
import type { Span } from "./span.ts";

/** A time expression (TIMEX3, ISO-TimeML). */
export type Time = Span & {
  readonly text: string;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: `2025-05-02`, `2025-FA`, `P2Y`, `PAST_REF`, `XXXX-WXX-4`. */
  readonly value: string;
  /**
   * The same as EDTF, `2025-23`; null where it names no stretch of the calendar (durations, sets, "recently"). What stands
   * before it may open a side: "by the end of 2026" is `../2026-12`, "since 2010" `2010/..`.
   */
  readonly edtf: string | null;
  /** First and last day of the stretch itself, inclusive, whatever stands before it; null where there is none. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /**
   * What a relative time was counted from: `dct`, or the text of the earlier expression ("June 2021" for "a year later");
   * null for a time that says all itself.
   */
  readonly anchor: string | null;
};

/** When something happens "by", "since" or at a time: open where EDTF is open. Null where it names no stretch. */
export function intervalOf({ edtf, earliest, latest }: Time): Interval | null {
  if (edtf === null) return null;
  return { edtf, earliest: edtf.startsWith("../") ? null : earliest, latest: edtf.endsWith("/..") ? null : latest };
}
