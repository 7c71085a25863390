/** Linear regression over hashed features by adaptive gradient descent (AdaGrad), the same for the same examples. */
import { createRandom, shuffle } from "../syntax/random.ts";

export type Example = {
  readonly label: number;
  /** How much its error counts. */
  readonly weight: number;
  readonly features: readonly number[];
};

const ROUNDS = 4;
const RATE = 0.05;

export function fit(examples: readonly Example[], bits: number): Float64Array {
  const mask = 2 ** bits - 1;
  const weights = new Float64Array(mask + 1);
  const squares = new Float64Array(mask + 1).fill(1);
  const mean = new Float64Array(mask + 1);
  const random = createRandom(1);
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const { label, weight, features } of order) {
      const error = (predict(weights, features) - label) * weight;
      for (const feature of features) {
        const slot = feature & mask;
        squares[slot]! += error ** 2;
        weights[slot]! -= (RATE * error) / Math.sqrt(squares[slot]!);
      }
    }
    if (round < ROUNDS / 2) continue;
    for (let slot = 0; slot <= mask; slot += 1) mean[slot]! += weights[slot]! / (ROUNDS / 2);
  }
  return mean;
}

export function predict(weights: Float64Array, features: readonly number[]): number {
  const mask = weights.length - 1;
  let total = 0;
  for (const feature of features) total += weights[feature & mask]!;
  return total;
}
