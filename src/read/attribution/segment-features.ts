/**
 * What tells source, cue and content of a cue head: each unit inside, where the segment starts and ends, and the segment
 * as a whole. Features come as hashes of 32 bits; those of units and edges are weighed for all labels at once.
 */
import { feature, mix } from "./hash.ts";
import { QUOTATION } from "./view.ts";
import type { Ways } from "./ways.ts";

export const MOST_SEGMENT_FEATURES = 32;

/** What stands beyond the edges of a window. */
const BEFORE = 1;
const BEHIND = 2;
const PART_BEFORE = 30;
const PART_BEHIND = 31;

/** Writes the features of a unit inside of a segment into `out`; gives how many. */
export function writeInside(ways: Ways, unit: number, out: Int32Array): number {
  const { view, head, near } = ways;
  const { word, shape, upos, xpos, relation, commas } = view;
  const coarse = ways.coarse[unit]!;
  const side = Math.sign(unit - head);
  const part = upos[unit]! + (xpos[unit]! << 5);
  const between = ways.between(unit);
  const other = ways.other[unit]!;
  const place = ways.before * 4 + ways.behind;
  const passed = Math.min(3, Math.abs(commas[unit]! - commas[head]!));
  let n = 0;
  out[n++] = feature(101, side, mix(place, near));
  out[n++] = feature(102, side, mix(place, view.cueClass[head]!));
  out[n++] = feature(103, side + 4 * passed, part);
  out[n++] = feature(104, coarse, word[unit]);
  out[n++] = feature(105, coarse, other);
  out[n++] = feature(106, side + 4 * other, between);
  out[n++] = feature(107, side + 4 * between, part);
  out[n++] = feature(108, ways.frame, ways.distance(unit) + 16 * near);
  out[n++] = feature(109, side, word[unit]);
  out[n++] = feature(110, side + 4 * shape[unit]!, relation[unit]);
  return n;
}

/** The same for the edge before `unit`, where a segment starts (`kind` 0) or ends (1). */
export function writeEdge(ways: Ways, unit: number, kind: number, out: Int32Array): number {
  const { view, head, near } = ways;
  const { word, upos, xpos, relation } = view;
  const { from, to } = ways.window;
  const hasLeft = unit > from;
  const hasRight = unit < to;
  const left = hasLeft ? word[unit - 1]! : BEFORE;
  const right = hasRight ? word[unit]! : BEHIND;
  const partLeft = hasLeft ? upos[unit - 1]! + (xpos[unit - 1]! << 5) : PART_BEFORE;
  const partRight = hasRight ? upos[unit]! + (xpos[unit]! << 5) : PART_BEHIND;
  const wayLeft = hasLeft ? ways.coarse[unit - 1]! : BEFORE;
  const wayRight = hasRight ? ways.coarse[unit]! : BEHIND;
  const words = mix(left, right);
  const parts = mix(partLeft, partRight);
  const turn = mix(wayLeft, wayRight);
  const lemma = view.lemma[head]!;
  const cueClass = view.cueClass[head]!;
  const distance = ways.distance(unit);
  const zone = hasRight ? ways.zone(unit) : 3;
  let n = 0;
  out[n++] = feature(201 + kind, left);
  out[n++] = feature(203 + kind, right);
  out[n++] = feature(205 + kind, words);
  out[n++] = feature(207 + kind, parts);
  out[n++] = feature(209 + kind, turn);
  out[n++] = feature(211 + kind, turn, parts);
  out[n++] = feature(213 + kind, lemma, words);
  out[n++] = feature(215 + kind, lemma, parts);
  out[n++] = feature(217 + kind, distance, parts);
  out[n++] = feature(219 + kind, distance, cueClass);
  out[n++] = feature(
    221 + kind,
    Math.sign(distance),
    (hasLeft ? relation[unit - 1]! : PART_BEFORE * 2) + 64 * (hasRight ? relation[unit]! : PART_BEHIND * 2),
  );
  out[n++] = feature(223 + kind, lemma, distance);
  out[n++] = feature(225 + kind, distance + 16 * near, left);
  out[n++] = feature(227 + kind, distance + 16 * near, right);
  out[n++] = feature(229 + kind, cueClass + 32 * zone, kind === 0 ? left : right);
  out[n++] = feature(231 + kind, left, unit - 2 >= from ? word[unit - 2]! : BEFORE);
  out[n++] = feature(233 + kind, right, unit + 1 < to ? word[unit + 1]! : BEHIND);
  out[n++] = feature(235 + kind, cueClass + 32 * partRight, left);
  out[n++] = feature(237 + kind, cueClass + 32 * partLeft, right);
  return n;
}

