/**
 * What tells source, cue and content of a cue head: each unit inside, where the segment starts and ends, and the segment
 * as a whole. Features come as hashes of 32 bits; those of units and edges are weighed for the three labels at once.
 */
import { mix } from "./hash.ts";
import { QUOTATION } from "./view.ts";
import type { Ways } from "./ways.ts";

export const MOST_SEGMENT_FEATURES = 64;

/** A unit that may be inside of a segment. */
export function writeInside(ways: Ways, unit: number, out: Int32Array): number {
  const { view, head, near, frame } = ways;
  const { from, to } = ways.window;
  const { word, lemma, shape, upos, xpos, cueClass, relation } = view;
  const way = ways.way[unit]!;
  const coarse = ways.coarse[unit]!;
  const distance = ways.distance(unit);
  const sign = Math.sign(unit - head);
  const p = upos[unit]! + (xpos[unit]! << 5);
  const isQuotation = Number(upos[unit] === QUOTATION);
  const q = isQuotation === 1 ? word[unit]! : 0;
  const m = lemma[head]!;
  const klass = cueClass[head]!;
  const between = ways.between(unit);
  const other = ways.other[unit]!;
  const zone = ways.zone(unit);
  const w = word[unit]!;
  const wl = unit > from ? word[unit - 1]! : 1;
  const wr = unit + 1 < to ? word[unit + 1]! : 2;
  const pl = unit > from ? upos[unit - 1]! : 30;
  const pr = unit + 1 < to ? upos[unit + 1]! : 31;
  let n = 0;
  const place = ways.behind + 4 * ways.before;
  const comma = Math.min(3, Math.abs(view.commas[unit]! - view.commas[head]!));
  out[n++] = mix(mix(150, sign), mix(place, near));
  out[n++] = mix(mix(151, sign), mix(place, comma));
  out[n++] = mix(mix(152, sign), mix(place, klass));
  out[n++] = mix(mix(153, sign), mix(place, m));
  out[n++] = mix(mix(154, comma), mix(place, klass));
  out[n++] = mix(mix(155, comma), mix(sign, p));
  out[n++] = mix(101, way);
  out[n++] = mix(mix(102, way), m);
  out[n++] = mix(mix(103, way), klass);
  out[n++] = mix(mix(104, way), p);
  out[n++] = mix(mix(105, coarse), w);
  out[n++] = mix(mix(106, distance), klass);
  out[n++] = mix(mix(107, distance), p);
  out[n++] = mix(mix(112, coarse), frame);
  if (isQuotation === 1) {
    const isAdjacent = Math.abs(unit - head) === 1 ? 1 : 0;
    const mark = q >> 4;
    const size = q & 7;
    out[n++] = mix(mix(113, q), sign);
    out[n++] = mix(mix(114, q), mix(zone, near));
    out[n++] = mix(mix(140, mark), mix(sign, mix(zone, isAdjacent)));
    out[n++] = mix(mix(141, size), mix(sign, zone));
    out[n++] = mix(mix(142, size), mix(mark, klass));
    out[n++] = mix(mix(143, m), mix(sign, size > 2 ? 1 : 0));
    out[n++] = mix(mix(144, between), mix(sign, mark));
    out[n++] = mix(mix(145, sign), mix(zone, size > 2 ? 1 : 0));
  }
  out[n++] = mix(mix(115, other), coarse);
  out[n++] = mix(mix(116, other), mix(between, sign));
  out[n++] = mix(mix(117, m), mix(sign, w));
  out[n++] = mix(mix(118, m), mix(distance, upos[unit]!));
  out[n++] = mix(mix(119, between), mix(sign, p));
  out[n++] = mix(mix(120, between), mix(coarse, klass));
  out[n++] = mix(mix(121, distance), mix(m, isQuotation));
  out[n++] = mix(mix(122, zone), mix(isQuotation, between));
  out[n++] = mix(mix(125, sign), mix(relation[unit]!, near));
  out[n++] = mix(mix(128, near), mix(frame, distance));
  out[n++] = mix(mix(130, sign), w);
  out[n++] = mix(mix(131, wl), w);
  out[n++] = mix(mix(132, w), wr);
  out[n++] = mix(mix(133, pl), mix(p, pr));
  out[n++] = mix(mix(134, shape[unit]!), mix(relation[unit]!, sign));
  out[n++] = mix(mix(135, cueClass[unit]!), sign);
  return n;
}

