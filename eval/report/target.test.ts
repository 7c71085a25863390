/** How figures are written and judged: a limit is met from below, everything else from above. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { alignTable, markdownTable } from "./table.ts";
import { type Row, summarize, writeRow } from "./target.ts";

const ROWS: readonly (readonly [why: string, row: Row, cells: readonly string[], falls: boolean])[] = [
  [
    "points stand without a sign",
    { target: { measure: "a", unit: "points", least: 0.62, aim: 0.66 }, outcome: { value: 0.6849 } },
    ["a", "62.0", "66.0", "68.5"],
    false,
  ],
  [
    "the least itself is enough",
    { target: { measure: "a", unit: "count", least: 36 }, outcome: { value: 36, note: "of 41" } },
    ["a", "36", "", "36 (of 41)"],
    false,
  ],
  [
    "below the least falls short",
    { target: { measure: "a", unit: "percent", least: 0.65 }, outcome: { value: 0.649 } },
    ["a", "65.0%", "", "64.9%"],
    true,
  ],
  [
    "a limit is kept from below",
    { target: { measure: "a", unit: "ratio", least: 1.5, aim: 1.2, isLimit: true }, outcome: { value: 1.32 } },
    ["a", "≤ 1.50", "≤ 1.20", "1.32"],
    false,
  ],
  [
    "past a limit falls short",
    { target: { measure: "a", unit: "megabytes", least: 500, isLimit: true }, outcome: { value: 501 } },
    ["a", "≤ 500 MB", "", "501 MB"],
    true,
  ],
  [
    "what was not measured is no failure",
    { target: { measure: "a", unit: "count", least: 7 }, outcome: { missing: "no data in x" } },
    ["a", "7", "", "no data in x"],
    false,
  ],
];

for (const [why, row, cells, falls] of ROWS) {
  test(why, () => {
    assert.deepEqual(writeRow(row), cells);
    assert.equal(summarize([row]).includes("Short of it: a."), falls);
    assert.equal(summarize([row]).includes("1 could not be measured"), "missing" in row.outcome);
  });
}

test("tables: columns line up, and a bar in a cell does not end it", () => {
  assert.equal(alignTable(["a", "b"], [["long", "1"]]), "a     b\nlong  1");
  assert.equal(markdownTable(["a", "b"], [["x|y", ""]]), "| a | b |\n|---|---|\n| x\\|y |  |");
});
