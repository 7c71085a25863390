import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { changedWords, likenessOf, splitWords } from "./changed-words.ts";

/** `from>to`, joined by commas. */
const ROWS: readonly (readonly [why: string, from: string, to: string, runs: string])[] = [
  ["one word", "It opens on 4 May.", "It opens on 11 May.", "4>11"],
  ["two places", "Mara directs in June.", "Lena directs in July.", "Mara>Lena, June>July"],
  ["words that came", "He will return.", "He will not return.", ">not"],
  ["words that went", "He will probably return.", "He will return.", "probably>"],
  ["marks, capitals, accents, a hard space", "“Zoë’s co-star,” 3.1\u00a0million", '"ZOE\'S co star" 3.1 million', ""],
  ["a hyphen lost", "her co-star left", "her costar left", ""],
  ["a slip put right", "it is no loger safe", "it is no longer safe", ""],
  ["figures are never a slip", "12345 people", "12346 people", "12345>12346"],
  ["a point within a number", "4.2 million", "4.3 million", "4.2>4.3"],
  ["nothing", "", "", ""],
  ["all of it", "one two", "three", "one two>three"],
];

for (const [why, from, to, runs] of ROWS) {
  test(`changed words: ${why}`, () => {
    const found = changedWords(splitWords(from), splitWords(to)).map((run) =>
      [run.from, run.to].map((words) => words.map(({ text }) => text).join(" ")).join(">"),
    );
    equal(found.join(", "), runs);
  });
}

test("places of runs count in all words", () => {
  const [was, is] = [splitWords("a b c d e f"), splitWords("a x c d y z f")];
  deepEqual(
    changedWords(was, is).map(({ fromAt, toAt, from, to }) => [fromAt, from.length, toAt, to.length]),
    [
      [1, 1, 1, 1],
      [4, 1, 4, 2],
    ],
  );
});

test("a text too long to compare word by word tells nothing, and soon", () => {
  const [one, other] = [manyWords(1), manyWords(7)];
  const start = performance.now();
  deepEqual(changedWords(one, other), []);
  ok(likenessOf(one, other) > 0.9);
  ok(performance.now() - start < 1000);
});

function manyWords(step: number): ReturnType<typeof splitWords> {
  return splitWords(Array.from({ length: 50_000 }, (_, at) => `w${(at * step) % 49_999}`).join(" "));
}
