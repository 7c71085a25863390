/** Small questions to the tree. Every walk is bounded, for a broken tree can hang a page on one word. */
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { type Ground, kindOf } from "../ground.ts";

/** Dependents of one word that are looked at. */
export const MOST_CHILDREN = 48;

const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const AUX = relationOf("aux");
const AUX_PASS = relationOf("aux:pass");
const COP = relationOf("cop");
const MARK = relationOf("mark");
const CASE = relationOf("case");
const DET = relationOf("det");
const POSSESSIVE = relationOf("nmod:poss");
const VBD = xposOf("VBD");
const VBN = xposOf("VBN");
const VBZ = xposOf("VBZ");
const VBP = xposOf("VBP");
const JJ = xposOf("JJ");
const PROPN = uposOf("PROPN");
const PRON = uposOf("PRON");
const BEARERS: readonly number[] = [AUX, AUX_PASS, COP];

/** The first dependent with the relation, or -1. */
export function childBy({ syntax }: Ground, token: number, relation: number): number {
  let left = MOST_CHILDREN;
  for (let child = syntax.firstChild[token]!; child >= 0 && left > 0; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === relation) return child;
    left -= 1;
  }
  return -1;
}

export function isSubject(relation: number): boolean {
  return relation === NSUBJ || relation === NSUBJ_PASS;
}

export function subjectOf(ground: Ground, token: number): number {
  const subject = childBy(ground, token, NSUBJ);
  return subject >= 0 ? subject : childBy(ground, token, NSUBJ_PASS);
}

/** The auxiliary or copula that bears the tense, or -1. */
function bearerOf(ground: Ground, token: number): number {
  for (const relation of BEARERS) {
    const bearer = childBy(ground, token, relation);
    if (bearer >= 0) return bearer;
  }
  return -1;
}

/** "left", "was leaving", "had left". */
export function isPast(ground: Ground, token: number): boolean {
  const bearer = bearerOf(ground, token);
  return ground.syntax.xpos[bearer < 0 ? token : bearer] === VBD;
}

/** "is expected", "expected" behind a noun or in a headline, and what a tagger takes for an adjective. */
export function isPassive(ground: Ground, token: number): boolean {
  const tag = ground.syntax.xpos[token];
  if (tag === JJ || childBy(ground, token, AUX_PASS) >= 0 || childBy(ground, token, NSUBJ_PASS) >= 0) return true;
  return tag === VBN && childBy(ground, token, AUX) < 0;
}

/** Whether a verb stands in a tense or mood of its own: "left", "has left", and not the "leave" of "will stay or leave". */
export function isFinite(ground: Ground, token: number): boolean {
  const tag = ground.syntax.xpos[token];
  return tag === VBD || tag === VBZ || tag === VBP || bearerOf(ground, token) >= 0;
}

/** "the reunion", "his return", "it": something that is there, whatever is said of it. */
export function isDefinite(ground: Ground, token: number): boolean {
  const upos = ground.syntax.upos[token];
  if (upos === PROPN || upos === PRON || childBy(ground, token, POSSESSIVE) >= 0) return true;
  const determiner = childBy(ground, token, DET);
  return determiner >= 0 && kindOf(ground, determiner) === "definite";
}

/** The word that opens a clause or phrase: "if", "to", "from", or -1. */
export function openerOf(ground: Ground, token: number): number {
  const mark = childBy(ground, token, MARK);
  return mark >= 0 ? mark : childBy(ground, token, CASE);
}

/** Whether the first word hangs somewhere below the second. */
export function isBelow({ syntax }: Ground, token: number, node: number): boolean {
  let left = 12;
  for (let up = token; up >= 0 && left > 0; up = syntax.head[up]!) {
    if (up === node) return true;
    left -= 1;
  }
  return false;
}
