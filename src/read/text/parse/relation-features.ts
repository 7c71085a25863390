/**
 * What the parser looks at when it names the relation between a word and the head it was just hung on: both words, their
 * neighbours, and what hangs on them. The dependent is complete; of the head's dependents those nearer to it are known.
 *
 * The first features settle most names; the others are looked at only where they do not.
 */
import { mix3, mix4 } from "./mix.ts";
import type { ParseState } from "./parse-state.ts";

export const RELATION_FEATURES = 20;

/** The side, the head's tag and the dependent's tag in one number. */
function pairOf({ tag }: ParseState, dependent: number, head: number): number {
  return ((dependent < head ? 1 : 0) << 16) | (tag[head]! << 8) | tag[dependent]!;
}

/** Writes the first features of `dependent` on `head` into `out` and gives back how many they are. */
export function firstRelationFeatures(state: ParseState, dependent: number, head: number, out: Int32Array): number {
  const { word, tag, wordTag, leftmost } = state;
  const pair = pairOf(state, dependent, head);
  const isLeft = pair >>> 16;
  out[0] = mix3(102, pair, Math.min(4, Math.abs(head - dependent)));
  out[1] = mix3(103, wordTag[dependent]!, isLeft);
  out[2] = mix3(106, wordTag[head]!, (isLeft << 8) | tag[dependent]!);
  out[3] = mix3(110, pair, word[leftmost[dependent]!]!);
  out[4] = mix3(113, pair, tag[leftmost[dependent]!]!);
  out[5] = mix3(115, pair, state.leftRelations[dependent]!);
  return 6;
}

/** Writes the other features behind the first `from` and gives back how many they are together. */
export function moreRelationFeatures(
  state: ParseState,
  dependent: number,
  head: number,
  from: number,
  out: Int32Array,
): number {
  const { count, word, tag, wordTag, leftmost, marks } = state;
  const none = count + 1;
  const pair = pairOf(state, dependent, head);
  const isLeft = pair >>> 16;
  const dw = word[dependent]!;
  const dt = tag[dependent]!;
  const dwt = wordTag[dependent]!;
  const hw = word[head]!;
  const hwt = wordTag[head]!;
  const fw = word[leftmost[dependent]!]!;
  const between = Math.min(2, Math.abs(marks[head]! - marks[dependent]!));
  const previous = dependent > 0 ? dependent - 1 : none;
  const following = dependent + 1 < count ? dependent + 1 : none;
  const headRight = state.rightRelations[head]!;
  const left = state.leftRelations[dependent]!;
  let n = from;
  out[n++] = mix3(104, hwt, isLeft);
  out[n++] = mix3(111, hw, fw);
  out[n++] = mix3(112, dw, fw);
  out[n++] = mix3(119, hwt, headRight);
  out[n++] = mix3(120, hwt, isLeft === 1 ? state.leftRelations[head]! : headRight | 1);
  out[n++] = mix3(122, pair, (tag[previous]! << 8) | tag[following]!);
  out[n++] = mix3(124, pair, word[following]!);
  out[n++] = mix3(127, pair, between);
  out[n++] = mix4(128, dt, fw, left);
  out[n++] = mix3(129, dwt, state.rightRelations[dependent]!);
  out[n++] = mix4(130, hw, dt, fw);
  out[n++] = mix3(132, dwt, left);
  return n;
}
