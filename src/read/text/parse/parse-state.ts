/**
 * Where the parser stands in a sentence: arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011). Words wait in a
 * buffer; `shift` puts the first of them on a stack; `left` hangs the top of the stack on the first waiting word, `right` on
 * the word below it. The root waits behind the last word, so that each word is put up once and taken down once.
 */
import { RELATIONS } from "../tags.ts";
import { mix3 } from "./mix.ts";
import type { Units } from "./units.ts";
import type { WordForms } from "./word-forms.ts";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Columns by unit; the root is unit `count`, and `count + 1` stands for none. */
export type ParseState = {
  count: number;
  /** The first waiting word. */
  next: number;
  /** How many words are on the stack. */
  depth: number;
  readonly stack: Int32Array;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly wordTag: Int32Array;
  readonly suffix: Int32Array;
  /** How many commas, and how many other marks, stand before the word. */
  readonly marks: Int32Array;
  /** -1 while it is not known. */
  readonly head: Int32Array;
  /** Index into `RELATIONS`. */
  readonly relation: Uint8Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  /** Bits of the relations that its dependents on this side have. */
  readonly leftRelations: Int32Array;
  readonly rightRelations: Int32Array;
};

const ROOT_TAG = 250;
const NONE_TAG = 251;
const ROOT_WORD = 0x1234567;
const NONE_WORD = 0x7654321;
export const ROOT_RELATION: number = RELATIONS.indexOf("root");

export function createParseState(room: number): ParseState {
  const numbers = (): Int32Array => new Int32Array(room + 2);
  const bytes = (): Uint8Array => new Uint8Array(room + 2);
  return {
    count: 0,
    next: 0,
    depth: 0,
    stack: numbers(),
    word: numbers(),
    tag: numbers(),
    wordTag: numbers(),
    suffix: numbers(),
    marks: numbers(),
    head: numbers(),
    relation: bytes(),
    leftmost: numbers(),
    rightmost: numbers(),
    leftCount: bytes(),
    rightCount: bytes(),
    leftRelations: numbers(),
    rightRelations: numbers(),
  };
}

/** Puts the parser before the first word of a tagged sentence. */
export function beginSentence(
  state: ParseState,
  { form, tag }: Units,
  from: number,
  to: number,
  words: WordForms,
  isMark: Uint8Array,
): void {
  const count = to - from;
  const none = count + 1;
  state.count = count;
  state.next = 0;
  state.depth = 0;
  let marks = 0;
  for (let unit = 0; unit < count; unit += 1) {
    const id = form[from + unit]!;
    const own = tag[from + unit]!;
    state.word[unit] = words.word[id]!;
    state.tag[unit] = own;
    state.wordTag[unit] = mix3(1, words.word[id]!, own);
    state.suffix[unit] = words.suffix3[id]!;
    state.marks[unit] = marks;
    marks += isMark[own]!;
  }
  for (let unit = count; unit <= none; unit += 1) {
    state.word[unit] = unit === count ? ROOT_WORD : NONE_WORD;
    state.tag[unit] = unit === count ? ROOT_TAG : NONE_TAG;
    state.wordTag[unit] = state.word[unit]! + 1;
    state.suffix[unit] = state.word[unit]! + 2;
    state.marks[unit] = marks;
  }
  state.head.fill(-1, 0, none + 1);
  state.relation.fill(255, 0, none + 1);
  state.leftmost.fill(none, 0, none + 1);
  state.rightmost.fill(none, 0, none + 1);
  state.leftCount.fill(0, 0, none + 1);
  state.rightCount.fill(0, 0, none + 1);
  state.leftRelations.fill(0, 0, none + 1);
  state.rightRelations.fill(0, 0, none + 1);
}

/** All words are attached. */
export function isDone(state: ParseState): boolean {
  return state.next === state.count && state.depth === 0;
}

/** The only move that is allowed here, or -1 where there is a choice. A sentence has one root: the last word on the stack. */
export function forcedMove({ depth, next, count }: ParseState): number {
  if (depth === 0) return SHIFT;
  if (next === count) return depth > 1 ? RIGHT : LEFT;
  return -1;
}

export function shift(state: ParseState): void {
  state.stack[state.depth] = state.next;
  state.depth += 1;
  state.next += 1;
}

const BITS = 30;

/** Hangs the top of the stack on the first waiting word. */
export function attachLeft(state: ParseState, relation: number): void {
  state.depth -= 1;
  const dependent = state.stack[state.depth]!;
  const head = state.next;
  state.head[dependent] = head;
  state.relation[dependent] = relation;
  state.leftmost[head] = dependent;
  state.leftCount[head]! += 1;
  state.leftRelations[head]! |= 1 << Math.min(relation, BITS);
}

/** Hangs the top of the stack on the word below it. */
export function attachRight(state: ParseState, relation: number): void {
  state.depth -= 1;
  const dependent = state.stack[state.depth]!;
  const head = state.stack[state.depth - 1]!;
  state.head[dependent] = head;
  state.relation[dependent] = relation;
  state.rightmost[head] = dependent;
  state.rightCount[head]! += 1;
  state.rightRelations[head]! |= 1 << Math.min(relation, BITS);
}
