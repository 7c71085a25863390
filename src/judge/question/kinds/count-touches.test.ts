import assert from "node:assert/strict";
import { test } from "node:test";
import { splitAtoms } from "../../../base/atoms.ts";
import type { QuestionKind } from "../../../model/question-kind.ts";
import { loadPacks } from "../../../pack/load.ts";
import { indexTouches } from "./count-touches.ts";

const [KIND] = loadPacks(["en", "screen-en"]).questions.kinds.values();
const kindOf = (id: string, dated: boolean, ...phrases: readonly string[]): QuestionKind => ({
  ...KIND!,
  id,
  dated,
  touches: phrases.map((phrase) => phrase.split(" ")),
});
const countTouches = indexTouches([
  kindOf("when", true, "delay*", "years away", "up"),
  kindOf("cost", false, "price", "a year of wait*"),
]);

const ROWS: readonly (readonly [words: string, counts: Readonly<Record<string, number>>])[] = [
  ["", {}],
  ["It was delayed, and delays cost.", { when: 1 }],
  ["It is years away, or a year", { when: 1 }],
  ["Up in 2031, not 2032", { when: 3 }],
  ["The price of a year of waiting", { cost: 2 }],
  ["prices", {}],
  ["upwards", {}],
  ["a year of", {}],
];

for (const [words, counts] of ROWS) {
  test(`touches: ${words}`, () => {
    assert.deepEqual(Object.fromEntries(countTouches(splitAtoms(words))), counts);
  });
}
