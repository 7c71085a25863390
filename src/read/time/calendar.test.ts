import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  civilDay,
  dayNumber,
  daysInMonth,
  easterSunday,
  formatDay,
  isoWeek,
  mondayOfWeek,
  weekdayOf,
  weekIndex,
} from "./calendar.ts";

const DAY_MS = 86_400_000;

test("days agree with the platform's calendar over all years it is asked for", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 2_900_000 }), (number) => {
      const date = new Date(number * DAY_MS);
      const civil = civilDay(number);
      assert.deepEqual(civil, {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
      assert.equal(dayNumber(civil.year, civil.month, civil.day), number);
      assert.equal(weekdayOf(number), date.getUTCDay() === 0 ? 7 : date.getUTCDay());
    }),
  );
});

test("every day lies in the week that begins on its Monday", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (number) => {
      const monday = mondayOfWeek(weekIndex(number));
      assert.equal(weekdayOf(monday), 1);
      assert.equal(number - monday, weekdayOf(number) - 1);
    }),
  );
});

const WEEKS: readonly [reason: string, day: [number, number, number], year: number, week: number][] = [
  ["1 January may belong to the last week of the year before", [2021, 1, 1], 2020, 53],
  ["31 December may belong to the first week of the year after", [2024, 12, 31], 2025, 1],
  ["a Thursday on 1 January makes it week 1", [2015, 1, 1], 2015, 1],
  ["the middle of a year", [2025, 3, 12], 2025, 11],
];

for (const [reason, [year, month, day], weekYear, week] of WEEKS) {
  test(`ISO weeks: ${reason}`, () => {
    assert.deepEqual(isoWeek(weekIndex(dayNumber(year, month, day))), { year: weekYear, week });
  });
}

const EASTERS: readonly [day: string, year: number][] = [
  ["1998-04-12", 1998],
  ["2000-04-23", 2000],
  ["2019-04-21", 2019],
  ["2024-03-31", 2024],
  ["2025-04-20", 2025],
  ["2038-04-25", 2038],
];

for (const [day, year] of EASTERS) {
  test(`Easter ${year}`, () => assert.equal(formatDay(easterSunday(year)), day));
}

test("February has its leap day by the Gregorian rule", () => {
  assert.deepEqual(
    [1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29],
  );
});

test("a thirteenth month is the next January", () => {
  assert.equal(formatDay(dayNumber(2025, 13, 1)), "2026-01-01");
});
