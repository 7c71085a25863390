/**
 * What the parser looks at when it chooses its next move: the two topmost words on the stack (s0, s1), the first three
 * that wait (b0, b1, b2), what already hangs on them, and how far apart they are.
 *
 * Tags alone settle most moves; words are looked at only where they do not.
 */
import { mix2, mix3, mix4 } from "./mix.ts";
import type { ParseState } from "./parse-state.ts";

export const MOVE_FEATURES = 40;

/** Distances in classes: 1, 2, 3, 4, 5–7, 8–12, 13 and more. */
function distanceClass(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  return distance < 13 ? 6 : 7;
}

/** Writes what tags and relations tell into `out` and gives back how many features they are. */
export function moveFeaturesOfTags(state: ParseState, out: Int32Array): number {
  const { count, next: b0, depth, stack, tag, leftmost, rightmost, marks, leftRelations, rightRelations } = state;
  const none = count + 1;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const b1 = b0 + 1 <= count ? b0 + 1 : none;
  const b2 = b0 + 2 <= count ? b0 + 2 : none;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const s0b0t = (tag[s0]! << 8) | b0t;
  const s1s0t = (tag[s1]! << 8) | tag[s0]!;
  const marksBelow = s1 === none ? 0 : Math.min(3, marks[s0]! - marks[s1]!);
  out[0] = mix4(32, s1s0t, b0t, b1t);
  out[1] = mix4(107, s0b0t, b1t, tag[b2]!);
  out[2] = mix4(90, s0b0t, tag[b0 - 1]!, b1t);
  out[3] = mix3(91, s0b0t, tag[s0 + 1]!);
  out[4] = mix3(52, s0b0t, tag[leftmost[b0]!]!);
  out[5] = mix3(56, s1s0t, tag[rightmost[s0]!]!);
  out[6] = mix3(80, s0b0t, distanceClass(b0 - s0));
  out[7] = mix4(73, s1s0t, leftRelations[s0]!, rightRelations[s1]!);
  out[8] = mix4(121, s1s0t, marksBelow, leftRelations[s0]!);
  out[9] = mix3(31, s1s0t, b0t);
  return 10;
}

/** Writes what words tell behind the first `from` features and gives back how many they are together. */
export function moveFeaturesOfWords(state: ParseState, from: number, out: Int32Array): number {
  const { count, next: b0, depth, stack, word, tag, wordTag, leftmost, rightmost } = state;
  const none = count + 1;
  const s0 = stack[depth - 1]!;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const b1 = b0 + 1 <= count ? b0 + 1 : none;
  const b2 = b0 + 2 <= count ? b0 + 2 : none;
  const s0w = word[s0]!;
  const s0t = tag[s0]!;
  const s0wt = wordTag[s0]!;
  const s1w = word[s1]!;
  const s1t = tag[s1]!;
  const b0w = word[b0]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const s0lw = word[leftmost[s0]!]!;
  const b0lw = word[leftmost[b0]!]!;
  const s0left = state.leftRelations[s0]!;
  const s1left = state.leftRelations[s1]!;
  const s0b0t = (s0t << 8) | b0t;
  const s1s0t = (s1t << 8) | s0t;
  const s0count = (state.leftCount[s0]! << 4) | Math.min(15, state.rightCount[s0]!);
  const before = distanceClass(b0 - s0);
  const below = s1 === none ? 0 : distanceClass(s0 - s1);
  let n = from;
  // Words by themselves.
  out[n++] = mix2(3, wordTag[b0]!);
  out[n++] = mix2(4, wordTag[b1]!);
  out[n++] = mix3(82, b0w, before);
  out[n++] = mix3(100, state.suffix[s0]!, s0b0t);
  // The top and the next word, the top and the word below it.
  out[n++] = mix3(13, s0w, b0w);
  out[n++] = mix3(17, s1t, s0wt);
  out[n++] = mix3(22, s1w, b0w);
  out[n++] = mix3(34, s0wt, (b0t << 8) | b1t);
  out[n++] = mix4(39, s1w, s0w, b0t);
  out[n++] = mix3(113, b0w, word[b1]!);
  // What hangs on them: the first word on the left is often a preposition or conjunction.
  out[n++] = mix3(57, s1w, s0lw);
  out[n++] = mix4(88, s1t, s0lw, below);
  out[n++] = mix3(62, s0w, word[rightmost[s0]!]!);
  out[n++] = mix3(65, s0wt, s0left);
  out[n++] = mix3(67, s0wt, state.rightRelations[s0]!);
  out[n++] = mix4(116, wordTag[s1]!, s0t, s0left);
  out[n++] = mix3(108, s0b0t, b0lw);
  out[n++] = mix3(109, wordTag[b0]!, b0lw);
  // Rarer constellations of tags.
  out[n++] = mix3(6, b0t, (b1t << 8) | tag[b2]!);
  out[n++] = mix3(30, s0b0t, b1t);
  out[n++] = mix3(54, s1s0t, tag[leftmost[s1]!]!);
  out[n++] = mix3(72, s0b0t, state.leftRelations[b0]!);
  out[n++] = mix3(76, s0b0t, s0count);
  out[n++] = mix4(118, s1s0t, s1left, state.rightRelations[s1]!);
  return n;
}
