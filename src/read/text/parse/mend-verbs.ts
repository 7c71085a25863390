/**
 * Slips of tagger and parser about verbs that grammar rules out: what stands behind "been" or "be" with the ending of a
 * participle is one ("will be [ported]"), and a bare noun behind a verb that has no object is its object.
 */
import type { Language } from "../../../model/language.ts";
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Tokens } from "../tokens.ts";
import type { Columns } from "./mend-tree.ts";

const COP = relationOf("cop");
const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const OBJ = relationOf("obj");
const CASE = relationOf("case");
/** How an object is mistaken. */
const MISTAKEN: ReadonlySet<number> = new Set(
  (["appos", "compound", "flat", "dep", "nmod:unmarked", "obl:unmarked", "list"] as const).map(relationOf),
);
const [NOUN, PROPN, ADJ, VERB] = [uposOf("NOUN"), uposOf("PROPN"), uposOf("ADJ"), uposOf("VERB")];
const [VB, VBN, VBG] = [xposOf("VB"), xposOf("VBN"), xposOf("VBG")];
const [VBZ, VBP, VBD] = [xposOf("VBZ"), xposOf("VBP"), xposOf("VBD")];
const FINITE: ReadonlySet<number> = new Set([VBZ, VBP, VBD]);
/** Tags of a "be" behind which no adjective of feeling is likely: "been", "being", "be". */
const BARE: ReadonlySet<number> = new Set([VB, VBN, VBG]);

/** Mends the sentence of the tokens `from` … `to`. */
export function mendVerbs(columns: Columns, { lower }: Tokens, { lemmas }: Language, from: number, to: number): void {
  for (let token = from; token < to; token += 1) {
    if (isParticiple(columns, lower, lemmas, token)) makePassive(columns, token, from, to);
    else if (columns.xpos[token] === VBN || columns.xpos[token] === VBD) mendPast(columns, token, from);
    else if (columns.upos[token] === VERB) mendObject(columns, token, to);
  }
}

/** "ported" behind "be", "recast" behind "been". */
function isParticiple(
  { upos, xpos, head, relation }: Columns,
  lower: readonly string[],
  lemmas: Language["lemmas"],
  token: number,
): boolean {
  if (upos[token] !== ADJ && upos[token] !== NOUN) return false;
  const copula = token - 1;
  if (relation[copula] !== COP || head[copula] !== token || !BARE.has(xpos[copula]!)) return false;
  const word = lower[token]!;
  return (word.length > 4 && word.endsWith("ed")) || lemmas.get(word)?.has("VBN") === true;
}

function makePassive({ upos, xpos, head, relation }: Columns, token: number, from: number, to: number): void {
  upos[token] = VERB;
  xpos[token] = VBN;
  for (let child = from; child < to; child += 1) {
    if (head[child] !== token) continue;
    if (relation[child] === COP) relation[child] = AUX_PASS;
    else if (relation[child] === NSUBJ) relation[child] = NSUBJ_PASS;
  }
}

function mendPast(columns: Columns, verb: number, from: number): void {
  if (!mendBeen(columns, verb, from) && columns.xpos[verb] === VBN) mendPerfect(columns, verb, from);
}

/** "has [been] formally offered": before a past participle "been" is no copula, whatever stands between. */
function mendBeen({ xpos, head, relation }: Columns, verb: number, from: number): boolean {
  let copula = verb - 1;
  while (copula >= from && !(head[copula] === verb && relation[copula] === COP)) copula -= 1;
  if (copula < from || xpos[copula] !== VBN) return false;
  xpos[verb] = VBN;
  relation[copula] = AUX_PASS;
  for (let child = from; child < copula; child += 1)
    if (head[child] === verb && relation[child] === NSUBJ) relation[child] = NSUBJ_PASS;
  return true;
}

/** "[All of them] have expressed": what stands before a perfect without "been" does it and does not suffer it. */
function mendPerfect({ xpos, head, relation }: Columns, verb: number, from: number): void {
  let isPerfect = false;
  let subject = -1;
  for (let child = verb - 1; child >= from; child -= 1) {
    if (head[child] !== verb) continue;
    if (relation[child] === AUX_PASS) return;
    if (relation[child] === AUX && FINITE.has(xpos[child]!)) isPerfect = true;
    if (relation[child] === NSUBJ_PASS) subject = child;
  }
  if (isPerfect && subject >= 0) relation[subject] = NSUBJ;
}

/** "Mara Ilves replaces [Jonas Reed]": the noun right behind a verb in the present. */
function mendObject({ upos, xpos, head, relation }: Columns, verb: number, to: number): void {
  if (xpos[verb] !== VBZ && xpos[verb] !== VBP && xpos[verb] !== VB) return;
  let first = -1;
  for (let child = verb + 1; child < to && child < verb + 12; child += 1) {
    if (head[child] !== verb) continue;
    if (relation[child] === OBJ) return;
    if (first < 0) first = child;
  }
  if (first < 0 || !MISTAKEN.has(relation[first]!)) return;
  if (upos[first] !== NOUN && upos[first] !== PROPN) return;
  for (let token = verb + 1; token < first; token += 1) if (head[token] === first && relation[token] === CASE) return;
  relation[first] = OBJ;
}
