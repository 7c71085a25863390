/**
 * Learns how cue, source and contents are laid out: makes the marked layout of each cue likelier than all others, and the
 * empty window likelier than any layout where a candidate is no cue.
 */
import type { HashedWeights } from "../../src/model/attribution-model.ts";
import { CONTENT, CUE, LABELS, Lattice, SOURCE } from "../../src/read/attribution/lattice.ts";
import {
  MOST_SEGMENT_FEATURES,
  writeEdge,
  writeInside,
  writeSegment,
} from "../../src/read/attribution/segment-features.ts";
import { Ways } from "../../src/read/attribution/ways.ts";
import { windowAround } from "../../src/read/attribution/windows.ts";
import { createRandom, shuffle } from "../syntax/random.ts";
import type { Example, UnitAttribution } from "./corpus.ts";
import { Marginals } from "./layouts.ts";
import { Learner } from "./rates.ts";

export type SegmentSettings = {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
};

/** A document with the words that may head cues, as found by triggers that have not seen it. */
export type Candidates = {
  readonly example: Example;
  readonly heads: readonly number[];
  readonly trust: Uint8Array;
  readonly leastTrust: number;
};

type Segment = { readonly label: number; readonly start: number; readonly end: number };
type Case = { readonly lattice: Lattice; readonly head: number; readonly marked: readonly Segment[] };

/** Candidates further below the best are left out of the comparison. */
const MARGIN = 12;
/** Gradients nearer to zero are not followed. */
const LEAST = 1e-4;

export function trainSegments(
  data: readonly Candidates[],
  settings: SegmentSettings,
  log: (line: string) => void,
): HashedWeights {
  const cases = data.flatMap(buildCases);
  const trainer = new Trainer(settings);
  const random = createRandom(2);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(cases, random);
    let loss = 0;
    for (const one of cases) loss += trainer.learn(one);
    trainer.learner.endEpoch();
    log(`segments, epoch ${epoch + 1}: loss ${(loss / cases.length).toFixed(4)} over ${cases.length} words`);
  }
  return trainer.learner.toBytes();
}

function buildCases({ example, heads, trust, leastTrust }: Candidates): Case[] {
  const lattice = new Lattice(new Ways(example.view, trust, leastTrust));
  const byHead = new Map(example.attributions.map((one) => [one.head, one]));
  return [...new Set([...heads, ...byHead.keys()])].flatMap((head) => {
    const attribution = byHead.get(head);
    if (attribution === undefined) return [{ lattice, head, marked: [] }];
    const marked = fitToCandidates(lattice, attribution);
    return marked === null ? [] : [{ lattice, head, marked }];
  });
}

const WEIGHTLESS = { bits: 1, step: 1, weights: new Float32Array(LABELS * 2) };

/** The marked segments as the nearest candidates; null where the cue or all content lies beyond these. */
function fitToCandidates(lattice: Lattice, { head, cue, source, content }: UnitAttribution): Segment[] | null {
  lattice.ways.look(head, windowAround(lattice.ways.view, head));
  lattice.layOut(WEIGHTLESS, Number.POSITIVE_INFINITY);
  const fitted: Segment[] = [];
  const fit = (label: number, units: readonly number[], least: number): void => {
    for (const run of runsOf(units)) {
      const best = nearest(lattice, label, run, least, fitted);
      if (best !== null) fitted.push(best);
    }
  };
  fit(CUE, cue, 0);
  if (fitted.length === 0) return null;
  fitted.splice(1);
  fit(CONTENT, content, 0.5);
  if (fitted.length === 1) return null;
  fit(
    SOURCE,
    runsOf(source)
      .slice(0, 1)
      .flatMap(({ start, end }) => range(start, end)),
    0.5,
  );
  return fitted;
}

function nearest(
  { count, labels, starts, ends }: Lattice,
  label: number,
  run: { start: number; end: number },
  least: number,
  taken: readonly Segment[],
): Segment | null {
  let best: Segment | null = null;
  let most = least;
  for (let index = 0; index < count; index += 1) {
    if (labels[index] !== label) continue;
    const [start, end] = [starts[index]!, ends[index]!];
    const shared = Math.min(end, run.end) - Math.max(start, run.start);
    const overlap = shared / (Math.max(end, run.end) - Math.min(start, run.start));
    if (overlap <= most || taken.some((other) => start < other.end && other.start < end)) continue;
    most = overlap;
    best = { label, start, end };
  }
  return best;
}

