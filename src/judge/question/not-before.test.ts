/** What is told by a no about the time up to a day. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { notBefore } from "./not-before.ts";

const ROWS: readonly (readonly [why: string, edtf: string, from: readonly [edtf: string, day: string] | null])[] = [
  ["not before a year", "../2028", ["2028/..", "2028-01-01"]],
  ["not before a month", "../2028-05", ["2028-05/..", "2028-05-01"]],
  ["not until a day", "../2028-05-09", ["2028-05-09/..", "2028-05-09"]],
  ["not before a season", "../2028-23", ["2028-23/..", "2028-09-01"]],
  ["not before the second half of a year", "../2028-41", ["2028-41/..", "2028-07-01"]],
  ["roughly", "../2028~", ["2028~/..", "2028-01-01"]],
  ["what has a beginning is only denied", "2028", null],
  ["nor has a decade a first day here", "../202X", null],
];

for (const [why, edtf, from] of ROWS) {
  test(why, () => {
    const earliest = edtf.startsWith("../") ? null : "2028-01-01";
    const found = notBefore({ edtf, earliest, latest: "2028-12-31" });
    assert.deepEqual(found, from === null ? null : { edtf: from[0], earliest: from[1], latest: null });
  });
}
