/** What counts as one word, as a name, and as the beginning of a sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { splitWords, type Words } from "./words.ts";

const ALIKE: readonly (readonly [why: string, one: string, other: string])[] = [
  ["capitals", "The END", "the end"],
  ["accents", "Amélie Nuñez", "amelie nunez"],
  ["kinds of apostrophe", "it's we’re O'Bell", "it’s we're O’Bell"],
  ["possessives", "Ines's lamp, the Reeds’ boat", "Ines lamp the Reeds boat"],
  ["marks and white space", "so — he said: “no”…", "so he\n said no"],
  ["wide letters", "ＡＢ 12", "ab 12"],
];

for (const [why, one, other] of ALIKE) {
  test(`no difference: ${why}`, () => assert.deepEqual(hashesOf(one), hashesOf(other)));
}

test("other words have other hashes", () => {
  assert.equal(new Set(hashesOf("a b c ab bc abc cab 1 2 12 21")).size, 11);
});

test("a script without spaces has a word a character", () => assert.equal(splitWords("日本語 is").count, 4));

test("names are numbers, and capitals that no sentence begins with; lines may be wrapped", () => {
  assert.deepEqual(marked("Today Ines met 3 men. Then she\nLeft: He saw “My Aunt” on Friday", "isNaming"), [
    "Ines",
    "3",
    "Left",
    "My",
    "Aunt",
    "Friday",
  ]);
});

test("sentences open the text and follow a stop", () => {
  assert.deepEqual(marked("So it is. “And now?” she said! Well", "isOpening"), ["So", "And", "she", "Well"]);
});

function hashesOf(text: string): number[] {
  const { hashes, count } = splitWords(text);
  return [...hashes.subarray(0, count)];
}

function marked(text: string, flag: "isNaming" | "isOpening"): string[] {
  const words: Words = splitWords(text);
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((_, at) => words[flag][at] === 1);
}
