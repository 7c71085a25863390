import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { arbitraryText } from "../../../../test/arbitrary-reading.ts";
import { type Column, writeHeading, writeTable } from "./blocks.ts";
import { cellsOf } from "./cells.ts";
import { run } from "./runs.ts";

const screen = { width: 40, color: false };
const cells = (...words: readonly string[]): ReturnType<typeof run>[][] => words.map((word) => [run(word)]);

const ROWS: readonly (readonly [
  reason: string,
  columns: readonly Column[],
  rows: ReturnType<typeof cells>[],
  lines: readonly string[],
])[] = [
  [
    "columns are as wide as they need",
    [
      { head: "day", width: 11 },
      { head: "who", width: null },
    ],
    [cells("2 May", "Jonas Vael"), cells("20 Jun", "Ines Marrow")],
    ["  day     who", "  2 May   Jonas Vael", "  20 Jun  Ines Marrow"],
  ],
  [
    "what is longer is broken, in its own column",
    [
      { head: "", width: 5 },
      { head: "", width: null },
    ],
    [cells("day", "one two three four five six seven eight")],
    ["  day  one two three four five six", "       seven eight"],
  ],
  [
    "numbers end at one edge",
    [
      { head: "n", width: 5, isRight: true },
      { head: "", width: 3 },
    ],
    [cells("7", "a"), cells("123", "b")],
    ["    n", "    7  a", "  123  b"],
  ],
  [
    "an empty column is left out",
    [
      { head: "", width: 5 },
      { head: "", width: 9 },
      { head: "", width: null },
    ],
    [cells("a", "", "b")],
    ["  a  b"],
  ],
  [
    "a fixed one is not",
    [
      { head: "", width: 5, isFixed: true },
      { head: "", width: null },
    ],
    [cells("a", "b")],
    ["  a      b"],
  ],
];

for (const [reason, columns, rows, lines] of ROWS) {
  test(`table: ${reason}`, () => assert.deepEqual(writeTable(columns, rows, screen).split("\n"), lines));
}

test("any table and heading keep to the width, however narrow", () => {
  const column = fc.record({ head: fc.constantFrom("", "head"), width: fc.constantFrom(null, 8, 24, 40) });
  const rows = fc.array(fc.array(arbitraryText, { minLength: 5, maxLength: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 5 }),
      rows,
      fc.integer({ min: 40, max: 90 }),
      (columns, texts, width) => {
        const shown = { width, color: false };
        const table = writeTable(
          columns,
          texts.map((row) => cells(...row.slice(0, columns.length))),
          shown,
        );
        for (const line of [...table.split("\n"), writeHeading(texts[0]?.[0] ?? "", 3, shown)]) {
          assert.ok(cellsOf(line) <= width, `${cellsOf(line)} cells: ${line}`);
          assert.doesNotMatch(line, /\p{Cc}/u);
        }
      },
    ),
  );
});