/** An edge before `unit`: a segment may start (`kind` 0) or end (1) there. */
export function writeEdge(ways: Ways, unit: number, kind: number, out: Int32Array): number {
  const { view, head, near } = ways;
  const { from, to } = ways.window;
  const { word, lemma, upos, xpos, cueClass, relation } = view;
  const last = unit - 1;
  const hasLeft = unit > from;
  const hasRight = unit < to;
  const wl = hasLeft ? word[last]! : 1;
  const wr = hasRight ? word[unit]! : 2;
  const wl2 = unit - 2 >= from ? word[unit - 2]! : 1;
  const wr2 = unit + 1 < to ? word[unit + 1]! : 2;
  const pl = hasLeft ? upos[last]! + (xpos[last]! << 5) : 30;
  const pr = hasRight ? upos[unit]! + (xpos[unit]! << 5) : 31;
  const cl = hasLeft ? ways.coarse[last]! : 5;
  const cr = hasRight ? ways.coarse[unit]! : 6;
  const gap = unit - head;
  const distance = gap <= 0 ? -Math.min(32 - Math.clz32(-gap), 6) : Math.min(32 - Math.clz32(gap), 6);
  const m = lemma[head]!;
  const klass = cueClass[head]!;
  const rl = hasLeft ? relation[last]! : 61;
  const rr = hasRight ? relation[unit]! : 62;
  const zone = hasRight ? ways.zone(unit) : 3;
  let n = 0;
  out[n++] = mix(201 + kind, wl);
  out[n++] = mix(203 + kind, wr);
  out[n++] = mix(mix(205 + kind, wl), wr);
  out[n++] = mix(mix(207 + kind, pl), pr);
  out[n++] = mix(mix(209 + kind, cl), cr);
  out[n++] = mix(mix(211 + kind, cl), mix(cr, mix(pl, pr)));
  out[n++] = mix(mix(213 + kind, m), mix(wl, wr));
  out[n++] = mix(mix(215 + kind, m), mix(pl, pr));
  out[n++] = mix(mix(217 + kind, distance), mix(pl, pr));
  out[n++] = mix(mix(219 + kind, distance), klass);
  out[n++] = mix(mix(221 + kind, rl), mix(rr, Math.sign(distance)));
  out[n++] = mix(mix(223 + kind, m), distance);
  out[n++] = mix(mix(225 + kind, near), mix(wl, distance));
  out[n++] = mix(mix(227 + kind, near), mix(wr, distance));
  out[n++] = mix(mix(229 + kind, klass), mix(kind === 0 ? wl : wr, zone));
  out[n++] = mix(mix(231 + kind, wl), wl2);
  out[n++] = mix(mix(233 + kind, wr), wr2);
  out[n++] = mix(mix(235 + kind, klass), mix(wl, pr));
  out[n++] = mix(mix(237 + kind, klass), mix(pl, wr));
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

/** A whole segment, for one label. */
export function writeSegment(ways: Ways, label: number, segment: Segment, out: Int32Array): number {
  const { view, head, near } = ways;
  const { upos, xpos, lemma, cueClass, quotes, commas, relation, word } = view;
  const { start, end, roots, root, outside } = segment;
  const length = end - start;
  const size = Math.min(32 - Math.clz32(length), 7);
  const side = start > head ? 1 : end <= head ? 0 : 2;
  const shape = mix(Math.min(roots, 3), Math.min(outside, 3)) + label * 0x51ed;
  const wayOfRoot = root < 0 ? 77 : ways.way[root]!;
  const pRoot = root < 0 ? 29 : upos[root]! + (xpos[root]! << 5);
  const quoted = quotes[end]! - quotes[start]!;
  const isAllQuoted = quoted > 0 && quoted === length ? 1 : 0;
  const hasComma = Number(commas[end]! > commas[start]!);
  const klass = cueClass[head]!;
  const m = lemma[head]!;
  const gap = start > head ? start - head : head - end + 1;
  const near2 = Math.min(gap, 4);
  const edgeQuote = upos[start] === QUOTATION ? word[start]! : upos[end - 1] === QUOTATION ? word[end - 1]! : 0;
  let n = 0;
  if (label === 0) {
    const trust = ways.trust[head]!;
    out[n++] = mix(320, trust);
    out[n++] = mix(mix(321, trust), klass);
    out[n++] = mix(mix(322, ways.above), klass);
    out[n++] = mix(mix(323, ways.above), trust);
    out[n++] = mix(mix(324, ways.above), m);
  }
  const isFirst = start === ways.window.first ? 1 : 0;
  const isLast = end >= ways.window.end - 1 ? 1 : 0;
  const commaAt = end < ways.window.to && view.commas[end + 1]! > view.commas[end]! ? 1 : 0;
  const commaFrom = start > ways.window.from && view.commas[start]! > view.commas[start - 1]! ? 1 : 0;
  const commaGap =
    side === 0
      ? Math.min(2, view.commas[head]! - view.commas[end]!)
      : Math.min(2, view.commas[start]! - view.commas[head]!);
  const outline = mix(mix(isFirst + 2 * isLast + 4 * commaAt + 8 * commaFrom, commaGap), side);
  const place = ways.behind + 4 * ways.before;
  out[n++] = mix(mix(340, label), outline);
  out[n++] = mix(mix(341, label), mix(outline, place));
  out[n++] = mix(mix(342, label), mix(outline, klass));
  out[n++] = mix(mix(343, label), mix(outline, m));
  out[n++] = mix(mix(344, label), mix(outline, near2));
  out[n++] = mix(mix(313, label), mix(edgeQuote, mix(isAllQuoted, side)));
  out[n++] = mix(mix(314, label), mix(edgeQuote >> 4, mix(near2, side)));
  out[n++] = mix(301, shape);
  out[n++] = mix(mix(302, shape), mix(wayOfRoot, 1));
  out[n++] = mix(mix(303, shape), mix(pRoot, side));
  out[n++] = mix(mix(304, label), mix(size, side));
  out[n++] = mix(mix(305, label), mix(size, mix(klass, side)));
  out[n++] = mix(mix(306, label), mix(wayOfRoot, m));
  out[n++] = mix(mix(307, label), mix(isAllQuoted, mix(near, side)));
  out[n++] = mix(mix(308, label), mix(quoted > 0 ? 1 : 0, mix(klass, mix(side, isAllQuoted))));
  out[n++] = mix(mix(309, shape), mix(hasComma, side));
  out[n++] = mix(mix(310, label), mix(root < 0 ? 63 : relation[root]!, mix(near2, side)));
  out[n++] = mix(mix(311, label), mix(length === 1 ? word[start]! : 0, size));
  out[n++] = mix(mix(312, label), mix(m, mix(side, near2)));
  return n;
}
