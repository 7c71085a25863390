/**
 * Features of an expression and what they are counted from → type, value, days. For instance `{month: 5, toward: -1}`
 * ("last May"), seen from 2025-03-12, is DATE 2024-05, EDTF 2024-05, 1 to 31 May 2024.
 *
 * Without a dateline the value keeps X where the calendar cannot be told ("in April": XXXX-04) and there are no days.
 */
import type { Day } from "../../model/interval.ts";
import type { Holiday, TimeFeatures } from "../../model/time-grammar.ts";
import type { Time } from "../../model/time.ts";
import { durationValue } from "./amount.ts";
import type { Anchors } from "./anchor.ts";
import { formatDay, pad } from "./calendar.ts";
import { locate } from "./locate.ts";
import { edtfValue, firstDay, lastDay, type Period, SEASONS, timexValue } from "./period.ts";
import { narrowPeriod, type Stretch } from "./stretch.ts";

export type Resolved = {
  readonly type: Time["type"];
  readonly value: string;
  readonly edtf: string | null;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly anchor: string | null;
  /** What later expressions may count from; null for what is no stretch of the calendar. */
  readonly period: Period | null;
};

/** Null where the words make no time after all: "February 31". */
export function resolve(
  features: TimeFeatures,
  anchors: Anchors,
  holidays: ReadonlyMap<string, Holiday>,
): Resolved | null {
  const { type } = features;
  if (features.value !== undefined) return named(features.value, type ?? "DATE");
  if (features.every === 1) return named(setValue(features), "SET");
  if (features.fiscalYear !== undefined) return named(fiscalValue(features), "DATE");
  if (features.shiftTo !== undefined) return betweenDistances(features, features.shiftTo, anchors, holidays);
  const located = locate(features, anchors, holidays);
  if (located !== null) {
    const stretch = narrowPeriod(located.period, features, anchors.dateline, holidays);
    if (stretch === null) return null;
    const resolved = dated(features, stretch, located.anchor);
    const day = weeksAway(features, anchors);
    return day === null ? resolved : { ...resolved, value: day, edtf: `${day}~`, earliest: day, latest: day };
  }
  if (features.shift !== undefined) return named(floatingShift(features), "DATE");
  if (features.vague === 1 && features.toward !== undefined) {
    return named(features.toward < 0 ? "PAST_REF" : "FUTURE_REF", "DATE");
  }
  const duration = durationValue(features);
  if (duration !== null && features.num !== undefined) return named(duration, type ?? "DURATION");
  if (features.vague === 1 && duration !== null) return named(duration, type ?? "DURATION");
  const floating = floatingValue(features);
  return floating === null ? null : named(floating + clockValue(features), timeType(features));
}

/** "in five to seven weeks": from the day five weeks on to the day seven weeks on; of months and years the whole. */
function betweenDistances(
  features: TimeFeatures,
  shiftTo: number,
  anchors: Anchors,
  holidays: ReadonlyMap<string, Holiday>,
): Resolved | null {
  const begin = locate(features, anchors, holidays);
  const end = locate({ ...features, shift: shiftTo }, anchors, holidays);
  if (begin === null || end === null) return named("FUTURE_REF", "DATE");
  const { dateline } = anchors;
  const inWeeks = features.unit === "W" && dateline !== null;
  const first = inWeeks ? dateline.first + Math.round(7 * (features.shift ?? 0)) : firstDay(begin.period);
  const last = inWeeks ? dateline.last + Math.round(7 * shiftTo) : lastDay(end.period);
  if (last < first) return null;
  const value = `${timexValue(begin.period)}/${timexValue(end.period)}`;
  const edtf = inWeeks
    ? `${formatDay(first)}/${formatDay(last)}`
    : `${edtfValue(begin.period)}/${edtfValue(end.period)}`;
  return { ...named(value, "DATE"), edtf, earliest: formatDay(first), latest: formatDay(last), anchor: "dct" };
}

/** "two weeks ago", "in two weeks": the day so many weeks off, roughly. */
function weeksAway({ unit, num, shift, from }: TimeFeatures, { dateline }: Anchors): string | null {
  const isWeeks = unit === "W" && num !== undefined && shift !== undefined && from === "dct";
  if (!isWeeks || dateline === null || dateline.first !== dateline.last) return null;
  return formatDay(dateline.first + Math.round(7 * shift));
}

const named = (value: string, type: Time["type"]): Resolved => ({
  type,
  value,
  edtf: null,
  earliest: null,
  latest: null,
  anchor: null,
  period: null,
});

function dated(features: TimeFeatures, stretch: Stretch, anchor: string | null): Resolved {
  const value = stretch.value + clockValue(features);
  if (features.fiscal === 1) return { ...named(value, "DATE"), period: stretch.period };
  return {
    type: timeType(features),
    value,
    edtf: stretch.edtf,
    earliest: formatDay(stretch.first),
    latest: formatDay(stretch.last),
    anchor,
    period: stretch.period,
  };
}

function timeType({ type, hour, part }: TimeFeatures): Time["type"] {
  return type ?? (hour === undefined && part === undefined ? "DATE" : "TIME");
}

/** `T10:00`, `TNI`, or nothing. */
function clockValue({ hour, minute = 0, afternoon, part }: TimeFeatures): string {
  if (hour === undefined) return part === undefined ? "" : `T${part}`;
  const isLate =
    afternoon === 1 || (afternoon === undefined && hour < 12 && (part === "AF" || part === "EV" || part === "NI"));
  const hours = isLate && hour < 12 ? hour + 12 : afternoon === 0 && hour === 12 ? 0 : hour;
  return `T${pad(hours)}:${pad(minute)}`;
}

/** `P1D`, `XXXX-WXX-4`, `XXXX-07`. */
function setValue(features: TimeFeatures): string {
  const floating = floatingValue(features);
  return floating === null ? (durationValue(features) ?? "P1D") : floating + clockValue(features);
}

function fiscalValue({ fiscalYear = 0, quarter, half }: TimeFeatures): string {
  const part = quarter === undefined ? (half === undefined ? "" : `-H${half}`) : `-Q${quarter}`;
  return `FY${fiscalYear}${part}`;
}

/** What is known of a time whose year, week or day is not. */
function floatingValue(features: TimeFeatures): string | null {
  const { month, day, weekday, weekend, season, quarter, half, hour, part } = features;
  if (month !== undefined) return day === undefined ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`;
  if (season !== undefined) return `XXXX-${SEASONS[season]}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (weekend !== undefined) return "XXXX-WXX-WE";
  if (day !== undefined) return `XXXX-XX-${pad(day)}`;
  return features.holiday !== undefined || hour !== undefined || part !== undefined ? "XXXX-XX-XX" : null;
}

/** "last week" where no dateline tells which: `XXXX-WXX`; "two years ago": `PAST_REF`. */
function floatingShift({ unit = "", num, vague, shift = 0 }: TimeFeatures): string {
  if (num !== undefined || vague === 1) return shift < 0 ? "PAST_REF" : "FUTURE_REF";
  const known: { readonly [unit: string]: string } = {
    C: "XX",
    E: "XXX",
    Y: "XXXX",
    HY: "XXXX-HX",
    Q: "XXXX-QX",
    SE: "XXXX-XX",
    M: "XXXX-XX",
    W: "XXXX-WXX",
    WE: "XXXX-WXX-WE",
    D: "XXXX-XX-XX",
  };
  return known[unit] ?? (shift < 0 ? "PAST_REF" : "FUTURE_REF");
}
