/** Weights → the bytes of `models/kinds.bin`; their layout stands in `src/pack/compile/kind-model.ts`. */
import type { KindModel } from "../../src/model/kind-model.ts";
import { MAGIC, VERSION } from "../../src/pack/compile/kind-model.ts";

export function writeModel({ kinds, mask, checks, weights, units, biases, blend }: KindModel): Uint8Array {
  const header = [MAGIC, VERSION, Math.log2(mask + 1), kinds.length, blend.length / kinds.length];
  const numbers = [units.form, units.meaning, ...biases, ...blend];
  const names = kinds.flatMap((id) => [id.length, ...new TextEncoder().encode(id)]);
  const start = 4 * (header.length + numbers.length);
  const bytes = new Uint8Array(start + names.length + checks.length + weights.length);
  const view = new DataView(bytes.buffer);
  header.forEach((value, index) => {
    view.setUint32(4 * index, value, true);
  });
  numbers.forEach((value, index) => {
    view.setFloat32(4 * (header.length + index), value, true);
  });
  bytes.set(names, start);
  bytes.set(checks, start + names.length);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), bytes.length - weights.length);
  return bytes;
}
