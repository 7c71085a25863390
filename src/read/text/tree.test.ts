import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { RELATIONS, relationOf, UPOS } from "./tags.ts";
import { childBy, clauseOf, isWithin, rootOf, subtreeEnd, subtreeStart } from "./tree.ts";

/** A tree from rows "word UPOS head relation", heads counted from 1, 0 for the root. */
function tree(rows: readonly string[]): Parameters<typeof clauseOf>[0] & { words: string[] } {
  const cells = rows.map((row) => row.split(" "));
  const head = Int32Array.from(cells, (cell) => Number(cell[2]) - 1);
  const firstChild = new Int32Array(head.length).fill(-1);
  const nextSibling = new Int32Array(head.length).fill(-1);
  for (let token = head.length - 1; token >= 0; token -= 1) {
    const parent = head[token]!;
    if (parent < 0) continue;
    nextSibling[token] = firstChild[parent]!;
    firstChild[parent] = token;
  }
  return {
    words: cells.map((cell) => cell[0]!),
    head,
    relation: Uint8Array.from(cells, (cell) => RELATIONS.findIndex((name) => name === cell[3])),
    upos: Uint8Array.from(cells, (cell) => UPOS.findIndex((name) => name === cell[1])),
    firstChild,
    nextSibling,
  };
}

const SENTENCE = tree([
  "Fox PROPN 2 nsubj",
  "said VERB 0 root",
  "that SCONJ 6 mark",
  "it PRON 6 nsubj",
  "had AUX 6 aux",
  "rained VERB 2 ccomp",
  "and CCONJ 8 cc",
  "snowed VERB 6 conj",
  "twice ADV 8 advmod",
]);
const at = (word: string): number => SENTENCE.words.indexOf(word);

suite("tree", () => {
  test("a subtree is all that hangs on a word", () => {
    assert.equal(subtreeStart(SENTENCE, at("rained")), at("that"));
    assert.equal(subtreeEnd(SENTENCE, at("rained")), at("twice") + 1);
  });

  test("a word without dependents is its own subtree", () => {
    assert.equal(subtreeStart(SENTENCE, at("it")), at("it"));
    assert.equal(subtreeEnd(SENTENCE, at("it")), at("it") + 1);
  });

  test("a word with dependents before it only ends itself", () => {
    assert.equal(subtreeEnd(SENTENCE, at("Fox")), at("Fox") + 1);
    assert.equal(subtreeStart(SENTENCE, at("said")), 0);
  });

  test("children are found by relation", () => {
    assert.equal(childBy(SENTENCE, at("said"), relationOf("ccomp")), at("rained"));
    assert.equal(childBy(SENTENCE, at("said"), relationOf("obj")), -1);
  });

  test("the root and what is within", () => {
    assert.equal(rootOf(SENTENCE, at("twice")), at("said"));
    assert.ok(isWithin(SENTENCE, at("twice"), at("rained")));
    assert.ok(!isWithin(SENTENCE, at("Fox"), at("rained")));
  });

  test("each word belongs to its innermost clause, joined verbs have their own", () => {
    assert.equal(clauseOf(SENTENCE, at("Fox")), at("said"));
    assert.equal(clauseOf(SENTENCE, at("it")), at("rained"));
    assert.equal(clauseOf(SENTENCE, at("twice")), at("snowed"));
  });
});
