/** Fits how much the words, those before them, the headline and the pack's own words count (`score-kinds.ts`), on tellings that the weights were not learned from. */
import type { KindModel } from "../../src/model/kind-model.ts";
import { createRandom, shuffle } from "../syntax/random.ts";

export type Judged = { readonly inputs: Float64Array; readonly kinds: ReadonlySet<string> };

const ROUNDS = 15;
const RATE = 0.02;
const PULL = 1e-4;

export function fitBlend(judged: readonly Judged[], kinds: readonly string[]): KindModel["blend"] {
  const count = judged[0]!.inputs.length;
  const scales = Array.from({ length: count }, (_, at) => scaleOf(judged.map(({ inputs }) => inputs[at]!)));
  const scaled = judged.map(({ inputs, kinds: own }) => ({
    values: Array.from(inputs, (value, at) => (value - scales[at]!.mean) / scales[at]!.spread),
    own,
  }));
  return Float32Array.from(
    kinds.flatMap((kind, index) => {
      const weights = fitKind(
        scaled.map(({ values, own }) => ({ values, isSo: own.has(kind) })),
        index + 1,
      );
      const plain = scales.map(({ spread }, at) => weights[at]! / spread);
      const bias = scales.reduce((sum, { mean }, at) => sum - plain[at]! * mean, weights[count]!);
      return [...plain, bias];
    }),
  );
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread: spread === 0 ? 1 : spread };
}

type Example = { readonly values: readonly number[]; readonly isSo: boolean };

/** The last weight stands alone. */
function fitKind(examples: readonly Example[], seed: number): Float64Array {
  const count = examples[0]!.values.length;
  const weights = new Float64Array(count + 1);
  const random = createRandom(seed);
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    const rate = RATE / (1 + 0.3 * round);
    for (const { values, isSo } of order) {
      const total = values.reduce((sum, value, at) => sum + value * weights[at]!, weights[count]!);
      const error = 1 / (1 + Math.exp(-total)) - (isSo ? 1 : 0);
      for (let at = 0; at < count; at += 1) weights[at]! -= rate * (error * values[at]! + PULL * weights[at]!);
      weights[count]! -= rate * error;
    }
  }
  return weights;
}
