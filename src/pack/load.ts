/**
 * Packs by name or folder → one `Pack`. Shipped packs lie in `packs/` beside `src/` (or `dist/`).
 *
 *     const pack = loadPacks(["en", "screen-en", "mcu"]);
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HearsayError } from "../base/error.ts";
import type { Pack } from "../model/pack.ts";
import { compileAttribution } from "./compile/attribution.ts";
import { compileCues } from "./compile/cues.ts";
import { compileKindModel } from "./compile/kind-model.ts";
import { compileLanguage } from "./compile/language.ts";
import { compileFactuality } from "./compile/factuality.ts";
import { compileFactualityModel } from "./compile/factuality-model.ts";
import { compileFrames } from "./compile/frames.ts";
import { compileQuestions } from "./compile/questions.ts";
import { compileSyntax } from "./compile/syntax.ts";
import { compileNaming } from "./compile/naming.ts";
import { compileTimes } from "./compile/times.ts";
import { compileWorld } from "./compile/world.ts";
import { type PackFiles, readPackFiles } from "./files.ts";

/** What is read with unless told otherwise: the language, the domain, and the one world that is shipped. */
export const DEFAULT_PACKS: readonly string[] = ["en", "screen-en", "mcu"];

const SHIPPED = fileURLToPath(new URL("../../packs", import.meta.url));

export type PackOptions = {
  /** False leaves out the trained model of attributions, so that rules find them. */
  readonly models?: boolean;
};

/** Throws `pack/not-found` and `pack/malformed`. */
export function loadPacks(names: readonly string[] = DEFAULT_PACKS, { models = true }: PackOptions = {}): Pack {
  const read = names.map((name) => readPackFiles(findFolder(name)));
  const packs = models ? read : read.map(leaveOutModel);
  const world = compileWorld(packs);
  const frames = compileFrames(packs);
  return {
    names: packs.map((pack) => pack.name),
    hash: hashPacks(packs),
    language: compileLanguage(packs),
    cues: compileCues(packs),
    naming: compileNaming(packs, world),
    world,
    frames,
    questions: compileQuestions(packs, frames),
    letters: lastBinary(packs, "models/letters.bin"),
    models: {
      syntax: compileSyntax(packs),
      attribution: compileAttribution(packs),
      factuality: compileFactualityModel(packs),
      kinds: compileKindModel(packs),
    },
    times: compileTimes(packs),
    factuality: compileFactuality(packs),
  };
}

function findFolder(name: string): string {
  const folder = isAbsolute(name) || name.startsWith(".") ? name : join(SHIPPED, name);
  if (existsSync(folder)) return folder;
  const shipped = readdirSync(SHIPPED).join(", ");
  throw new HearsayError(
    "pack/not-found",
    `There is no pack "${name}". Shipped packs: ${shipped}; or give a folder as ./path.`,
  );
}

/** What `--no-model` leaves out: the attributions alone. Tags and trees have no rules that could stand in for them. */
const isLeftIn = ([path]: readonly [string, unknown]): boolean => path !== "models/attribution.bin";

function leaveOutModel(pack: PackFiles): PackFiles {
  return {
    ...pack,
    tables: new Map([...pack.tables].filter(isLeftIn)),
    binaries: new Map([...pack.binaries].filter(isLeftIn)),
    bytes: new Map([...pack.bytes].filter(isLeftIn)),
  };
}

function lastBinary(packs: readonly PackFiles[], path: string): Uint8Array | null {
  return packs.findLast((pack) => pack.binaries.has(path))?.binaries.get(path) ?? null;
}

function hashPacks(packs: readonly PackFiles[]): string {
  const digest = createHash("sha256");
  for (const pack of packs) {
    for (const [path, bytes] of pack.bytes) digest.update(`${pack.name}/${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest("hex").slice(0, 32);
}
