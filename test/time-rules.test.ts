/**
 * Each row of the time tables brings an example, and the examples run: the marked times, and no others, must be found with
 * the marked values. An example that several rows can read is a test of the one it stands beside: that row must find it.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseTable, type Row } from "../src/pack/table.ts";
import { CONDITIONS } from "../src/read/time/conditions.ts";
import { checkTimes } from "./marked-times.ts";
import { ROOT } from "./sources.ts";

type Placed = { readonly table: string; readonly row: Row };

const ROWS: readonly Placed[] = ["en", "screen-en"].flatMap((pack) =>
  readdirSync(join(ROOT, "packs", pack, "times")).flatMap((table) => {
    const text = readFileSync(join(ROOT, "packs", pack, "times", table), "utf8");
    return parseTable(text, table).map((row) => ({ table: `${pack}/${table}`, row }));
  }),
);

for (const { table, row } of ROWS) {
  const { example } = row.cells;
  if (example) test(`${table}:${row.line} ${example}`, () => checkTimes(example));
}

test("most rules have an example", () => {
  const rules = ROWS.filter(({ row }) => row.cells["pattern"]);
  const without = rules.filter(({ row }) => !row.cells["example"]);
  assert.ok(rules.length > 250, `only ${rules.length} rules were seen`);
  assert.ok(without.length < rules.length / 8, `${without.length} of ${rules.length} rules have none`);
});

test("every need of a rule is a condition, and every condition is needed", () => {
  const needs = new Set(
    ROWS.flatMap(({ row }) => (row.cells["needs"] ?? "").split(/\s+/u)).filter((need) => need !== ""),
  );
  assert.deepEqual([...needs].toSorted(), Object.keys(CONDITIONS).toSorted());
});
