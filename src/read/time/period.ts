/**
 * Periods of the calendar: a unit and which one it is, counted on end, so that the next period is always `index + 1`.
 *
 * Seasons are meteorological quarters of the northern hemisphere: spring begins in March, and winter, December to February,
 * belongs to the year it begins in.
 */
import { civilDay, dayNumber, formatDay, formatYear, isoWeek, mondayOfWeek, pad, weekIndex } from "./calendar.ts";

export type PeriodUnit =
  | "century"
  | "decade"
  | "year"
  | "half"
  | "quarter"
  | "season"
  | "month"
  | "week"
  | "weekend"
  | "day";

/** `{unit: "month", index: 2025 * 12 + 2}` is March 2025. */
export type Period = { readonly unit: PeriodUnit; readonly index: number };

/** Months in a unit that is made of whole months, and the month (from 0) its count begins with. */
const MONTHS: { readonly [unit in PeriodUnit]?: readonly [length: number, offset: number] } = {
  century: [1200, 0],
  decade: [120, 0],
  year: [12, 0],
  half: [6, 0],
  quarter: [3, 0],
  season: [3, 2],
  month: [1, 0],
};

/** The period of a unit that a day lies in; for a weekend, that of its week. */
export function periodOf(unit: PeriodUnit, day: number): Period {
  if (unit === "day") return { unit, index: day };
  if (unit === "week" || unit === "weekend") return { unit, index: weekIndex(day) };
  const [length, offset] = MONTHS[unit]!;
  const { year, month } = civilDay(day);
  return { unit, index: Math.floor((year * 12 + month - 1 - offset) / length) };
}

export function shiftPeriod(period: Period, by: number): Period {
  return { unit: period.unit, index: period.index + by };
}

export function firstDay({ unit, index }: Period): number {
  if (unit === "day") return index;
  if (unit === "week") return mondayOfWeek(index);
  if (unit === "weekend") return mondayOfWeek(index) + 5;
  const [length, offset] = MONTHS[unit]!;
  return dayNumber(0, index * length + offset + 1, 1);
}

export function lastDay({ unit, index }: Period): number {
  if (unit === "day") return index;
  if (unit === "weekend") return mondayOfWeek(index) + 6;
  return firstDay({ unit, index: index + 1 }) - 1;
}

/** The value as TIMEX3 writes it: `199`, `2025`, `2025-H1`, `2025-Q3`, `2025-FA`, `2025-03`, `2025-W11`, `2025-W11-WE`, `2025-03-12`. */
export function timexValue({ unit, index }: Period): string {
  return TIMEX[unit](index);
}

/** The same as EDTF: quarters are 33…36, halves 40 and 41, seasons 21…24; weeks have no name there and become day ranges. */
export function edtfValue({ unit, index }: Period): string {
  return (EDTF[unit] ?? TIMEX[unit])(index);
}

type Writer = (index: number) => string;

/** The n-th part of a year: `2025-Q3` for parts of a quarter. */
const partOfYear =
  (parts: number, write: (part: number) => string): Writer =>
  (index) =>
    `${formatYear(Math.floor(index / parts))}-${write(index % parts)}`;

const weekOf: Writer = (index) => {
  const { year, week } = isoWeek(index);
  return `${formatYear(year)}-W${pad(week)}`;
};

const daysOf =
  (unit: PeriodUnit): Writer =>
  (index) =>
    `${formatDay(firstDay({ unit, index }))}/${formatDay(lastDay({ unit, index }))}`;

/** How TIMEX3 calls the seasons, spring first. */
export const SEASONS: readonly string[] = ["SP", "SU", "FA", "WI"];

const TIMEX: { readonly [unit in PeriodUnit]: Writer } = {
  century: (index) => String(index).padStart(2, "0"),
  decade: (index) => String(index).padStart(3, "0"),
  year: formatYear,
  half: partOfYear(2, (half) => `H${half + 1}`),
  quarter: partOfYear(4, (quarter) => `Q${quarter + 1}`),
  season: partOfYear(4, (season) => SEASONS[season] ?? ""),
  month: partOfYear(12, (month) => pad(month + 1)),
  week: weekOf,
  weekend: (index) => `${weekOf(index)}-WE`,
  day: formatDay,
};

/** Where EDTF differs. */
const EDTF: { readonly [unit in PeriodUnit]?: Writer } = {
  century: (index) => `${TIMEX.century(index)}XX`,
  decade: (index) => `${TIMEX.decade(index)}X`,
  half: partOfYear(2, (half) => String(40 + half)),
  quarter: partOfYear(4, (quarter) => String(33 + quarter)),
  season: partOfYear(4, (season) => String(21 + season)),
  week: daysOf("week"),
  weekend: daysOf("weekend"),
};

/** The units from coarse to fine, to compare what two periods say. */
const FINENESS: readonly PeriodUnit[] = [
  "century",
  "decade",
  "year",
  "half",
  "season",
  "quarter",
  "month",
  "week",
  "weekend",
  "day",
];

export function isFiner(unit: PeriodUnit, than: PeriodUnit): boolean {
  return FINENESS.indexOf(unit) > FINENESS.indexOf(than);
}
