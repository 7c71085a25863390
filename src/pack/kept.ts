/**
 * What the shipped packs compile to, kept when Hearsay is built, since compiling them takes longer than answering a question does.
 *
 * It is kept under the hash of the packs: whoever changed a file of theirs, added one or names other packs finds nothing here, and what was written
 * is compiled as it always is in a checkout. Weights are kept nowhere but in the packs.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { endianness } from "node:os";
import { deserialize, serialize } from "node:v8";
import type { Pack } from "../model/pack.ts";
import type { Written } from "./compile/written.ts";

/** Where it lies in what is published. Sources have nothing there, so that who changes how packs are compiled sees it at once. */
const KEPT = new URL("../kept/", import.meta.url);

export function keepPack(pack: Pack, folder: URL): void {
  const { language, cues, naming, world, frames, questions, times, factuality } = pack;
  const written: Written = { language, cues, naming, world, frames, questions, times, factuality };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(pack.hash, folder), serialize(written));
}

/** Null where nothing is kept, and where it cannot be read: cut short, or written by a Node that is newer than this one. */
export function findKept(hash: string, folder: URL = KEPT): Written | null {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return deserialize(readFileSync(fileOf(hash, folder))) as Written;
  } catch {
    return null;
  }
}

/** Numbers lie in the file as in memory. */
function fileOf(hash: string, folder: URL): URL {
  return new URL(`${hash}-${endianness()}.bin`, folder);
}
