/**
 * What the score is weighed from: the operators met and the level they compose to, the event and the words about it. Each
 * feature is the hash of a template's number and of what stands in its places.
 */
import { hashWord, mix2, mix3 } from "../text/parse/mix.ts";
import { relationOf, uposOf, xposOf } from "../text/tags.ts";
import { type Ground, hashAt, kindOf, rowsOf } from "./ground.ts";
import type { Operator } from "./operators/compose.ts";
import { sentenceOf } from "./operators/surroundings.ts";
import { MOST_CHILDREN } from "./operators/tree.ts";

/** Words before the event that are looked at, and words on either side. */
const NEAR = 8;
const AROUND = 12;
const LONGEST_CLIMB = 8;
const NOTHING = 1;

const VERB = uposOf("VERB");
const UPOS_AUX = uposOf("AUX");
const VBD = xposOf("VBD");
const MD = xposOf("MD");
const PRP = xposOf("PRP");
const AUXILIARIES: ReadonlySet<number> = new Set((["aux", "aux:pass", "cop"] as const).map(relationOf));
/** Dependents whose word counts, and not only that they are there. */
const WORDED: ReadonlySet<number> = new Set(
  (
    [
      "aux",
      "aux:pass",
      "cop",
      "mark",
      "case",
      "det",
      "advmod",
      "cc",
      "amod",
      "nmod:poss",
      "compound:prt",
      "discourse",
    ] as const
  ).map(relationOf),
);

export function listFeatures(ground: Ground, event: number, operators: readonly Operator[], level: number): number[] {
  const features: number[] = [mix2(0, 0)];
  const tag = ground.syntax.xpos[event]!;
  addOperators(operators, level, tag, features);
  addWords(ground, event, tag, features);
  addDependents(ground, event, tag, level, features);
  addAncestors(ground, event, features);
  addSurroundings(ground, event, features);
  return features;
}

function addOperators(operators: readonly Operator[], level: number, tag: number, features: number[]): void {
  let chain = NOTHING;
  let classes = NOTHING;
  let last = 0;
  for (const { because, class: kind, signature } of operators) {
    const word = hashWord(because, 0, because.length);
    features.push(last === 0 ? mix3(1, word, tag) : mix3(2, last, word));
    chain = mix3(3, chain, word);
    classes = mix3(4, classes, hashWord(kind, 0, kind.length) + signature.yes);
    last = word;
  }
  features.push(mix2(5, chain), mix3(6, classes, tag), mix2(7, level), mix3(8, level, tag));
}

function addWords(ground: Ground, event: number, tag: number, features: number[]): void {
  const lemma = hashOf(ground.syntax.lemma[event]!);
  const before = hashAt(ground, event - 1);
  const second = hashAt(ground, event - 2);
  features.push(
    mix2(9, lemma),
    mix3(10, lemma, tag),
    mix3(11, hashAt(ground, event), hashAt(ground, event + 1)),
    mix2(12, before),
    mix3(13, before, tag),
    mix3(14, second, before),
    mix2(15, second),
  );
}

function addDependents(ground: Ground, event: number, tag: number, level: number, features: number[]): void {
  const { syntax } = ground;
  let auxiliaries = NOTHING;
  let isNegated = 0;
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[event]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    left -= 1;
    const relation = syntax.relation[child]!;
    features.push(mix2(16, relation));
    if (!WORDED.has(relation)) continue;
    const word = hashAt(ground, child);
    features.push(mix3(17, relation, word));
    if (AUXILIARIES.has(relation)) auxiliaries = mix3(18, auxiliaries, word);
    else if (rowsOf(ground, child)[0]?.as === "negation") isNegated = 1;
  }
  features.push(mix3(19, auxiliaries, tag * 2 + isNegated), mix3(20, auxiliaries, level));
}

function addAncestors({ syntax }: Ground, event: number, features: number[]): void {
  const head = syntax.head[event]!;
  features.push(mix2(21, head < 0 ? NOTHING : hashOf(syntax.lemma[head]!)));
  let verb = head;
  let left = LONGEST_CLIMB;
  while (verb >= 0 && left > 0 && syntax.upos[verb] !== VERB && syntax.upos[verb] !== UPOS_AUX) {
    verb = syntax.head[verb]!;
    left -= 1;
  }
  features.push(mix3(22, verb < 0 ? NOTHING : hashOf(syntax.lemma[verb]!), syntax.relation[event]!));
  let root = event;
  for (let steps = 2 * LONGEST_CLIMB; steps > 0 && syntax.head[root]! >= 0; steps -= 1) root = syntax.head[root]!;
  features.push(mix3(23, syntax.xpos[root]!, root === event ? 1 : 0));
}

/** Auxiliaries, negations and conjunctions before the event; tenses and persons of the sentence; how it ends. */
function addSurroundings(ground: Ground, event: number, features: number[]): void {
  const { tokens, syntax } = ground;
  const sentence = sentenceOf(ground, event);
  const first = Math.max(sentence?.firstToken ?? 0, event - AROUND);
  const end = Math.min(sentence?.endToken ?? tokens.count, event + AROUND);
  let tenses = 0;
  for (let token = first; token < end; token += 1) {
    const tag = syntax.xpos[token]!;
    if (tag === PRP) features.push(mix2(24, hashAt(ground, token)));
    const as = tag === MD ? "modal" : rowsOf(ground, token)[0]?.as;
    if (tag === VBD) tenses |= 1;
    else if (as === "modal") tenses |= 2;
    else if (as === "mark") tenses |= 4;
    const distance = event - token;
    if (distance <= 0 || distance > NEAR) continue;
    if (as === "modal" || as === "mark" || as === "negation" || kindOf(ground, token) === "to") {
      features.push(mix3(25, hashAt(ground, token), distance < NEAR / 2 ? 1 : 0));
    }
  }
  features.push(mix2(26, tenses), mix2(27, hashAt(ground, end - 1)));
}

function hashOf(word: string): number {
  return hashWord(word, 0, word.length);
}
