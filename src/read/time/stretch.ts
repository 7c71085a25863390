/**
 * A located period narrowed to what was said of it: its early part, its last day, its first week, the rest of it from the
 * dateline on, or the first half of a range. Gives days, the TIMEX3 value and EDTF.
 */
import type { Holiday, TimeFeatures } from "../../model/time-grammar.ts";
import type { Dateline } from "./anchor.ts";
import { civilDay, dayNumber, daysInMonth, formatDay, weekdayOf, weekIndex } from "./calendar.ts";
import { UNITS } from "./locate.ts";
import { edtfValue, firstDay, lastDay, type Period, type PeriodUnit, periodOf, timexValue } from "./period.ts";

export type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly edtf: string;
  /** What a later "a year later" counts from. */
  readonly period: Period;
};

export function narrowPeriod(
  period: Period,
  features: TimeFeatures,
  dateline: Dateline | null,
  holidays: ReadonlyMap<string, Holiday>,
): Stretch | null {
  if (features.nth !== undefined) {
    if (features.nthUnit === "W" && period.unit !== "week") return nthWeek(period, features.nth);
    const part = nthPart(period, features, features.nth);
    return part === null ? null : wholeOf(part);
  }
  if (features.weekOf === 1) return wholeOf(periodOf("week", firstDay(period)));
  if (features.weekend === 1 && period.unit === "day") {
    return weekendAround(firstDay(period), holidays.get(features.holiday ?? "")?.weekend ?? null);
  }
  const whole = wholeOf(period);
  const range = rangeFrom(period, features, whole);
  if (range !== null) return range;
  const part =
    features.portion === undefined ? whole : portionOf(whole, features.portion, features.portionEnd, dateline);
  return features.approximate === 1 ? { ...part, edtf: roughly(part.edtf) } : part;
}

function wholeOf(period: Period): Stretch {
  return {
    first: firstDay(period),
    last: lastDay(period),
    value: timexValue(period),
    edtf: edtfValue(period),
    period,
  };
}

/** EDTF's "approximate"; a range of days already says how rough it is. */
const roughly = (edtf: string): string => (edtf.includes("/") || edtf.endsWith("~") ? edtf : `${edtf}~`);

/** The features' `portion` of a period, or from one third to another ("early to mid"). */
function portionOf(whole: Stretch, portion: string, end: string | undefined, dateline: Dateline | null): Stretch {
  const { first, last } = whole;
  const third = THIRDS.indexOf(portion);
  if (third >= 0) {
    const bounds = [first - 1, ...thirds(whole.period), last];
    const endThird = Math.max(third, THIRDS.indexOf(end ?? portion));
    return { ...whole, first: bounds[third]! + 1, last: bounds[endThird + 1]!, edtf: roughly(whole.edtf) };
  }
  switch (portion) {
    case "HALF1":
    case "HALF2":
      return halfOf(whole, portion === "HALF1");
    case "LAST":
      return lastOf(whole);
    case "SOFAR":
      return dateline === null || dateline.first < first ? whole : cut(whole, first, Math.min(last, dateline.last));
    case "REST":
      return dateline === null || dateline.last > last ? whole : cut(whole, Math.max(first, dateline.first), last);
    default:
      return whole;
  }
}

const THIRDS: readonly string[] = ["START", "MID", "END"];

/** A week has no name in EDTF, so that a part of it is a range of days; a part of a year or month is roughly it. */
function cut(whole: Stretch, first: number, last: number): Stretch {
  const edtf = whole.period.unit === "week" ? `${formatDay(first)}/${formatDay(last)}` : roughly(whole.edtf);
  return { ...whole, first, last, edtf };
}

/** "the end of 2026": its last day; EDTF names the last month, of a month only roughly itself. */
function lastOf(whole: Stretch): Stretch {
  const { last, period } = whole;
  const isLong = ["century", "decade", "year", "half", "season", "quarter"].includes(period.unit);
  return { ...whole, first: last, edtf: isLong ? timexValue(periodOf("month", last)) : roughly(whole.edtf) };
}

/** Half a year has a name of its own; of other periods it is the days up to or from the middle. */
function halfOf(whole: Stretch, isFirst: boolean): Stretch {
  const { first, last, period } = whole;
  if (period.unit === "year") return wholeOf({ unit: "half", index: period.index * 2 + (isFirst ? 0 : 1) });
  const middle = first + Math.ceil((last - first + 1) / 2);
  return isFirst
    ? { ...whole, last: middle - 1, edtf: roughly(whole.edtf) }
    : { ...whole, first: middle, edtf: roughly(whole.edtf) };
}

