/**
 * Which period of the calendar the features name: "last May", "Q3", "a year later", "Friday". Where a year (or week, or
 * month) was not said it is the one that direction word and tense point to, seen from the dateline.
 */
import type { Holiday, TimeFeatures } from "../../model/time-grammar.ts";
import { type Anchors, fromDateline, widen } from "./anchor.ts";
import { civilDay, dayNumber, daysInMonth, easterSunday, mondayOfWeek, weekdayOf } from "./calendar.ts";
import { firstDay, isFiner, lastDay, type Period, type PeriodUnit, periodOf, shiftPeriod } from "./period.ts";

/** A period and what it was counted from; `anchor` null where all was said. */
export type Located = { readonly period: Period; readonly anchor: string | null };

/** Units of the features as units of the calendar; seconds to hours have no period of their own. */
export const UNITS: { readonly [code: string]: PeriodUnit } = {
  D: "day",
  W: "week",
  WE: "weekend",
  M: "month",
  Q: "quarter",
  HY: "half",
  SE: "season",
  Y: "year",
  E: "decade",
  C: "century",
};

/** Years that a calendar of news can hold. */
const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

type Holidays = ReadonlyMap<string, Holiday>;

/** Null where the calendar cannot tell: nothing to count from, or no such day. */
export function locate(features: TimeFeatures, anchors: Anchors, holidays: Holidays): Located | null {
  const located = locateAnywhere(features, anchors, holidays);
  if (located === null) return null;
  const { year } = civilDay(firstDay(located.period));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? located : null;
}

function locateAnywhere(features: TimeFeatures, anchors: Anchors, holidays: Holidays): Located | null {
  if (features.shift !== undefined && features.unit !== undefined) return locateShifted(features, anchors, holidays);
  if (features.year !== undefined) return said(inYear(features, features.year, holidays));
  if (features.decade !== undefined) return said({ unit: "decade", index: features.decade });
  if (features.century !== undefined) return said({ unit: "century", index: features.century });
  const cycle = cycleOf(features);
  if (cycle !== null) return locateInCycle(features, cycle, anchors, holidays);
  if (features.hour === undefined && features.part === undefined) return null;
  const { sentenceDay } = anchors;
  if (sentenceDay !== null) return { period: sentenceDay.period, anchor: sentenceDay.text };
  const day = fromDateline(anchors.dateline, (one) => periodOf("day", one));
  return day === null ? null : { period: day, anchor: "dct" };
}

const said = (period: Period | null): Located | null => (period === null ? null : { period, anchor: null });

/** "last year", "two weeks ago", "a year later", "July of last year", "Monday of next week". */
function locateShifted(features: TimeFeatures, anchors: Anchors, holidays: Holidays): Located | null {
  const counted = UNITS[features.unit ?? ""];
  if (counted === undefined) return null;
  const [unit, steps] = inWholeSteps(counted, features.shift ?? 0);
  if (features.from === "told") return locateTold(features, unit, steps, anchors);
  if (features.from === "quarter") return locateQuarter(features, unit, steps, anchors);
  const [finer, by] = features.num === undefined ? [unit, steps] : inYears(unit, steps);
  const outer = fromDateline(anchors.dateline, (day) => shiftPeriod(periodOf(finer, day), by));
  const inner = outer === null ? null : inPeriod(features, outer, holidays);
  return inner === null ? null : { period: inner, anchor: "dct" };
}

/** A period holds no half of a step: "two and a half years ago" counts months, "a month and a half ago" weeks. */
const SMALLER: { readonly [unit in PeriodUnit]?: readonly [count: number, unit: PeriodUnit] } = {
  century: [100, "year"],
  decade: [10, "year"],
  year: [12, "month"],
  half: [6, "month"],
  quarter: [3, "month"],
  season: [3, "month"],
  month: [52 / 12, "week"],
};

function inWholeSteps(unit: PeriodUnit, steps: number): [PeriodUnit, number] {
  if (Number.isInteger(steps)) return [unit, steps];
  const [count, smaller] = SMALLER[unit] ?? [1, unit];
  return [smaller, Math.round(steps * count)];
}

/** "two decades ago" is a year. */
function inYears(unit: PeriodUnit, steps: number): [PeriodUnit, number] {
  if (unit === "decade") return ["year", steps * 10];
  return unit === "century" ? ["year", steps * 100] : [unit, steps];
}

/**
 * Counted from the time last told. Of its precision, where the step is coarser: a year after June 2021 is June 2022; but a
 * year after a day is a month, since the day was not said. "The following year", "that day" take the unit itself.
 */
function locateTold(features: TimeFeatures, unit: PeriodUnit, steps: number, { told }: Anchors): Located | null {
  if (features.num === undefined) {
    for (const { period, text } of told) {
      const around = widen(period, unit);
      if (around !== null) return { period: shiftPeriod(around, steps), anchor: text };
    }
    return null;
  }
  const from = told.find(({ period }) => !isFiner(unit, period.unit));
  return from === undefined ? null : { period: shiftLikeTold(from.period, unit, steps), anchor: from.text };
}

