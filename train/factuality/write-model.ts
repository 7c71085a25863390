/** Weights → the bytes of `models/factuality.bin`; their layout stands in `src/pack/compile/factuality-model.ts`. */
import { MAGIC, VERSION } from "../../src/pack/compile/factuality-model.ts";

/** One scheme: its weights, the scores they give to the examples they were fitted on, its share in the blend. */
export type Fitted = { readonly weights: Float64Array; readonly scores: readonly number[]; readonly share: number };

const LARGEST = 127;

export function writeModel(schemes: readonly Fitted[], bits: number): Uint8Array {
  const slots = 2 ** bits;
  const header = 12 + 16 * schemes.length;
  const bytes = new Uint8Array(header + slots * schemes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, bits, true);
  for (const [index, { weights, scores, share }] of schemes.entries()) {
    const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
    for (const [field, value] of [unit, mean, spread, share].entries()) {
      view.setFloat32(12 + 16 * index + 4 * field, value, true);
    }
    for (let slot = 0; slot < slots; slot += 1) {
      view.setInt8(header + slot * schemes.length + index, Math.round(weights[slot]! / unit));
    }
  }
  return bytes;
}
