/**
 * Reading and judging are pure: the same document and packs give the same bytes on every machine, on every day. So
 * `read`, `judge` and `model` import nothing from Node or npm and touch no clock, chance, surroundings or locale, and keep
 * nothing between two calls.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf, readSources, withoutComments } from "./sources.ts";

const PURE_ROOMS = ["read/", "judge/", "model/"];

/** What a pure file may not contain, with the reason. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\./u, "a clock"],
  [/\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes)\(/u, "the machine's time zone (say getUTC…)"],
  [/\bMath\.random\b|\bcrypto\b/u, "chance"],
  [
    /\bprocess\b\s*[.[]|\bglobalThis\b|\bconsole\b\s*\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(/u,
    "the surroundings",
  ],
  [/\.toLocale\w*\(|\.localeCompare\(|\bIntl\b\s*\./u, "the machine's locale"],
  [/^(?:export )?(?:let|var)\s/mu, "state that outlives a call"],
];

function findImpurities(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  for (const [file, source] of sources) {
    if (!PURE_ROOMS.some((room) => file.startsWith(room))) continue;
    const code = withoutComments(source);
    for (const [pattern, reason] of FORBIDDEN) if (pattern.test(code)) found.push(`${file} touches ${reason}`);
    for (const target of importsOf(source)) {
      if (!target.startsWith(".")) found.push(`${file} imports ${target}`);
    }
  }
  return found;
}

test("read, judge and model are pure", () => {
  const sources = readSources();
  assert.ok([...sources.keys()].filter((file) => file.startsWith("model/")).length >= 8, "the nouns were not seen");
  assert.deepEqual(findImpurities(sources), []);
});

const PLANTED: readonly [reason: string, file: string, source: string, impurities: number][] = [
  ["a clock", "read/time/find.ts", "const now = Date.now();", 1],
  ["today", "read/time/find.ts", "const today = new Date();", 1],
  ["local time", "judge/status.ts", "return new Date(day).getDay();", 1],
  ["chance", "read/read.ts", "return Math.random();", 1],
  ["a variable of the surroundings", "read/read.ts", 'if (process.env["X"]) return;', 1],
  ["Node", "model/span.ts", 'import { readFileSync } from "node:fs";', 1],
  ["a library", "judge/status.ts", 'import { z } from "zod";', 1],
  ["a library over two lines", "read/text/tokens.ts", 'import {\n  nlp,\n} from "compromise";', 1],
  ["words that look like an import", "read/text/tokens.ts", 'return `kept from "${x}" and`;', 0],
  ["sorting by locale", "read/read.ts", "names.sort((a, b) => a.localeCompare(b));", 1],
  ["memory", "read/read.ts", "let seen = 0;\nexport function f() {}", 1],
  ["a day that was given", "read/time/find.ts", "new Date(Date.UTC(2025, 4, 2)).getUTCDay()", 0],
  ["a variable within a function", "read/read.ts", "function f() {\n  let x = 0;\n}", 0],
  ["a word of a comment", "read/read.ts", "/** No Date.now() here. */", 0],
  ["the edges may", "intake/file.ts", 'import { readFileSync } from "node:fs";', 0],
];

for (const [reason, file, source, impurities] of PLANTED) {
  test(`planted: ${reason}`, () => {
    assert.equal(findImpurities(new Map([[file, source]])).length, impurities);
  });
}
