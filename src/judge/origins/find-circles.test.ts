/** Outlets that credit each other. Outlets and works are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { recordArticle } from "../../../test/record-article.ts";
import { loadPacks } from "../../pack/load.ts";
import { findCredits } from "./credit.ts";
import { findCircles } from "./find-circles.ts";

const pack = loadPacks();

/** An outlet, the day of May on which it credits another one; null where it credits none. */
type Report = readonly [outlet: string, day: number, credits: string | null];

const ROWS: readonly (readonly [why: string, reports: readonly Report[], circles: readonly string[]])[] = [
  [
    "two that credit each other",
    [
      ["Morning Ledger", 2, "Harbor Weekly"],
      ["Harbor Weekly", 3, "Morning Ledger"],
    ],
    ["Morning Ledger credits Harbor Weekly, Harbor Weekly credits Morning Ledger: nobody says where it comes from."],
  ],
  [
    "three in a ring, and one beside it",
    [
      ["Morning Ledger", 2, "Harbor Weekly"],
      ["Harbor Weekly", 3, "Tern Gazette"],
      ["Tern Gazette", 4, "Morning Ledger"],
      ["Pike Dispatch", 5, "Tern Gazette"],
    ],
    [
      "Morning Ledger credits Harbor Weekly, Harbor Weekly credits Tern Gazette, Tern Gazette credits Morning Ledger: nobody says where it comes from.",
    ],
  ],
  [
    "one has it from itself",
    [
      ["Morning Ledger", 2, null],
      ["Harbor Weekly", 3, "Morning Ledger"],
    ],
    [],
  ],
  [
    "credited for its first report, then following up on the other's",
    [
      ["Morning Ledger", 2, null],
      ["Harbor Weekly", 3, "Morning Ledger"],
      ["Morning Ledger", 5, "Harbor Weekly"],
    ],
    [],
  ],
  [
    "it has since found out for itself",
    [
      ["Morning Ledger", 2, "Harbor Weekly"],
      ["Morning Ledger", 3, null],
      ["Harbor Weekly", 4, "Morning Ledger"],
    ],
    [],
  ],
  [
    "too far apart to be one story",
    [
      ["Morning Ledger", 2, "Harbor Weekly"],
      ["Harbor Weekly", 20, "Morning Ledger"],
    ],
    [],
  ],
  ["one that credits itself", [["Morning Ledger", 2, "Morning Ledger"]], []],
];

for (const [why, reports, circles] of ROWS) {
  test(why, () => {
    const texts = new Map<string, string>();
    const slice = reports.flatMap(([outlet, day, credits]) => {
      const text =
        credits === null
          ? "Iron Lantern Season 2 will premiere in October."
          : `Iron Lantern Season 2 will premiere in October, ${credits} reports.`;
      const recorded = recordArticle({ outlet, text, published: `2025-05-${String(day).padStart(2, "0")}` }, pack);
      for (const { document } of recorded) texts.set(document.id, text);
      return recorded;
    });
    const statements = new Map(slice.map(({ statement }) => [statement.id, statement]));
    const findings = findCircles(findCredits(slice), statements);
    assert.deepEqual(
      findings.map(({ message }) => message),
      circles,
    );
    for (const { code, evidence } of findings) {
      assert.equal(code, "circular-sourcing");
      assert.ok(new Set(evidence.map(({ document }) => document)).size > 1, "both sides are quoted");
      for (const { document, start, end, quote } of evidence)
        assert.equal(texts.get(document!)?.slice(start, end), quote);
    }
  });
}
