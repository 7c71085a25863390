/**
 * The scorers against counts made by hand; and, where the shared yardsticks lie beside the checkout, against those: the
 * same predictions must get the same figures to the digit.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { isHeldOut } from "./held-out.ts";
import { scoreRelease } from "./score-release.ts";
import { scoreTimex } from "./score-timex.ts";
import { parseTimeMl } from "./timeml.ts";

const FILE = `<TimeML><DCT><TIMEX3 tid="t0" value="2025-03-12" functionInDocument="CREATION_TIME">March 12</TIMEX3></DCT>
<TEXT>R&amp;D <EVENT eid="e1">rose</EVENT> <TIMEX3 tid="t1" type="DATE" value="2025-03-07">Friday </TIMEX3>and <TIMEX3 tid="t2" type="DURATION" value="P2W">two
weeks</TIMEX3> before <TIMEX3 tid="t3" type="DATE" value="2024">last year</TIMEX3>.<TIMEX3 tid="t4" type="DATE" value="x"/></TEXT></TimeML>`;

const MARKED = parseTimeMl(FILE, "made-up");

test("TimeML: tags out, entities decoded, spans trimmed, empty tags left out", () => {
  assert.equal(MARKED.text, "R&D rose Friday and two\nweeks before last year.");
  assert.equal(MARKED.dct, "2025-03-12");
  assert.deepEqual(
    MARKED.times.map(({ text, type, value }) => [text, type, value]),
    [
      ["Friday", "DATE", "2025-03-07"],
      ["two\nweeks", "DURATION", "P2W"],
      ["last year", "DATE", "2024"],
    ],
  );
});

/** One exact, one overlapping with another value, one spurious; "last year" is missed. */
const FOUND = [
  { start: 9, end: 15, type: "DATE", value: "2025-03-07" },
  { start: 24, end: 29, type: "DURATION", value: "P1W" },
  { start: 0, end: 3, type: "DATE", value: "2025" },
  { start: 9, end: 16, type: "DATE", value: "2025-03-07" },
];

test("strict, relaxed, type and value", () => {
  const score = scoreTimex([MARKED], new Map([["made-up", FOUND]]));
  assert.deepEqual([score.gold, score.found], [3, 3]);
  assert.deepEqual(score.strict, { precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  assert.deepEqual(score.relaxed, { precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  assert.deepEqual([score.type.f1, score.value.f1], [2 / 3, 1 / 3]);
});

test("a document without predictions counts as missed", () => {
  assert.equal(scoreTimex([MARKED], new Map()).relaxed.recall, 0);
});

const gold = (text: string, begin: string | null, end: string | null, at: [number, number]) => ({
  text,
  begin,
  end,
  at,
});

const month = (start: number, end: number, name: string, last: string) => ({
  start,
  end,
  earliest: `2025-${name}-01`,
  latest: `2025-${name}-${last}`,
});

test("phrases: the hull of what overlaps, half-open, null for no days, spurious for the rest", () => {
  const phrases = [
    {
      id: "range",
      dct: "2025-01-15",
      text: "From June to July.",
      gold: [gold("June to July", "2025-06-01", "2025-08-01", [5, 17])],
    },
    { id: "none", dct: "2025-01-15", text: "Season 1 ends soon.", gold: [gold("soon", null, null, [14, 18])] },
    { id: "negative", dct: "2025-01-15", text: "Chapter 12.", gold: [] },
  ];
  const found = new Map([
    ["range", [month(5, 9, "06", "30"), month(13, 17, "07", "31")]],
    ["none", [{ start: 14, end: 18, earliest: null, latest: null }]],
    ["negative", [month(8, 10, "12", "31")]],
  ]);
  const score = scoreRelease(phrases, found);
  assert.deepEqual([score.gold, score.found, score.exact, score.spurious], [2, 2, 2, 1]);
  assert.deepEqual([score.negatives, score.clean], [1, 0]);
});

test("a fifth of all names is held out, and always the same", () => {
  const names = Array.from({ length: 1000 }, (_, index) => `wsj_${index}`);
  const share = names.filter(isHeldOut).length / names.length;
  assert.ok(share > 0.15 && share < 0.25, `${share}`);
  assert.deepEqual(["a", "b", "c", "d", "e", "f", "g", "h"].filter(isHeldOut), ["a", "f"]);
});

test("the runner reads a corpus, leaves out what is held out, and prints the figures", () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  mkdirSync(join(folder, "tbaq", "made-up"), { recursive: true });
  for (const name of ["a", "b"]) writeFileSync(join(folder, "tbaq", "made-up", `${name}.tml`), FILE);
  const runner = join(import.meta.dirname, "../times.ts");
  const printed = execFileSync(process.execPath, [runner, "--data", folder], { encoding: "utf8" });
  assert.match(printed, /^documents 1 {2}marked 3 {2}found 3\nstrict {3}P 100\.00 {2}R 100\.00 {2}F1 100\.00\n/u);
});

const SHARED = join(import.meta.dirname, "../../../shared/eval");

test("the shared yardstick counts the same", { skip: existsSync(SHARED) ? false : `there is no ${SHARED}` }, () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  writeFileSync(join(folder, "made-up.tml"), FILE);
  writeFileSync(join(folder, "found.jsonl"), JSON.stringify({ doc: "made-up", timexes: FOUND }));
  const tool = join(SHARED, "score-timex.mjs");
  const args = [tool, "--gold", folder, "--pred", join(folder, "found.jsonl"), "--json"];
  const theirs = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  const ours = scoreTimex([MARKED], new Map([["made-up", FOUND]]));
  for (const name of ["strict", "relaxed", "type", "value"] as const) {
    assert.deepEqual(
      [theirs[name].p, theirs[name].r, theirs[name].f1],
      [ours[name].precision, ours[name].recall, ours[name].f1],
    );
  }
});
