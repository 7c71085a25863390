/** Tags and parses a treebank's sentences with the model as it is shipped, given their gold tokens, and counts what is right. */
import { performance } from "node:perf_hooks";
import type { SyntaxModel } from "../../src/model/syntax-model.ts";
import { createParserScratch, parseSentence } from "../../src/read/text/parse/parser.ts";
import { createParseState } from "../../src/read/text/parse/parse-state.ts";
import { buildLexicon, createTaggerScratch, tagSentence } from "../../src/read/text/parse/tagger.ts";
import { styleOf } from "../../src/read/text/parse/units.ts";
import { RELATIONS, TAG_UPOS, TAG_XPOS } from "../../src/read/text/tags.ts";
import type { Corpus, Example } from "./corpus.ts";
import { unitsOf } from "./train-tagger.ts";

export type Score = {
  tokens: number;
  upos: number;
  xpos: number;
  /** Right heads. */
  uas: number;
  /** Right heads and relations, subtypes not counted, as in the CoNLL 2018 shared task. */
  las: number;
  /** Right heads and relations with the subtypes that are kept. */
  full: number;
  /** Nanoseconds spent in tagging and parsing. */
  time: number;
};

const MAIN = RELATIONS.map((relation) => relation.split(":")[0]);

export function evaluate({ forms, words, examples }: Corpus, model: SyntaxModel): Map<string, Score> {
  const scores = new Map<string, Score>();
  const lexicon = buildLexicon(forms, words, model);
  const room = Math.max(...examples.map(({ count }) => count)) + 3;
  const state = createParseState(room);
  const taggerScratch = createTaggerScratch();
  const parserScratch = createParserScratch();
  for (const example of examples) {
    const { count } = example;
    const units = unitsOf(example);
    const began = performance.now();
    tagSentence(units, 0, count, styleOf(units, 0, count, words), words, lexicon, model, taggerScratch);
    parseSentence(state, units, 0, count, words, model, parserScratch);
    const time = (performance.now() - began) * 1e6;
    for (const name of ["all", example.genre]) {
      const score = scores.get(name) ?? { tokens: 0, upos: 0, xpos: 0, uas: 0, las: 0, full: 0, time: 0 };
      scores.set(name, score);
      score.time += time;
      countRight(score, example, units.tag, state);
    }
  }
  return scores;
}

function countRight(
  score: Score,
  example: Example,
  tag: Uint8Array,
  state: { readonly head: Int32Array; readonly relation: Uint8Array },
): void {
  for (let unit = 0; unit < example.count; unit += 1) {
    score.tokens += 1;
    const gold = example.tag[unit]!;
    if (TAG_UPOS[tag[unit]!] === TAG_UPOS[gold]) score.upos += 1;
    if (TAG_XPOS[tag[unit]!] === TAG_XPOS[gold]) score.xpos += 1;
    const head = example.head[unit]! < 0 ? example.count : example.head[unit]!;
    if (state.head[unit] !== head) continue;
    score.uas += 1;
    const [relation, wanted] = [state.relation[unit]!, example.relation[unit]!];
    if (MAIN[relation] === MAIN[wanted]) score.las += 1;
    if (relation === wanted) score.full += 1;
  }
}

export function showScore(score: Score): string {
  const part = (count: number): string => ((100 * count) / score.tokens).toFixed(2);
  const speed = (score.time / score.tokens).toFixed(0);
  return `UPOS ${part(score.upos)} XPOS ${part(score.xpos)} UAS ${part(score.uas)} LAS ${part(score.las)} (with subtypes ${part(score.full)}), ${speed} ns a token`;
}
