/**
 * Slips of the parser about a comma between two clauses: what stands before it belongs to the clause before it ("Season 2
 * premieres [on May 5], and Season 3 follows in June"), and what closes the second clause belongs to that.
 */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const OBL = relationOf("obl");
const CONJ = relationOf("conj");
const ADVCL = relationOf("advcl");
const CCOMP = relationOf("ccomp");
const MARK = relationOf("mark");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const CC_RELATION = relationOf("cc");
const [CD, COMMA] = [xposOf("CD"), xposOf(",")];
const [VERB, ADP] = [uposOf("VERB"), uposOf("ADP")];

/** Mends the sentence of the tokens `from` … `to`. */
export function mendCommas(columns: Columns, from: number, to: number): void {
  const { head, xpos } = columns;
  for (let comma = from + 2; comma + 2 < to; comma += 1) {
    const date = comma - 1;
    if (xpos[comma] !== COMMA || xpos[date] !== CD || head[date]! < comma) continue;
    const second = head[date]!;
    const first = verbBefore(columns, date, from);
    if (first >= 0 && hasSubjectFrom(columns, second, comma, to) && !governs(columns, first, second))
      part(columns, [first, date, second], comma, to);
  }
}

/** A verb that stands right before the date, over its preposition and month. */
function verbBefore({ upos, xpos, head }: Columns, date: number, from: number): number {
  for (let token = date - 1; token >= from && token >= date - 4; token -= 1) {
    if (upos[token] === VERB) return token;
    if (xpos[token] === COMMA || (head[token] !== date && upos[token] !== ADP)) return -1;
  }
  return -1;
}

/** "said on May 5, …": what is said behind the comma. */
function governs({ head, relation }: Columns, first: number, second: number): boolean {
  return head[second] === first && relation[second] === CCOMP;
}

function hasSubjectFrom({ head, relation }: Columns, verb: number, from: number, to: number): boolean {
  for (let token = from; token < Math.min(verb, to); token += 1)
    if (head[token] === verb && (relation[token] === NSUBJ || relation[token] === NSUBJ_PASS)) return true;
  return false;
}

function part(
  { head, relation }: Columns,
  [first, date, second]: readonly [number, number, number],
  comma: number,
  to: number,
): void {
  head[date] = first;
  relation[date] = OBL;
  let isJoined = false;
  let isMarked = false;
  for (let token = comma; token < second; token += 1) {
    if (head[token] !== second) continue;
    if (relation[token] === CC_RELATION) isJoined = true;
    if (relation[token] === MARK) isMarked = true;
  }
  if (isJoined && !isMarked && head[second] === first && relation[second] === ADVCL) relation[second] = CONJ;
  for (let token = second + 1; token < to; token += 1)
    if (head[token] === first && relation[token] === OBL) head[token] = second;
}
