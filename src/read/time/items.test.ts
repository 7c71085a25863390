/** What stands at a place, whatever the tokens say: the first item of each text, as its kinds of reading. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeGrammar } from "../../model/time-grammar.ts";
import { readItem } from "./items.ts";

const KINDS = [
  "int",
  "dd",
  "hh",
  "nth",
  "yyyy",
  "yy",
  "decade",
  "tens",
  "years",
  "ymd",
  "md",
  "fraction",
  "clock",
  "hhmm",
  "fy",
];
const GRAMMAR: TimeGrammar = {
  words: new Map(["", "sept.", "a.m.", "'s", "-", "o'clock"].map((word, index) => [word, index])),
  terminals: [
    [],
    ...["sept.", "a.m.", "'s", "-", "o'clock"].map((_, index) => [{ symbol: 100 + index, features: null }]),
  ],
  digits: new Map(KINDS.map((kind, index) => [kind, index])),
  roots: [],
  first: [],
  carriers: new Uint8Array(),
  pairs: [],
  rules: [],
  holidays: new Map(),
  plans: new Map(),
  context: new Map(),
  zone: -1,
};

const ROWS: readonly [reason: string, text: string, item: string, kinds: string][] = [
  ["a year can be a count and a clock of four figures too", "1998 film", "1998", "int yyyy"],
  ["a day can be an hour", "12 May", "12", "int dd hh"],
  ["31 is no hour", "31 May", "31", "int dd"],
  ["a day of the month with its ending", "4th of", "4th", "nth"],
  ["ISO", "2025-08-26 is", "2025-08-26", "ymd"],
  ["ISO with a clock", "2025-08-26T10:30:00Z is", "2025-08-26T10:30:00Z", "ymd"],
  ["two years, the second short", "2025-26 season", "2025-26", "years"],
  ["with an en dash", "2019–2023 run", "2019–2023", "years"],
  ["with a slash", "2025/26 season", "2025/26", "years"],
  ["years do not run backwards", "2025-24", "2025", "int hhmm yyyy"],
  ["American order", "9/17 at", "9/17", "md"],
  ["with the year", "8/26/2025.", "8/26/2025", "ymd"],
  ["day first where the first can be no month", "26/8/2025", "26/8/2025", "ymd"],
  ["points, day first", "26.8.2025 is", "26.8.2025", "ymd"],
  ["a half is a date too", "1/2 hour", "1/2", "md fraction"],
  ["a decade", "1990s film", "1990s", "decade"],
  ["a short decade", "'90s film", "'90s", "decade"],
  ["a curly apostrophe", "’26 film", "’26", "yy"],
  ["two figures may be a decade", "60s now", "60s", "tens"],
  ["lower ones are ages, degrees, shares of votes", "30s now", "30s", ""],
  ["a clock", "10:35 GMT", "10:35", "clock"],
  ["British points need their “pm”", "8.30pm start", "8.30", "clock"],
  ["a price with a point is none", "8.30 dollars", "8.30", "int"],
  ["“10am” is a number first", "10am PT", "10", "int dd hh"],
  ["thousands", "1,999 people", "1,999", "int"],
  ["no year: a version", "2026.4 of", "2026.4", "int"],
  ["no year: a title", "2K27 is", "2K27", ""],
  ["no number: a screen", "1440p/75", "1440p", ""],
  ["no number: a build", "25H1 is", "25H1", ""],
  ["no year: per cent", "26% of", "26", ""],
  ["no year: an identifier", "1234567890123456", "1234567890123456", ""],
  ["a fiscal year", "FY26 is", "FY26", "fy"],
  ["an abbreviation keeps its stop", "Sept. 5", "Sept.", "100"],
  ["and both its stops", "a.m. today", "a.m.", "101"],
  ["a possessive", "'s end", "'s", "102"],
  ["every dash is one", "—Feb", "—", "103"],
  ["the apostrophe of the clock", "o’clock", "o’clock", "104"],
];

for (const [reason, text, words, kinds] of ROWS) {
  test(`${text}: ${reason}`, () => {
    const { end, terminals } = readItem(text, 0, GRAMMAR);
    assert.equal(text.slice(0, end), words);
    assert.equal(terminals.map(({ symbol }) => KINDS[symbol] ?? symbol).join(" "), kinds);
  });
}