/** Months, or days, that the first third and the first two thirds of a unit hold; other units are cut evenly. */
const THIRDS_IN_MONTHS: { readonly [unit in PeriodUnit]?: readonly [number, number] } = {
  century: [396, 804],
  decade: [48, 84],
  year: [4, 8],
  half: [2, 4],
  season: [1, 2],
  quarter: [1, 2],
};
const THIRDS_IN_DAYS: { readonly [unit in PeriodUnit]?: readonly [number, number] } = { month: [10, 20], week: [2, 4] };

/** Last days of the first and the second third: of a month the 10th and 20th, of a year April and August. */
function thirds(period: Period): readonly [number, number] {
  const first = firstDay(period);
  const inMonths = THIRDS_IN_MONTHS[period.unit];
  if (inMonths !== undefined) {
    const { year, month } = civilDay(first);
    return [dayNumber(year, month + inMonths[0], 1) - 1, dayNumber(year, month + inMonths[1], 1) - 1];
  }
  const length = lastDay(period) - first + 1;
  const [one, two] = THIRDS_IN_DAYS[period.unit] ?? [Math.ceil(length / 3), Math.ceil((2 * length) / 3)];
  return [first + one - 1, first + two - 1];
}

/** "the first week of May" is its first seven days, the last its last seven; TIMEX3 names the week that begins or ends there. */
function nthWeek(period: Period, nth: number): Stretch | null {
  const first = nth > 0 ? firstDay(period) + (nth - 1) * 7 : lastDay(period) - 6;
  const last = Math.min(first + 6, lastDay(period));
  if (first > lastDay(period)) return null;
  const week = periodOf("week", nth > 0 ? first : last);
  return { first, last, value: timexValue(week), edtf: `${formatDay(first)}/${formatDay(last)}`, period: week };
}

/** "the first weekend of May", "the second Tuesday of November", "the last weekend in June"; null where there is none. */
function nthPart(period: Period, features: TimeFeatures, nth: number): Period | null {
  const first = firstDay(period);
  const last = lastDay(period);
  const weekday = features.weekday ?? (features.nthUnit === "WE" ? 6 : undefined);
  if (weekday !== undefined) {
    const day =
      nth > 0
        ? first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
        : last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
    if (day < first || day > last) return null;
    return features.nthUnit === "WE" ? { unit: "weekend", index: weekIndex(day) } : { unit: "day", index: day };
  }
  const unit = UNITS[features.nthUnit ?? ""];
  if (unit === undefined) return null;
  const whole = periodOf(unit, nth > 0 ? first : last);
  const part = { unit, index: whole.index + (nth > 0 ? nth - 1 : nth + 1) };
  return firstDay(part) <= last && lastDay(part) >= first ? part : null;
}

/** The weekend of a day: as its holiday has it, else the Saturday and Sunday nearest to it, with a Friday or Monday beside them. */
function weekendAround(day: number, days: readonly [number, number] | null): Stretch {
  const weekday = weekdayOf(day);
  const saturday = day + (weekday <= 2 ? -weekday - 1 : 6 - weekday);
  const first = days === null ? Math.min(saturday, weekday === 5 ? day : saturday) : day + days[0];
  const last = days === null ? Math.max(saturday + 1, weekday === 1 ? day : saturday) : day + days[1];
  if (last === first + 1 && days === null) return wholeOf({ unit: "weekend", index: weekIndex(first) });
  const range = `${formatDay(first)}/${formatDay(last)}`;
  return { first, last, value: range, edtf: range, period: { unit: "day", index: day } };
}

/** "Jan. 22–24", "2025-26", "Nov. 28–Dec. 3", "spring/summer 2026": from the period to the end that was said. */
function rangeFrom(period: Period, features: TimeFeatures, whole: Stretch): Stretch | null {
  const end = endOfRange(period, features);
  if (end === null || lastDay(end) < whole.last) return null;
  return {
    first: whole.first,
    last: lastDay(end),
    value: `${timexValue(period)}/${timexValue(end)}`,
    edtf: `${edtfValue(period)}/${edtfValue(end)}`,
    period,
  };
}

function endOfRange(period: Period, { endYear, endSeason, endQuarter, endMonth, endDay }: TimeFeatures): Period | null {
  const { year, month } = civilDay(firstDay(period));
  if (endSeason !== undefined) return { unit: "season", index: year * 4 + endSeason };
  if (endQuarter !== undefined) return { unit: "quarter", index: year * 4 + endQuarter - 1 };
  if (endMonth === undefined && endDay === undefined) {
    return endYear === undefined ? null : { unit: "year", index: endYear };
  }
  const finalMonth = endMonth ?? month;
  const finalYear = endYear ?? (finalMonth < month ? year + 1 : year);
  if (endDay === undefined) return { unit: "month", index: finalYear * 12 + finalMonth - 1 };
  if (endDay > daysInMonth(finalYear, finalMonth)) return null;
  return { unit: "day", index: dayNumber(finalYear, finalMonth, endDay) };
}
