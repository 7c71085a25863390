import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFeedDate } from "./feed-date.ts";

const ROWS: readonly (readonly [reason: string, written: string, kept: string | null])[] = [
  ["as the standard has it", "Fri, 02 May 2025 23:30:00 -0700", "2025-05-02T23:30:00-07:00"],
  ["a zone by name", "Fri, 02 May 2025 23:30:00 PDT", "2025-05-02T23:30:00-07:00"],
  ["in brackets", "Fri, 02 May 2025 23:30:00 (PST)", "2025-05-02T23:30:00-08:00"],
  ["said twice", "Fri, 02 May 2025 23:30:00 -0700 (PDT)", "2025-05-02T23:30:00-07:00"],
  ["a zone that nobody knows is left out", "Fri, 02 May 2025 23:30:00 XYZ", "2025-05-02T23:30:00"],
  ["Greenwich and hours", "Fri, 02 May 2025 23:30:00 GMT+2", "2025-05-02T23:30:00+02:00"],
  ["a name of the system's table", "Fri, 02 May 2025 23:30:00 Etc/GMT", "2025-05-02T23:30:00Z"],
  ["two digits of this century", "Fri, 02 May 25 23:30 GMT", "2025-05-02T23:30:00Z"],
  ["two digits of the last", "Sat, 02 May 98 23:30 GMT", "1998-05-02T23:30:00Z"],
  ["no weekday, one digit", "2 May 2025 9:05 GMT", "2025-05-02T09:05:00Z"],
  ["no space behind the comma", "Fri,2 May 2025 09:05:00 GMT", "2025-05-02T09:05:00Z"],
  ["a comma too many, a month in full", "Fri, 2 September, 2025 09:05:00 UTC", "2025-09-02T09:05:00Z"],
  ["hyphens", "02-May-2025 09:05:00", "2025-05-02T09:05:00"],
  ["the month first", "Fri, May 2nd, 2025 9:05 PM EST", "2025-05-02T21:05:00-05:00"],
  ["midnight and noon", "May 2, 2025 12:05 a.m.", "2025-05-02T00:05:00"],
  ["as C prints it", "Fri May  2 09:05:07 2025", "2025-05-02T09:05:07"],
  ["with a zone between", "Fri May  2 09:05:07 +0100 2025", "2025-05-02T09:05:07+01:00"],
  ["ISO with more decimals than there are", "2025-05-02T09:05:07.12345678901Z", "2025-05-02T09:05:07Z"],
  ["ISO without minutes", "2025-05-02T09-08:00", "2025-05-02T09:00:00-08:00"],
  ["ISO without a nought", "2025-5-2 9:05", "2025-05-02T09:05:00"],
  ["ISO with a nought too many", "2025-012-02T09:05:07Z", "2025-12-02T09:05:07Z"],
  ["ISO without signs", "20250502T090507Z", "2025-05-02T09:05:07Z"],
  ["ISO with slashes and a weekday", "Fri, 2025/05/02 09:05:07 EDT", "2025-05-02T09:05:07-04:00"],
  ["the day of the year", "2025-122", "2025-05-02"],
  ["no such day of the year", "2025-366", null],
  ["signs for year, month and day", "2025年5月2日 09:05", "2025-05-02T09:05:00"],
  ["seconds since 1970", "1746144000", "2025-05-02T00:00:00Z"],
  ["a number past twelve tells the day", "5/22/2025 9:05 AM", "2025-05-22T09:05:00"],
  ["else nothing does", "5/2/2025 9:05 AM", null],
  ["an hour that no clock has leaves the day", "Fri, 02 May 2025 25:30:00 GMT", "2025-05-02"],
  ["no such day", "Fri, 31 Jun 2025 09:05:00 GMT", null],
  ["no such month", "Fri, 2 Smarch 2025 09:05:00 GMT", null],
  ["words", "last Friday", null],
  ["nothing", " \n", null],
  ["white space in the midst", "Fri,\n  02 May\t2025", "2025-05-02"],
  ["without end", "1 ".repeat(100_000), null],
];

for (const [reason, written, kept] of ROWS) {
  test(`feed date: ${reason}`, () => assert.equal(parseFeedDate(written), kept));
}