const NO_HOLIDAYS: Holidays = new Map();

/**
 * In a report of results: "the quarter" is the one last told, "a year earlier" the same quarter of the year before. Where
 * no quarter was told it is the one that ended last, and "a year ago" is a year.
 */
function locateQuarter(features: TimeFeatures, unit: PeriodUnit, steps: number, anchors: Anchors): Located | null {
  const { toldQuarter } = anchors;
  if (features.year !== undefined && toldQuarter !== null) {
    const quarter = ((toldQuarter.period.index % 4) + 4) % 4;
    return { period: { unit: "quarter", index: features.year * 4 + quarter }, anchor: toldQuarter.text };
  }
  if (features.year !== undefined) return said({ unit: "year", index: features.year });
  if (features.quarter !== undefined) {
    const base = toldQuarter ?? locateInCycle(features, "year", anchors, NO_HOLIDAYS);
    const year = base === null ? null : Math.floor(base.period.index / 4) - 1;
    return year === null
      ? null
      : { period: { unit: "quarter", index: year * 4 + features.quarter - 1 }, anchor: "dct" };
  }
  if (toldQuarter !== null) {
    const quarters = unit === "year" ? steps * 4 : steps;
    return { period: shiftPeriod(toldQuarter.period, quarters), anchor: toldQuarter.text };
  }
  if (features.toward !== undefined && anchors.told.length > 0) return locateTold(features, unit, steps, anchors);
  const isYears = unit === "year" || steps <= -4;
  const counted = isYears ? "year" : unit;
  const back = isYears ? -1 : steps - 1;
  const period = fromDateline(anchors.dateline, (day) => shiftPeriod(periodOf(counted, day), back));
  return period === null ? null : { period, anchor: "dct" };
}

/** Months that a step of a unit takes; days and weeks take days. */
const STEP_MONTHS: { readonly [unit in PeriodUnit]?: number } = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

function shiftLikeTold(told: Period, unit: PeriodUnit, steps: number): Period {
  const months = STEP_MONTHS[unit];
  if (months === undefined) return periodOf(told.unit, firstDay(told) + steps * (unit === "day" ? 1 : 7));
  const { year, month } = civilDay(firstDay(told));
  const moved = dayNumber(year, month + steps * months, 1);
  return periodOf(STEP_MONTHS[told.unit] === undefined ? "month" : told.unit, moved);
}

/** A part of a period that was counted out: July of last year, Friday of next week, the 15th of last month. */
function inPeriod(features: TimeFeatures, outer: Period, holidays: Holidays): Period | null {
  if (outer.unit === "year") return inYear(features, outer.index, holidays);
  if (outer.unit === "week" && features.weekday !== undefined) {
    return { unit: "day", index: mondayOfWeek(outer.index) + features.weekday - 1 };
  }
  if (outer.unit === "month" && features.day !== undefined) {
    const { year, month } = civilDay(firstDay(outer));
    return features.day <= daysInMonth(year, month) ? { unit: "day", index: firstDay(outer) + features.day - 1 } : null;
  }
  return outer;
}

/** The finest period the features name within a year. */
function inYear(features: TimeFeatures, year: number, holidays: Holidays): Period | null {
  const { month, day, holiday, season, quarter, half } = features;
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) return null;
  if (holiday !== undefined) {
    const found = holidays.get(holiday);
    return found === undefined ? null : { unit: "day", index: holidayDay(found, year) };
  }
  if (month !== undefined && day !== undefined) {
    return day <= daysInMonth(year, month) ? { unit: "day", index: dayNumber(year, month, day) } : null;
  }
  if (month !== undefined) return { unit: "month", index: year * 12 + month - 1 };
  if (season !== undefined) return { unit: "season", index: year * 4 + season };
  if (quarter !== undefined) return { unit: "quarter", index: year * 4 + quarter - 1 };
  if (half !== undefined) return { unit: "half", index: year * 2 + half - 1 };
  return { unit: "year", index: year };
}

function holidayDay({ on, plus }: Holiday, year: number): number {
  if (on === "easter") return easterSunday(year) + plus;
  if ("day" in on) return dayNumber(year, on.month, on.day) + plus;
  if (on.nth < 0) {
    const last = dayNumber(year, on.month + 1, 1) - 1;
    return last - ((weekdayOf(last) - on.weekday + 7) % 7) + (on.nth + 1) * 7 + plus;
  }
  const first = dayNumber(year, on.month, 1);
  return first + ((on.weekday - weekdayOf(first) + 7) % 7) + (on.nth - 1) * 7 + plus;
}

/** What a time without its year (week, month) comes round with. */
type Cycle = "year" | "week" | "month";

