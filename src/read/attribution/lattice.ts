/**
 * All ways to lay out a cue, a source and contents around one cue head, with their scores, and the best of them (a
 * semi-Markov model). A layout covers the window from left to right with single units of nobody's and with segments. One
 * segment is the cue and holds the head, one or none is the source, one or more are contents.
 */
import type { HashedWeights } from "../../model/attribution-model.ts";
import { MOST_SEGMENT_FEATURES, type Segment, writeEdge, writeInside, writeSegment } from "./segment-features.ts";
import type { Ways } from "./ways.ts";

export const CUE = 0;
export const SOURCE = 1;
export const CONTENT = 2;
export const LABELS = 3;

/** Weights while they are learned are fractions, else bytes. */
export type SegmentWeights = Pick<HashedWeights, "bits" | "step"> & { readonly weights: Int8Array | Float32Array };

/** A cue reaches at most this many units to either side of its head. */
const CUE_REACH = 6;
/** Edges this near to the head are tried wherever phrases end. */
const HEAD_REACH = 2;
/** No source or content is longer. */
const LONGEST = 120;

export class Lattice {
  /** The candidate segments, by start: where, what, and how good. */
  count = 0;
  starts: Int32Array = new Int32Array(256);
  ends: Int32Array = new Int32Array(256);
  labels: Uint8Array = new Uint8Array(256);
  scores: Float64Array = new Float64Array(256);
  /** First candidate of each start, counted from the window's first unit, and one more entry. */
  firstOf: Int32Array = new Int32Array(1);
  readonly ways: Ways;
  readonly #features: Int32Array = new Int32Array(MOST_SEGMENT_FEATURES);
  /** Scores of all units before each one together, by label. */
  #inside: Float64Array = new Float64Array(0);
  /** Scores of a segment that starts at each edge, and of one that ends there, by label. */
  #edges: Float64Array = new Float64Array(0);
  /** The best score of each label, whole segments not yet weighed. */
  readonly #most: Float64Array = new Float64Array(LABELS);
  readonly #segment: Segment = { start: 0, end: 0, roots: 0, root: -1, outside: 0 };

  constructor(ways: Ways) {
    this.ways = ways;
  }

  /** Lays out the candidates around the cue that `ways` looks at, but for those more than `margin` below the best. */
  layOut(model: SegmentWeights, margin: number): void {
    const { from, to } = this.ways.window;
    if (this.firstOf.length < to - from + 1) this.firstOf = new Int32Array((to - from) * 2 + 1);
    this.#weighUnits(model, from, to);
    this.#pairEdges(from, to);
    this.#weighSegments(model, margin);
  }

