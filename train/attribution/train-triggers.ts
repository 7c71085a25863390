/** Learns which words head cues: logistic regression over the candidates of all documents. */
import type { HashedWeights } from "../../src/model/attribution-model.ts";
import { MOST_TRIGGER_FEATURES, writeTriggerFeatures } from "../../src/read/attribution/trigger-features.ts";
import { isCandidate } from "../../src/read/attribution/triggers.ts";
import { createRandom, shuffle } from "../syntax/random.ts";
import type { Example } from "./corpus.ts";
import { Learner } from "./rates.ts";

export type TriggerSettings = {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
};

type Candidate = {
  readonly example: Example;
  readonly unit: number;
  readonly first: number;
  readonly end: number;
  readonly isHead: boolean;
};

export function trainTriggers(
  examples: readonly Example[],
  settings: TriggerSettings,
  log: (line: string) => void,
): HashedWeights {
  const candidates = examples.flatMap(findCandidates);
  const learner = new Learner({ ...settings, width: 1 });
  const random = createRandom(1);
  const features = new Int32Array(MOST_TRIGGER_FEATURES);
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(candidates, random);
    let loss = 0;
    for (const candidate of candidates) loss += learn(learner, candidate, features);
    learner.endEpoch();
    log(`triggers, epoch ${epoch + 1}: loss ${(loss / candidates.length).toFixed(4)} over ${candidates.length} words`);
  }
  return learner.toBytes();
}

function findCandidates(example: Example): Candidate[] {
  const { view, attributions } = example;
  const heads = new Set(attributions.map(({ head }) => head));
  return view.units.passages.flatMap(({ first, end, isQuoted }) => {
    const candidates: Candidate[] = [];
    if (isQuoted) return candidates;
    for (let unit = first; unit < end; unit += 1) {
      if (isCandidate(view, unit)) candidates.push({ example, unit, first, end, isHead: heads.has(unit) });
    }
    return candidates;
  });
}

function learn(learner: Learner, { example, unit, first, end, isHead }: Candidate, features: Int32Array): number {
  const count = writeTriggerFeatures(example.view, unit, first, end, features);
  const shift = 32 - learner.bits;
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += learner.weights[features[at]! >>> shift]!;
  const chance = 1 / (1 + Math.exp(-sum));
  const gradient = chance - Number(isHead);
  if (Math.abs(gradient) > 1e-3) learner.move(features, count, 0, gradient);
  return -Math.log(Math.max(1e-9, isHead ? chance : 1 - chance));
}