function runsOf(units: readonly number[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    if (last?.end === unit) last.end = unit + 1;
    else runs.push({ start: unit, end: unit + 1 });
  }
  return runs;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

class Trainer {
  readonly learner: Learner;
  readonly #marginals = new Marginals();
  readonly #features = new Int32Array(MOST_SEGMENT_FEATURES);
  #inside = new Float64Array(0);
  #edges = new Float64Array(0);

  constructor(settings: SegmentSettings) {
    this.learner = new Learner({ ...settings, width: LABELS });
  }

  /** One step; gives minus the log likelihood of what is marked. */
  learn({ lattice, head, marked }: Case): number {
    lattice.ways.look(head, windowAround(lattice.ways.view, head));
    lattice.layOut(this.learner, MARGIN);
    if (marked.some((segment) => indexOf(lattice, segment) < 0)) lattice.layOut(this.learner, Number.POSITIVE_INFINITY);
    const all = this.#marginals.weigh(lattice);
    let score = 0;
    for (const segment of marked) {
      const index = indexOf(lattice, segment);
      this.#marginals.chances[index]! -= 1;
      score += lattice.scores[index]!;
    }
    this.#moveSegments(lattice);
    this.#moveUnits(lattice);
    return all - score;
  }

  /** Moves the weights of whole segments, and hands the gradient on to the units inside and to the edges. */
  #moveSegments(lattice: Lattice): void {
    const { from, to } = lattice.ways.window;
    const size = (to - from + 1) * LABELS;
    if (this.#inside.length < size) {
      this.#inside = new Float64Array(size * 2);
      this.#edges = new Float64Array(size * 4);
    }
    this.#inside.fill(0, 0, size);
    this.#edges.fill(0, 0, size * 2);
    for (let index = 0; index < lattice.count; index += 1) {
      const gradient = this.#marginals.chances[index]!;
      if (Math.abs(gradient) < LEAST) continue;
      const label = lattice.labels[index]!;
      const [start, end] = [lattice.starts[index]!, lattice.ends[index]!];
      this.#inside[(start - from) * LABELS + label]! += gradient;
      this.#inside[(end - from) * LABELS + label]! -= gradient;
      this.#edges[(start - from) * 2 * LABELS + label]! += gradient;
      this.#edges[((end - from) * 2 + 1) * LABELS + label]! += gradient;
      const count = writeSegment(lattice.ways, label, lattice.measure(start, end), this.#features);
      this.learner.move(this.#features, count, label, gradient);
    }
  }

  #moveUnits({ ways }: Lattice): void {
    const { from, to } = ways.window;
    const running = new Float64Array(LABELS);
    for (let unit = from; unit <= to; unit += 1) {
      const row = (unit - from) * LABELS;
      for (let label = 0; label < LABELS; label += 1) running[label]! += this.#inside[row + label]!;
      if (unit < to && running.some(isFelt)) this.#move(writeInside(ways, unit, this.#features), running);
      for (let kind = 0; kind < 2; kind += 1) {
        const edge = this.#edges.subarray(row * 2 + kind * LABELS, row * 2 + (kind + 1) * LABELS);
        if (edge.some(isFelt)) this.#move(writeEdge(ways, unit, kind, this.#features), edge);
      }
    }
  }

  #move(count: number, gradients: Float64Array): void {
    for (const [label, gradient] of gradients.entries()) {
      if (isFelt(gradient)) this.learner.move(this.#features, count, label, gradient);
    }
  }
}

function isFelt(gradient: number): boolean {
  return Math.abs(gradient) >= LEAST;
}

/** Where the segment stands among the candidates; -1 if it does not. */
function indexOf({ ways, firstOf, labels, ends }: Lattice, { label, start, end }: Segment): number {
  for (let index = firstOf[start - ways.window.from]!; index < firstOf[start - ways.window.from + 1]!; index += 1) {
    if (labels[index] === label && ends[index] === end) return index;
  }
  return -1;
}
