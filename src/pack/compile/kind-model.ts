/**
 * `models/kinds.bin` of a pack → the weights of kinds of question.
 *
 * Little-endian: "HKND", a version, the number of bits of a slot's index, that of kinds, that of the blend's weights for a kind (32 bits each); the two
 * units, a bias for each kind, the blend kind by kind (32-bit floats); the ids of the kinds, each behind its length (a byte); a check byte for each slot; for
 * each slot one signed byte a kind.
 */
import type { KindModel } from "../../model/kind-model.ts";
import type { PackFolder } from "../files.ts";
import { modelOf } from "./model-of.ts";

const PATH = "models/kinds.bin";
export const MAGIC = 0x444e4b48;
export const VERSION = 1;

/** The weights of the last pack that has them; null where none has. */
export function compileKindModel(packs: readonly PackFolder[]): KindModel | null {
  return modelOf(packs, PATH, readKindModel);
}

/** Throws a RangeError where the bytes are not what they should be. */
export function readKindModel(bytes: Uint8Array): KindModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const integer = (): number => view.getUint32((at += 4) - 4, true);
  const float = (): number => view.getFloat32((at += 4) - 4, true);
  if (integer() !== MAGIC || integer() !== VERSION) throw new RangeError("wrong header");
  const [bits, count, width] = [integer(), integer(), integer()];
  if (bits > MOST_BITS || count * width * 4 > bytes.byteLength) throw new RangeError("wrong sizes");
  const units = { form: float(), meaning: float() };
  const biases = Float32Array.from({ length: count }, float);
  const blend = Float32Array.from({ length: count * width }, float);
  const kinds = Array.from({ length: count }, () => {
    const length = view.getUint8(at);
    const id = new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
    return id;
  });
  const slots = 2 ** bits;
  if (bytes.byteLength !== at + slots * (count + 1)) throw new RangeError("wrong length");
  const checks = bytes.subarray(at, at + slots);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at + slots, slots * count);
  return { kinds, mask: slots - 1, checks, weights, units, biases, blend };
}

const MOST_BITS = 24;
