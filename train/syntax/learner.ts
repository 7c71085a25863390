/**
 * A linear classifier over hashed features, learned online: softmax with AdaGrad steps. Rows are made when a feature is
 * first learned from; features seen less often than `cutoff` are never learned from.
 */
import type { Random } from "./random.ts";

const CHUNK_BITS = 12;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const COUNT_MASK = (1 << 26) - 1;
/** Classes less likely than this are left alone, so that rows stay sparse. */
const NEGLIGIBLE = 0.004;

export type Learner = {
  readonly classes: number;
  readonly rate: number;
  keys: Int32Array;
  rows: Int32Array;
  count: number;
  /** Per row: the weights, then as many sums of squared gradients. */
  readonly chunks: Float32Array[];
  /** How often each feature was seen, up to 255. */
  readonly seen: Uint8Array;
  readonly cutoff: number;
  /** Set by `prune`: no row is made any more, and a weight of nothing stays nothing. */
  isPruned: boolean;
};

export function createLearner(classes: number, rate: number, cutoff: number): Learner {
  return {
    classes,
    rate,
    keys: new Int32Array(1 << 20),
    rows: new Int32Array(1 << 20).fill(-1),
    count: 0,
    chunks: [],
    seen: new Uint8Array(COUNT_MASK + 1),
    cutoff,
    isPruned: false,
  };
}

export function countFeatures({ seen }: Learner, features: Int32Array, count: number): void {
  for (let feature = 0; feature < count; feature += 1) {
    const slot = features[feature]! & COUNT_MASK;
    if (seen[slot]! < 255) seen[slot]! += 1;
  }
}

/** The row of the feature, or -1. */
function findRow(learner: Learner, feature: number): number {
  const { keys, rows } = learner;
  const mask = keys.length - 1;
  for (let slot = feature & mask; ; slot = (slot + 1) & mask) {
    const row = rows[slot]!;
    if (row < 0 || keys[slot] === feature) return row;
  }
}

function makeRow(learner: Learner, feature: number): number {
  if (learner.isPruned || learner.seen[feature & COUNT_MASK]! < learner.cutoff) return -1;
  const row = learner.count;
  learner.count += 1;
  if (row >>> CHUNK_BITS === learner.chunks.length) {
    learner.chunks.push(new Float32Array(CHUNK_ROWS * learner.classes * 2));
  }
  if (learner.count * 2 > learner.keys.length) grow(learner);
  place(learner, feature, row);
  return row;
}

function place({ keys, rows }: Learner, feature: number, row: number): void {
  const mask = keys.length - 1;
  let slot = feature & mask;
  while (rows[slot]! >= 0) slot = (slot + 1) & mask;
  keys[slot] = feature;
  rows[slot] = row;
}

function grow(learner: Learner): void {
  const { keys, rows } = learner;
  learner.keys = new Int32Array(keys.length * 2);
  learner.rows = new Int32Array(keys.length * 2).fill(-1);
  for (let slot = 0; slot < rows.length; slot += 1) if (rows[slot]! >= 0) place(learner, keys[slot]!, rows[slot]!);
}

/** Adds the scores of all classes to `scores`. */
export function addScores(learner: Learner, features: Int32Array, count: number, scores: Float64Array): void {
  const { classes, chunks } = learner;
  for (let feature = 0; feature < count; feature += 1) {
    const row = findRow(learner, features[feature]!);
    if (row < 0) continue;
    const chunk = chunks[row >>> CHUNK_BITS]!;
    const base = (row & (CHUNK_ROWS - 1)) * classes * 2;
    for (let index = 0; index < classes; index += 1) scores[index]! += chunk[base + index]!;
  }
}

/** Leaves out the share `dropout` of the features; gives back how many are left. */
export function dropSome(features: Int32Array, count: number, dropout: number, random: Random): number {
  let kept = 0;
  for (let feature = 0; feature < count; feature += 1) {
    if (random() < dropout) continue;
    features[kept] = features[feature]!;
    kept += 1;
  }
  return kept;
}

/** Turns scores into probabilities in place. */
export function softmax(scores: Float64Array, classes: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < classes; index += 1) top = Math.max(top, scores[index]!);
  let sum = 0;
  for (let index = 0; index < classes; index += 1) {
    scores[index] = Math.exp(scores[index]! - top);
    sum += scores[index]!;
  }
  for (let index = 0; index < classes; index += 1) scores[index]! /= sum;
}

/** One step against `gradient` (per class: probability less target), times `weight`. */
export function learn(
  learner: Learner,
  features: Int32Array,
  count: number,
  gradient: Float64Array,
  weight: number,
): void {
  const { classes, chunks, rate, isPruned } = learner;
  for (let feature = 0; feature < count; feature += 1) {
    const hash = features[feature]!;
    let row = findRow(learner, hash);
    if (row < 0) row = makeRow(learner, hash);
    if (row < 0) continue;
    const chunk = chunks[row >>> CHUNK_BITS]!;
    const base = (row & (CHUNK_ROWS - 1)) * classes * 2;
    for (let index = 0; index < classes; index += 1) {
      const slope = gradient[index]! * weight;
      if (slope < NEGLIGIBLE && slope > -NEGLIGIBLE) continue;
      if (isPruned && chunk[base + index] === 0) continue;
      const square = chunk[base + classes + index]! + slope * slope;
      chunk[base + classes + index] = square;
      chunk[base + index]! -= (rate * slope) / Math.sqrt(square + 0.1);
    }
  }
}

/** Every feature with its weights. */
export function* rowsOf(learner: Learner): Generator<{ readonly feature: number; readonly weights: Float32Array }> {
  const { keys, rows } = learner;
  for (let slot = 0; slot < rows.length; slot += 1) {
    const row = rows[slot]!;
    if (row >= 0) yield { feature: keys[slot]!, weights: weightsOf(learner, row) };
  }
}

/** How many features to keep, and the least weight worth keeping. */
export type Keep = { readonly features: number; readonly least: number };

/** How much a feature decides, and how often: the spread of its weights times the root of its count. */
export function worthOf({ seen }: Learner, feature: number, weights: Float32Array): number {
  let most = 0;
  let least = 0;
  for (const weight of weights) {
    if (weight > most) most = weight;
    if (weight < least) least = weight;
  }
  return (most - least) * Math.sqrt(seen[feature & COUNT_MASK]!);
}

/**
 * Drops all features but the worthiest, and of them the smallest weights. Learning may go on: the rest makes
 * up for what was dropped.
 */
export function prune(learner: Learner, { features, least }: Keep): void {
  const ranked: { feature: number; row: number; worth: number }[] = [];
  for (let slot = 0; slot < learner.rows.length; slot += 1) {
    const row = learner.rows[slot]!;
    if (row < 0) continue;
    const weights = weightsOf(learner, row);
    for (const [index, weight] of weights.entries()) if (Math.abs(weight) < least) weights[index] = 0;
    ranked.push({ feature: learner.keys[slot]!, row, worth: worthOf(learner, learner.keys[slot]!, weights) });
  }
  ranked.sort((a, b) => b.worth - a.worth || a.feature - b.feature);
  learner.rows.fill(-1);
  for (const { feature, row, worth } of ranked.slice(0, features)) if (worth > 0) place(learner, feature, row);
  learner.count = Math.min(features, ranked.length);
  learner.isPruned = true;
}

function weightsOf({ chunks, classes }: Learner, row: number): Float32Array {
  const base = (row & (CHUNK_ROWS - 1)) * classes * 2;
  return chunks[row >>> CHUNK_BITS]!.subarray(base, base + classes);
}
