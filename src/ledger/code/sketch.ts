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
  const hex = bytes.toString("hex", behind);
  // Dozens are read for each article that is added: loops, which take a third of the time.
  const signature: number[] = [];
  for (let at = HEAD; at < behind; at += 4) signature.push(bytes.readUInt32LE(at));
  const last = signature.at(-1) ?? 0;
  for (let left = bytes.readUInt16LE(0) - written; left > 0; left -= 1) signature.push(last);
  const keys: string[] = [];
  for (let at = 0; at < hex.length; at += 16) keys.push(hex.slice(at, at + 16));
  return { signature, keys };
}

/** What keys are found by: their last 32 bits. That others end so too only makes a candidate that is no kin. */
export function indexedKeys({ keys }: Sketch): number[] {
  return [...new Set(keys.map((key) => Number.parseInt(key.slice(8), 16) | 0))];
}
