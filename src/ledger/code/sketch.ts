/**
 * A sketch as a row holds it: how many places its signature has and how many of them are written, in two bytes each; these places,
 * in four bytes each; the keys, in eight. Places at the end that repeat the one before are not written.
 */
import type { Sketch } from "../../model/sketch.ts";

const HEAD = 4;

export function packSketch({ signature, keys }: Sketch): Uint8Array {
  const written = signature.findLastIndex((place, index) => index === 0 || place !== signature[index - 1]) + 1;
  const behind = HEAD + 4 * written;
  const bytes = Buffer.alloc(behind + 8 * keys.length);
  bytes.writeUInt16LE(signature.length, 0);
  bytes.writeUInt16LE(written, 2);
  for (let index = 0; index < written; index += 1) bytes.writeUInt32LE(signature[index]!, HEAD + 4 * index);
  keys.forEach((key, index) => bytes.write(key, behind + 8 * index, "hex"));
  return bytes;
}

export function unpackSketch(row: Uint8Array): Sketch {
  const bytes = Buffer.from(row.buffer, row.byteOffset, row.byteLength);
  const written = bytes.readUInt16LE(2);
  const behind = HEAD + 4 * written;
  const keys = bytes.toString("hex", behind);
  return {
    signature: Array.from({ length: bytes.readUInt16LE(0) }, (_, index) =>
      bytes.readUInt32LE(HEAD + 4 * Math.min(index, written - 1)),
    ),
    keys: Array.from({ length: keys.length / 16 }, (_, index) => keys.slice(16 * index, 16 * index + 16)),
  };
}

/** What keys are found by: their last 32 bits. That others end so too only makes a candidate that is no kin. */
export function indexedKeys({ keys }: Sketch): number[] {
  return [...new Set(keys.map((key) => Number.parseInt(key.slice(8), 16) | 0))];
}