/** A segment as the tree sees it. */
export type Segment = {
  start: number;
  end: number;
  /** How many of its units hang on something outside, and which where it is one; else -1. */
  roots: number;
  root: number;
  /** How many units outside hang on one inside. */
  outside: number;
};

/** The same for a whole segment, for one label. */
export function writeSegment(ways: Ways, label: number, segment: Segment, out: Int32Array): number {
  const { view, head, near } = ways;
  const { upos, word, quotes } = view;
  const { start, end, root } = segment;
  const lemma = view.lemma[head]!;
  const cueClass = view.cueClass[head]!;
  const length = end - start;
  const side = start > head ? 1 : end <= head ? 0 : 2;
  const gap = Math.min(4, start > head ? start - head : head - end + 1);
  const wayOfRoot = root < 0 ? -1 : ways.way[root]!;
  const quoted = quotes[end]! - quotes[start]!;
  const quoting = (quoted === 0 ? 0 : quoted === length ? 2 : 1) * 4 + side;
  const quotation = upos[start] === QUOTATION ? word[start]! : upos[end - 1] === QUOTATION ? word[end - 1]! : 0;
  const shape = label + 4 * Math.min(segment.roots, 3) + 16 * Math.min(segment.outside, 3);
  const outline = outlineOf(ways, start, end, side);
  let n = label === 0 ? writeTrust(ways, lemma, cueClass, out) : 0;
  out[n++] = feature(301, shape);
  out[n++] = feature(302, shape, wayOfRoot);
  out[n++] = feature(304, label, Math.min(32 - Math.clz32(length), 7) + 8 * side);
  out[n++] = feature(306, lemma + label, wayOfRoot);
  out[n++] = feature(307, label, quoting + 16 * near);
  out[n++] = feature(313, label, quoting + 16 * quotation);
  out[n++] = feature(314, label, side + 4 * gap + 32 * (quotation >> 4));
  out[n++] = feature(340, label, outline);
  out[n++] = feature(341, label + 4 * (ways.before * 4 + ways.behind), outline);
  out[n++] = feature(342, label + 4 * cueClass, outline);
  out[n++] = feature(343, lemma + label, outline);
  out[n++] = feature(344, label + 4 * gap, outline);
  return n;
}

/** How surely the cue is one, and what cue it hangs below: the same for all layouts, so that it weighs them all. */
function writeTrust(ways: Ways, lemma: number, cueClass: number, out: Int32Array): number {
  const trust = ways.trust[ways.head]!;
  out[0] = feature(320, trust);
  out[1] = feature(321, trust, cueClass);
  out[2] = feature(322, ways.above, cueClass);
  out[3] = feature(323, ways.above, trust);
  out[4] = feature(324, ways.above, lemma);
  return 5;
}

/** How the segment stands in its passage: at its beginning or end, between commas, how many commas from the cue. */
function outlineOf({ view, head, window }: Ways, start: number, end: number, side: number): number {
  const { commas } = view;
  const isFirst = Number(start === window.first);
  const isLast = Number(end >= window.end - 1);
  const commaBehind = end < window.to ? commas[end + 1]! - commas[end]! : 0;
  const commaBefore = start > window.from ? commas[start]! - commas[start - 1]! : 0;
  const passed = Math.min(2, side === 0 ? commas[head]! - commas[end]! : Math.max(0, commas[start]! - commas[head]!));
  return isFirst + 2 * isLast + 4 * commaBehind + 8 * commaBefore + 16 * passed + 64 * side;
}
