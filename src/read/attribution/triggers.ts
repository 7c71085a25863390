/**
 * Which words may head a cue, and how likely: verbs, other words of the lexicon, and the marks that stand for "said"
 * ("Lind: “No.”", "“No.” — Mara Lind").
 */
import type { HashedWeights } from "../../model/attribution-model.ts";
import { uposOf } from "../text/tags.ts";
import { hashText } from "./hash.ts";
import { MOST_TRIGGER_FEATURES, writeTriggerFeatures } from "./trigger-features.ts";
import type { View } from "./view.ts";

/** The score of a word that heads no cue whatever stands around it. */
const NEVER = -100;

const VERB = uposOf("VERB");
const AUX = uposOf("AUX");
const PUNCT = uposOf("PUNCT");
const CITING_MARKS: ReadonlySet<number> = new Set([":", "—", "–", "-", "--", "―"].map((mark) => hashText(mark)));

export function isCandidate({ upos, children, cueClass, word }: View, unit: number): boolean {
  const part = upos[unit]!;
  if (part === VERB) return true;
  if (part === PUNCT) return CITING_MARKS.has(word[unit]!);
  return cueClass[unit] !== 0 || (part === AUX && children[unit] !== 0);
}

/** Log odds by unit; `NEVER` for most. */
export function scoreTriggers(view: View, model: HashedWeights): Float32Array {
  const scores = new Float32Array(view.units.count).fill(NEVER);
  const features = new Int32Array(MOST_TRIGGER_FEATURES);
  const shift = 32 - model.bits;
  for (const { first, end, isQuoted } of view.units.passages) {
    if (isQuoted) continue;
    for (let unit = first; unit < end; unit += 1) {
      if (!isCandidate(view, unit)) continue;
      const count = writeTriggerFeatures(view, unit, first, end, features);
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += model.weights[features[at]! >>> shift]!;
      scores[unit] = sum * model.step;
    }
  }
  return scores;
}

export function trustOf(scores: Float32Array): Uint8Array {
  return Uint8Array.from(scores, trustOfScore);
}

/** How far a word is trusted to head a cue: 0 hardly, then from 1 to 14 in steps of two thirds of log odds. */
export function trustOfScore(score: number): number {
  return score < -5 ? 0 : Math.max(1, Math.min(14, Math.round((score + 4) * 1.5)));
}
