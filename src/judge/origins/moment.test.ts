/** Which of two documents came first, and how many days lie between them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeHeading } from "../../../test/make-heading.ts";
import type { Heading } from "../../model/record.ts";
import { compareMoments, daysBetween } from "./moment.ts";

const IN_ORDER: readonly (readonly [why: string, first: string | null, second: string | null])[] = [
  ["days", "2025-05-02", "2025-05-03"],
  ["times of a day", "2025-05-02T09:00", "2025-05-02T09:30"],
  ["one moment in two zones", "2025-05-02T23:00+02:00", "2025-05-02T22:00Z"],
  ["a day before its times", "2025-05-02", "2025-05-02T09:00"],
  ["a day before its month", "2025-05-31", "2025-05"],
  ["a month before its year", "2025-11", "2025"],
  ["a year before the next", "2024", "2025-01-01"],
  ["dated before undated", "2025", null],
];

for (const [why, first, second] of IN_ORDER) {
  test(why, () => {
    assert.equal(compareMoments(heading(first), heading(second)), -1);
    assert.equal(compareMoments(heading(second), heading(first)), 1);
  });
}

test("of one moment the first to be recorded, then by id", () => {
  const [early, late] = [
    heading(null, "b", "2025-05-02T00:00:00.000Z"),
    heading(null, "a", "2025-05-03T00:00:00.000Z"),
  ];
  assert.equal(compareMoments(early, late), -1);
  assert.equal(compareMoments(heading(null, "a"), heading(null, "b")), -1);
  assert.equal(compareMoments(early, early), 0);
});

const DAYS: readonly (readonly [why: string, one: string | null, other: string | null, days: number])[] = [
  ["one day", "2025-05-02", "2025-05-02T23:00-08:00", 0],
  ["over the end of a month", "2025-04-30", "2025-05-02", 2],
  ["backwards", "2025-05-02", "2025-04-30", -2],
  ["over the change of clocks", "2025-03-29", "2025-03-31", 2],
  ["a month has no day", "2025-04", "2025-05-02", Number.NaN],
  ["undated", null, "2025-05-02", Number.NaN],
];

for (const [why, one, other, days] of DAYS) {
  test(`days: ${why}`, () => assert.equal(daysBetween(heading(one), heading(other)), days));
}

function heading(published: string | null, id = "a", recordedAt = "2025-06-01T00:00:00.000Z"): Heading {
  return makeHeading({ id, published, recordedAt });
}
