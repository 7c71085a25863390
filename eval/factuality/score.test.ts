import assert from "node:assert/strict";
import { test } from "node:test";
import { writeProse } from "./corpus.ts";
import { correlate, scoreFactuality } from "./score.ts";

test("correlation: alike, opposed, unmoved, and one by hand", () => {
  assert.equal(correlate([1, 2, 3], [2, 4, 6]), 1);
  assert.equal(correlate([1, 2, 3], [3, 2, 1]), -1);
  assert.equal(correlate([1, 2, 3], [2, 2, 2]), 0);
  // Deviations -1.5 -0.5 0.5 1.5 and -1.25 0.75 -0.25 0.75: products make 2.5, squares 5 and 2.75.
  assert.ok(Math.abs(correlate([1, 2, 3, 4], [0, 2, 1, 2]) - 2.5 / Math.sqrt(5 * 2.75)) < 1e-12);
});

test("errors, ranks with ties and classes, by hand", () => {
  const score = scoreFactuality([3, 3, 0, -3], [3, 1, 0.2, -1]);
  assert.equal(score.count, 4);
  assert.ok(Math.abs(score.mae - (0 + 2 + 0.2 + 2) / 4) < 1e-12);
  // Ranks 3.5 3.5 2 1 against 4 3 2 1.
  assert.ok(Math.abs(score.spearman - correlate([3.5, 3.5, 2, 1], [4, 3, 2, 1])) < 1e-12);
  // Three classes: all right. Seven: 3 → 2/3, 0 → 1, -3 → 0.
  assert.equal(score.f1[3], 1);
  assert.ok(Math.abs(score.f1[7] - (2 / 3 + 1 + 0) / 3) < 1e-12);
});

/** Why, words parted by spaces, prose. */
const PROSE: readonly (readonly [string, string, string])[] = [
  ["clitics and stops lean left", "The show 's cast did n't return .", "The show's cast didn't return."],
  ["treebank quotation marks", "`` We left , '' he said .", "“We left,” he said."],
  ["a closing mark written for an opening one", "He left . '' Why ? '' she asked", "He left. “Why?” she asked"],
  ["a mark whose partner stands in another line closes", "We left , '' he said", "We left,” he said"],
  ["straight marks open, then close", 'He said " no " twice', "He said “no” twice"],
  ["brackets by name", "Fox -LRB- the dog -RRB- ran", "Fox (the dog) ran"],
  ["currency leans right", "It cost $ 5 million", "It cost $5 million"],
];

for (const [why, line, text] of PROSE) {
  test(`prose: ${why}`, () => {
    const prose = writeProse(line);
    assert.equal(prose.text, text);
    assert.equal(prose.start.length, line.split(" ").length);
    assert.ok(prose.start.every((start, word) => start < prose.end[word]! && start >= (prose.end[word - 1] ?? 0)));
  });
}
