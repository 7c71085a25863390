/** A learned model as bytes, in the form that `src/pack/compile/attribution.ts` reads. */
import type { AttributionModel, HashedWeights } from "../../src/model/attribution-model.ts";
import { MAGIC, VERSION } from "../../src/pack/compile/attribution.ts";

export function writeAttributionModel(model: AttributionModel): Uint8Array {
  const head = new DataView(new ArrayBuffer(20));
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, VERSION, true);
  head.setFloat32(8, model.candidateScore, true);
  head.setFloat32(12, model.cueScore, true);
  head.setFloat32(16, model.keptScore, true);
  return Buffer.concat([new Uint8Array(head.buffer), ...writeWeights(model.triggers), ...writeWeights(model.segments)]);
}

function writeWeights({ bits, width, step, weights }: HashedWeights): Uint8Array[] {
  const head = new DataView(new ArrayBuffer(12));
  head.setUint32(0, bits, true);
  head.setUint32(4, width, true);
  head.setFloat32(8, step, true);
  return [new Uint8Array(head.buffer), new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)];
}