  #weighUnits(model: SegmentWeights, from: number, to: number): void {
    const size = (to - from + 1) * LABELS;
    if (this.#inside.length < size) {
      this.#inside = new Float64Array(size * 2);
      this.#edges = new Float64Array(size * 4);
    }
    const inside = this.#inside.fill(0, 0, LABELS);
    const edges = this.#edges;
    const features = this.#features;
    const { head, view } = this.ways;
    const { mayStart, mayEnd } = view;
    for (let unit = from; unit <= to; unit += 1) {
      const row = (unit - from) * LABELS;
      const isNear = Math.abs(unit - head) <= CUE_REACH;
      if (isNear || mayStart[unit] === 1) {
        weigh(model, features, writeEdge(this.ways, unit, 0, features), edges, row * 2);
      }
      if (isNear || mayEnd[unit] === 1) {
        weigh(model, features, writeEdge(this.ways, unit, 1, features), edges, row * 2 + LABELS);
      }
      if (unit === to) break;
      weigh(model, features, writeInside(this.ways, unit, features), inside, row + LABELS);
      for (let label = 0; label < LABELS; label += 1) inside[row + LABELS + label]! += inside[row + label]!;
    }
  }

  /** All pairs of edges that a label can stand between, with what units and edges alone give them. */
  #pairEdges(from: number, to: number): void {
    const { head, view } = this.ways;
    const { quotation } = view.units;
    this.count = 0;
    this.#most.fill(Number.NEGATIVE_INFINITY);
    for (let start = from; start < to; start += 1) {
      this.firstOf[start - from] = this.count;
      if (start <= head && start > head - CUE_REACH) {
        const most = Math.min(to, head + CUE_REACH);
        for (let end = start + 1; end <= most && quotation[end - 1]! < 0; end += 1) {
          if (end > head) this.#add(start, end, CUE);
        }
      }
      if (start === head || (view.mayStart[start] !== 1 && Math.abs(start - head) > HEAD_REACH)) continue;
      const most = Math.min(start < head ? head : to, start + LONGEST);
      for (let end = start + 1; end <= most; end += 1) {
        if (view.mayEnd[end] !== 1 && Math.abs(end - head) > HEAD_REACH) continue;
        this.#add(start, end, SOURCE);
        this.#add(start, end, CONTENT);
      }
    }
    this.firstOf[to - from] = this.count;
  }

  #add(start: number, end: number, label: number): void {
    if (this.count === this.starts.length) this.#grow();
    const { count } = this;
    const first = (start - this.ways.window.from) * LABELS + label;
    const last = (end - this.ways.window.from) * LABELS + label;
    const inside = this.#inside[last]! - this.#inside[first]!;
    const score = inside + this.#edges[first * 2 - label]! + this.#edges[last * 2 - label + LABELS]!;
    this.starts[count] = start;
    this.ends[count] = end;
    this.labels[count] = label;
    this.scores[count] = score;
    if (score > this.#most[label]!) this.#most[label] = score;
    this.count += 1;
  }

  /** Leaves out what is far below the best of its label, and weighs the rest as whole segments. */
  #weighSegments(model: SegmentWeights, margin: number): void {
    const { from, to } = this.ways.window;
    const { weights, bits, step } = model;
    const features = this.#features;
    const shift = 32 - bits;
    let kept = 0;
    for (let start = from; start < to; start += 1) {
      const first = this.firstOf[start - from]!;
      this.firstOf[start - from] = kept;
      for (let index = first; index < this.firstOf[start - from + 1]!; index += 1) {
        const label = this.labels[index]!;
        if (this.scores[index]! < this.#most[label]! - margin) continue;
        const count = writeSegment(this.ways, label, this.measure(start, this.ends[index]!), features);
        let sum = 0;
        for (let at = 0; at < count; at += 1) sum += weights[(features[at]! >>> shift) * LABELS + label]!;
        this.starts[kept] = start;
        this.ends[kept] = this.ends[index]!;
        this.labels[kept] = label;
        this.scores[kept] = this.scores[index]! + sum * step;
        kept += 1;
      }
    }
    this.firstOf[to - from] = kept;
    this.count = kept;
  }

  /** How a segment hangs in the tree; the same object each time. */
  measure(start: number, end: number): Segment {
    const segment = this.#segment;
    const { head, degrees } = this.ways.view;
    let roots = 0;
    let root = -1;
    for (let unit = start; unit < end; unit += 1) {
      const above = head[unit]!;
      if (above >= start && above < end) continue;
      roots += 1;
      root = unit;
    }
    segment.start = start;
    segment.end = end;
    segment.roots = roots;
    segment.root = roots === 1 ? root : -1;
    segment.outside = degrees[end]! - degrees[start]! - (end - start - roots);
    return segment;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = widen(this.starts, new Int32Array(size));
    this.ends = widen(this.ends, new Int32Array(size));
    this.labels = widen(this.labels, new Uint8Array(size));
    this.scores = widen(this.scores, new Float64Array(size));
  }
}

function widen<Column extends Int32Array | Uint8Array | Float64Array>(column: Column, wider: Column): Column {
  wider.set(column);
  return wider;
}

/** Sets `sums` from `row` on to what the features weigh for each label. */
function weigh(model: SegmentWeights, features: Int32Array, count: number, sums: Float64Array, row: number): void {
  const { weights, bits, step } = model;
  const shift = 32 - bits;
  let cue = 0;
  let source = 0;
  let content = 0;
  for (let at = 0; at < count; at += 1) {
    const bucket = (features[at]! >>> shift) * LABELS;
    cue += weights[bucket]!;
    source += weights[bucket + 1]!;
    content += weights[bucket + 2]!;
  }
  sums[row] = cue * step;
  sums[row + 1] = source * step;
  sums[row + 2] = content * step;
}
