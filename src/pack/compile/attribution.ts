/**
 * `models/attribution.bin` of a pack → what was learned about attributions.
 *
 * Little-endian: "HATT", a version (32 bits each), candidate, cue and kept score (32-bit floats); then triggers and
 * segments: bits and width (32 bits each), step (32-bit float) and a byte for each weight.
 */
import type { AttributionModel, HashedWeights } from "../../model/attribution-model.ts";
import type { PackFolder } from "../files.ts";
import { modelOf } from "./model-of.ts";

const PATH = "models/attribution.bin";
export const MAGIC = 0x54544148;
export const VERSION = 1;

/** The model of the last pack that has one; null where none has. */
export function compileAttribution(packs: readonly PackFolder[]): AttributionModel | null {
  return modelOf(packs, PATH, readAttributionModel);
}

type Cursor = { readonly view: DataView; at: number };

export function readAttributionModel(bytes: Uint8Array): AttributionModel {
  const cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  if (readInteger(cursor) !== MAGIC || readInteger(cursor) !== VERSION) throw new RangeError("wrong header");
  const candidateScore = readFloat(cursor);
  const cueScore = readFloat(cursor);
  const keptScore = readFloat(cursor);
  const triggers = readWeights(cursor);
  const segments = readWeights(cursor);
  if (cursor.at !== bytes.byteLength) throw new RangeError("wrong length");
  return { triggers, segments, candidateScore, cueScore, keptScore };
}

function readWeights(cursor: Cursor): HashedWeights {
  const bits = readInteger(cursor);
  const width = readInteger(cursor);
  const step = readFloat(cursor);
  const { buffer, byteOffset } = cursor.view;
  const size = 2 ** bits * width;
  if (cursor.at + size > cursor.view.byteLength) throw new RangeError("too short");
  const weights = new Int8Array(buffer, byteOffset + cursor.at, size).slice();
  cursor.at += size;
  return { bits, width, weights, step };
}

function readInteger(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.view.getUint32(cursor.at - 4, true);
}

function readFloat(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.view.getFloat32(cursor.at - 4, true);
}
