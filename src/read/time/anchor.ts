/** What relative times are counted from: the dateline, and the time the text last told. */
import type { Interval } from "../../model/interval.ts";
import { dayNumber } from "./calendar.ts";
import { firstDay, lastDay, type Period, type PeriodUnit, periodOf } from "./period.ts";

/** First and last day that the dateline can mean; they differ where only its month or year is known. */
export type Dateline = { readonly first: number; readonly last: number };

/** -1 past, 0 present, 1 future, null where no verb tells. */
export type Tense = -1 | 0 | 1 | null;

export type Anchors = {
  readonly dateline: Dateline | null;
  /** The calendar periods last named, the latest first: "June 2021" for "a year later". */
  readonly told: readonly Told[];
  /** The quarter last named: what "the quarter" and "a year earlier" mean in a report of results. */
  readonly toldQuarter: Told | null;
  /** A day named before in the same sentence: whose "7 p.m." it is. */
  readonly sentenceDay: Told | null;
  /** A year to come named before in the same sentence: "next year, with a last show in autumn". */
  readonly sentenceYear: Told | null;
  readonly tense: Tense;
  /** Where a range began: "from November to March" ends after it. */
  readonly notBefore: Period | null;
};

/** A period of the calendar and the words that named it. */
export type Told = { readonly period: Period; readonly text: string };

/** Null for an interval that is open on a side: it dates nothing. */
export function datelineDays(dateline: Interval | null): Dateline | null {
  const first = parseDay(dateline?.earliest ?? null);
  const last = parseDay(dateline?.latest ?? null);
  return first === null || last === null ? null : { first, last };
}

/** A day of the model, `YYYY-MM-DD`, as a number. */
export function parseDay(day: string | null): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day ?? "");
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** What `find` gives for the dateline; null where its first and last day lead to different periods. */
export function fromDateline(dateline: Dateline | null, find: (day: number) => Period | null): Period | null {
  if (dateline === null) return null;
  const period = find(dateline.first);
  if (period === null || dateline.first === dateline.last) return period;
  const other = find(dateline.last);
  return other !== null && other.index === period.index ? period : null;
}

/** The period of a unit around another one: the year of a day; null where the unit is finer. */
export function widen(period: Period, unit: PeriodUnit): Period | null {
  const first = periodOf(unit, firstDay(period));
  return lastDay(first) >= lastDay(period) ? first : null;
}
