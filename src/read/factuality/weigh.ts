/** The fitted score: a sum of weights, one a feature, from -3 to 3. */
import { type FactualityModel, type Scheme, SCHEMES } from "../../model/factuality-model.ts";

/** `scheme` is the corpus whose notion of the scale is asked for; null blends them all. */
export function weigh(features: readonly number[], model: FactualityModel, scheme: Scheme | null): number {
  if (scheme !== null) return within(sum(features, model, SCHEMES.indexOf(scheme)));
  let blend = 0;
  for (const [index, { mean, spread, share }] of model.scales.entries()) {
    if (share > 0) blend += (share * (sum(features, model, index) - mean)) / spread;
  }
  const [first] = model.scales;
  return within(first!.mean + first!.spread * blend);
}

function sum(features: readonly number[], { mask, weights, scales }: FactualityModel, scheme: number): number {
  let total = 0;
  for (const feature of features) total += weights[(feature & mask) * scales.length + scheme]!;
  return total * scales[scheme]!.unit;
}

function within(score: number): number {
  return Math.max(-3, Math.min(3, score));
}
