/** What the menders of trees ask: columns by token, as the parser filled them, without links to children. */
import { relationOf } from "../tags.ts";

export type Columns = {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
};

const AUX_PASS = relationOf("aux:pass");
const NSUBJ = relationOf("nsubj");
const NSUBJ_PASS = relationOf("nsubj:pass");
const CSUBJ = relationOf("csubj");
const EXPLETIVE = relationOf("expl");
const CASE = relationOf("case");
const MARK = relationOf("mark");

export function hasSubject({ head, relation }: Columns, verb: number, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    const way = relation[token];
    if (head[token] === verb && (way === NSUBJ || way === NSUBJ_PASS || way === CSUBJ || way === EXPLETIVE))
      return true;
  }
  return false;
}

/** "in May", "if": a word before the noun that hangs on it and opens a phrase. */
export function isOpened({ head, relation }: Columns, noun: number, from: number): boolean {
  for (let token = noun - 1; token >= from && token >= noun - 8; token -= 1) {
    if (head[token] === noun && (relation[token] === CASE || relation[token] === MARK)) return true;
  }
  return false;
}

export function hasPassive({ head, relation }: Columns, verb: number, from: number): boolean {
  for (let token = from; token < verb; token += 1)
    if (head[token] === verb && relation[token] === AUX_PASS) return true;
  return false;
}

/** Whether a word that hangs on another, from somewhat before it to `to`, does so in a way that passes. */
export function hasDependent(
  { head, relation }: Columns,
  word: number,
  to: number,
  test: (way: number) => boolean,
): boolean {
  for (let token = Math.max(0, word - 40); token < to; token += 1) {
    if (head[token] === word && test(relation[token]!)) return true;
  }
  return false;
}
