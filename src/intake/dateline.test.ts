import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, parseDateline } from "./dateline.ts";

const ROWS: readonly (readonly [reason: string, written: string, kept: string | null])[] = [
  ["a year", "2025", "2025"],
  ["a month", "2025-05", "2025-05"],
  ["a day", "2025-05-02", "2025-05-02"],
  ["a date-time keeps its zone and its day", "2025-05-02T23:30:00-07:00", "2025-05-02T23:30:00-07:00"],
  ["fractions and a bare offset", "2025-05-02T23:30:00.123+0000", "2025-05-02T23:30:00.123+0000"],
  ["a space for the T", "2025-05-02 23:30", "2025-05-02 23:30"],
  ["white space around it", "  2025-05-02\n", "2025-05-02"],
  ["the leap day", "2024-02-29", "2024-02-29"],
  ["no leap day", "2025-02-29", null],
  ["a century without one", "1900-02-29", null],
  ["no such month", "2025-13", null],
  ["no such day", "2025-04-31", null],
  ["no such hour", "2025-05-02T25:00", null],
  ["the year 0", "0000-01-01", "0000-01-01"],
  ["digits run together", "20250502", "2025-05-02"],
  ["slashes, year first", "2025/05/02", "2025-05-02"],
  ["slashes that leave open what is the month", "05/02/2025", null],
  ["mixed separators", "2025/0502", null],
  ["a mail date", "Fri, 02 May 2025 23:30:00 -0700", "2025-05-02T23:30:00-07:00"],
  ["a mail date in Greenwich", "Fri, 02 May 2025 23:30:00 GMT", "2025-05-02T23:30:00Z"],
  ["English, day first", "2 May 2025", "2025-05-02"],
  ["English, month first", "May 2, 2025", "2025-05-02"],
  ["with its weekday", "Friday, September 12th, 2025", "2025-09-12"],
  ["abbreviated", "Sept. 12, 2025", "2025-09-12"],
  ["no such month in English", "Smarch 12, 2025", null],
  ["words", "yesterday", null],
  ["nothing", "", null],
  ["a week", "2025-W18", null],
  ["more behind it", "2025-05-02 and later", null],
];

for (const [reason, written, kept] of ROWS) {
  test(`dateline: ${reason}`, () => assert.equal(parseDateline(written), kept));
}

test("the day is the one written, not the one in Greenwich", () => {
  assert.equal(dayOf("2025-05-02T23:30:00-07:00"), "2025-05-02");
  assert.equal(dayOf("2025-05"), null);
});
