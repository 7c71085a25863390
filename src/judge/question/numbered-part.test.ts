/** Words, and the numbered parts that they speak of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { numberedParts } from "./numbered-part.ts";

const PACK = loadPacks(["en", "screen-en"]);

const ROWS: readonly (readonly [reason: string, words: string, parts: string])[] = [
  ["an ordinal", "Orbit+ has given Ember Vale a third season of six episodes", "s3"],
  ["behind its noun", "Ember Vale season 3 gets a date", "s3"],
  ["in words", "Season three will be the last", "s3"],
  ["with another word between", "The third and final season opened on Friday", "s3"],
  ["written short", "The 2nd season of Ember Vale", "s2"],
  ["two of them", "The third season ended, and there will be no fourth season", "s3 s4"],
  ["one of them twice", "A second season of Ember Vale: season 2 starts in May", "s2"],
  ["so many of them is none in particular", "Cancelled after two seasons", ""],
  ["of another sort", "The second episode of the season", "e2"],
  ["a number of something else", "The season has 3 parts", ""],
  ["no part at all", "The third man comes back", ""],
];

for (const [reason, words, parts] of ROWS) {
  test(`numbered parts: ${reason}`, () => assert.equal(numberedParts(words, PACK).join(" "), parts));
}
