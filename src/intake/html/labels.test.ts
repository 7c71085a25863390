/** Labels among paragraphs: rows are paragraphs, "~" before what stands in divisions, "#" before a heading. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { dropLabels, endsSentence } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";

const LONG = "The drama about a city of lamplighters has been one of the most watched since it began.";

const write = (row: string): Paragraph => ({
  text: row.replace(/^[~#]/u, ""),
  kind: row.startsWith("#") ? "heading" : "text",
  isLoose: row.startsWith("~"),
});

const ROWS: readonly (readonly [reason: string, rows: readonly string[], kept: readonly string[]])[] = [
  ["two in a row go", [LONG, "~More from us", "~Sep 3, 2025", LONG], [LONG, LONG]],
  ["one alone may be a heading", [LONG, "~Step 3", LONG], [LONG, "Step 3", LONG]],
  ["one at the end goes", [LONG, "~214 views"], [LONG]],
  ["a sentence stays", [LONG, "~He left.", "~She stayed."], [LONG, "He left.", "She stayed."]],
  ["a heading stays", [LONG, "#What now", "~Sep 3, 2025", "~Sep 4, 2025"], [LONG, "What now"]],
  ["a short paragraph stays", [LONG, "No", "Yes"], [LONG, "No", "Yes"]],
  ["where all stands in divisions, nothing tells", [`~${LONG}`, "~Season one", "~Season two", `~${LONG}`], [LONG, "Season one", "Season two", LONG]],
  ["but for a word or two at the end", [`~${LONG}`, "~Share", "~Back to top"], [LONG]],
  ["what is all buttons is what there is", ["~Share", "~Tweet"], ["Share", "Tweet"]],
]; // biome-ignore format: one row a line

for (const [reason, rows, kept] of ROWS) {
  test(`labels: ${reason}`, () => assert.deepEqual(dropLabels(rows.map(write)).map(({ text }) => text), kept)); // biome-ignore format: one line
}

test("labels: what ends a sentence", () => {
  for (const text of ["He left.", "“No,” she said: “never!”", "And then:", "他离开了。"])
    assert.ok(endsSentence(text), text);
  for (const text of ["4 min read", "Sep 3, 2025", "1.", "p.m."]) assert.ok(!endsSentence(text), text);
});
