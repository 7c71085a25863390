/** Precision and recall over pairs, and the two plain methods. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { byShingles, byText, type Corpus, type Pair, scorePairs } from "./score.ts";

const pair = (a: string, b: string, same: boolean): Pair => ({ a, b, same, kind: "copy", note: "", split: "tune" });

test("precision is counted over what was found, recall over what was marked", () => {
  const pairs = [pair("a", "b", true), pair("a", "c", true), pair("a", "d", false), pair("b", "d", false)];
  const { precision, recall, wrong } = scorePairs(pairs, (_, b) => b !== "c");
  assert.equal(precision, 1 / 3);
  assert.equal(recall, 1 / 2);
  assert.deepEqual(wrong, pairs.slice(1));
});

test("who finds nothing is never wrong, and finds nothing", () => {
  const { precision, recall } = scorePairs([pair("a", "b", true)], () => false);
  assert.deepEqual([precision, recall], [1, 0]);
});

const TEXTS = {
  original: "The film will open in May, the studio said, and not in June as it had been planned.",
  wrapped: "The film will open in May, the studio said,\nand not in June as it had been planned. ",
  edited: "The film will open in May, the studio said, and not in June as first planned.",
  other: "The play will open in May, its author said, but not in June as first planned.",
};

const METHODS: readonly (readonly [other: keyof typeof TEXTS, isText: boolean, isShingles: boolean])[] = [
  ["wrapped", true, true],
  ["edited", false, true],
  ["other", false, false],
];

for (const [other, isText, isShingles] of METHODS) {
  test(`plain methods: ${other}`, () => {
    const articles = new Map(Object.entries(TEXTS).map(([id, text]) => [id, { id, text }]));
    const corpus: Corpus = { pairs: [], articles };
    assert.equal(byText(corpus)("original", other), isText);
    assert.equal(byShingles(corpus)("original", other), isShingles);
  });
}
