/**
 * `models/factuality.bin` of a pack → the weights of factuality.
 *
 * All numbers are little-endian: "HFAC", a version, the number of bits of a slot's index (32 bits each); for each scheme its
 * unit, mean, spread and share (32-bit floats); then for each slot one signed byte a scheme.
 */
import { type FactualityModel, SCHEMES } from "../../model/factuality-model.ts";
import type { PackFolder } from "../files.ts";
import { modelOf } from "./model-of.ts";

const PATH = "models/factuality.bin";
export const MAGIC = 0x43414648;
export const VERSION = 1;
const HEADER = 12;
const SCALE = 16;

/** The weights of the last pack that has them; null where none has. */
export function compileFactualityModel(packs: readonly PackFolder[]): FactualityModel | null {
  return modelOf(packs, PATH, readModel);
}

function readModel(bytes: Uint8Array): FactualityModel {
  const start = HEADER + SCALE * SCHEMES.length;
  if (bytes.byteLength < start) throw new RangeError("wrong length");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slots = 2 ** view.getUint32(8, true);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) throw new RangeError("wrong header");
  if (bytes.byteLength !== start + slots * SCHEMES.length) throw new RangeError("wrong length");
  const scales = SCHEMES.map((_, index) => {
    const at = (field: number): number => view.getFloat32(HEADER + SCALE * index + 4 * field, true);
    return { unit: at(0), mean: at(1), spread: at(2), share: at(3) };
  });
  return {
    mask: slots - 1,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + start, slots * scales.length),
    scales,
  };
}
