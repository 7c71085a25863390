import assert from "node:assert/strict";
import { test } from "node:test";
import { publicationDay, UNDATED } from "./publication-day.ts";

const ROWS: readonly (readonly [reason: string, published: string | null, day: string | null])[] = [
  ["a day", "2025-05-02", "2025-05-02"],
  ["the written day of a date-time", "2025-05-02T23:59:00-11:00", "2025-05-02"],
  ["the last day of a month", "2024-02", "2024-02-29"],
  ["of another year", "2025-02", "2025-02-28"],
  ["the last day of a year", "2025", "2025-12-31"],
  ["before 1970", "1942-11-26", "1942-11-26"],
  ["unknown", null, null],
  ["no date", "soon", null],
  ["no day of any calendar", "2025-02-31", null],
];

for (const [reason, published, day] of ROWS) {
  test(`publication day: ${reason}`, () => {
    assert.equal(publicationDay(published), day === null ? UNDATED : Date.parse(day) / 86_400_000);
  });
}