function cycleOf({ month, season, quarter, half, holiday, weekday, weekend, day }: TimeFeatures): Cycle | null {
  if ((month ?? season ?? quarter ?? half ?? holiday) !== undefined) return "year";
  if (weekday !== undefined || weekend !== undefined) return "week";
  return day === undefined ? null : "month";
}

function locateInCycle(features: TimeFeatures, cycle: Cycle, anchors: Anchors, holidays: Holidays): Located | null {
  const { sentenceYear } = anchors;
  if (cycle === "year" && sentenceYear !== null && features.toward === undefined) {
    const period = inYear(features, sentenceYear.period.index, holidays);
    return period === null ? null : { period, anchor: sentenceYear.text };
  }
  const period = fromDateline(anchors.dateline, (day) => {
    const now = periodOf(cycle, day).index;
    const rounds: Period[] = [];
    for (let index = now - 8; index <= now + 8; index += 1) {
      const found = inRound(features, { unit: cycle, index }, holidays);
      if (found !== null) rounds.push(found);
    }
    const { notBefore } = anchors;
    if (notBefore !== null && cycle === "year")
      return rounds.find((one) => firstDay(one) > firstDay(notBefore)) ?? null;
    return choose(rounds, day, features, anchors);
  });
  return period === null ? null : { period, anchor: "dct" };
}

function inRound(features: TimeFeatures, round: Period, holidays: Holidays): Period | null {
  if (round.unit === "year") return inYear(features, round.index, holidays);
  if (round.unit === "month") return inPeriod(features, round, holidays);
  return features.weekday === undefined ? { unit: "weekend", index: round.index } : inPeriod(features, round, holidays);
}

/** One of the periods that come round, given in order, as direction word and tense have it. */
function choose(rounds: readonly Period[], day: number, features: TimeFeatures, anchors: Anchors): Period | null {
  switch (features.toward) {
    case -1:
      return rounds.findLast((one) => lastDay(one) < day) ?? null;
    case 1:
      return chooseNext(rounds, day);
    case 0:
      return chooseThis(rounds, day, anchors);
    default:
      return chooseByTense(rounds, day, features, anchors);
  }
}

/**
 * How much nearer a time against the tense must be. What is told in the past may lie just ahead (the report of tomorrow's
 * paper). What is told in the future tense hardly lies behind, but for the quarter that ended: its results "will be lower".
 */
const AHEAD_IN_PAST = 4;
const AHEAD_IN_PAST_WEEKDAY = 8;
const BEHIND_IN_FUTURE = 12;
const BEHIND_IN_FUTURE_QUARTER = 4;
/** In the present tense a time ahead may be so much further off than one behind; where no verb tells, so much nearer. */
const BY_PRESENT = 1.5;

/** The nearer of the last one begun and the next one to end, distances weighed by tense. */
function chooseByTense(
  rounds: readonly Period[],
  day: number,
  features: TimeFeatures,
  { tense }: Anchors,
): Period | null {
  const behind = rounds.findLast((one) => firstDay(one) <= day) ?? null;
  const ahead = rounds.find((one) => lastDay(one) >= day) ?? null;
  if (behind === null || ahead === null || behind.index === ahead.index) return behind ?? ahead;
  const inPast = features.weekday === undefined ? AHEAD_IN_PAST : AHEAD_IN_PAST_WEEKDAY;
  const inFuture = behind.unit === "quarter" ? BEHIND_IN_FUTURE_QUARTER : BEHIND_IN_FUTURE;
  const ago = (day - lastDay(behind)) * (tense === 1 ? inFuture : tense === 0 ? BY_PRESENT : 1);
  const until = (firstDay(ahead) - day) * (tense === -1 ? inPast : tense === null ? BY_PRESENT : 1);
  return until <= ago ? ahead : behind;
}

/** "next May" in March is not the one at hand, which would be "this May": what begins within 3 months of the year is passed over. */
function chooseNext(rounds: readonly Period[], day: number): Period | null {
  const next = rounds.find((one) => firstDay(one) > day);
  if (next === undefined) return null;
  const isAtHand =
    next.unit !== "day" && civilDay(firstDay(next)).year === civilDay(day).year && firstDay(next) - day < 92;
  return isAtHand ? (rounds.find((one) => firstDay(one) > firstDay(next)) ?? null) : next;
}

/** "this Friday" lies ahead, or behind in the past tense; "this summer" is that of the year. */
function chooseThis(rounds: readonly Period[], day: number, { tense }: Anchors): Period | null {
  const isWeekly = rounds.length > 1 && firstDay(rounds[1]!) - firstDay(rounds[0]!) < 8;
  if (isWeekly)
    return (
      rounds.findLast((one) => tense === -1 && firstDay(one) <= day) ??
      rounds.find((one) => lastDay(one) >= day) ??
      null
    );
  const { year } = civilDay(day);
  return rounds.find((one) => civilDay(firstDay(one)).year === year) ?? null;
}
