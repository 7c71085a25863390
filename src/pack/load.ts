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
import { HOME } from "../base/home.ts";
import type { Pack } from "../model/pack.ts";
import { compileAttribution } from "./compile/attribution.ts";
import { compileFactualityModel } from "./compile/factuality-model.ts";
import { compileKindModel } from "./compile/kind-model.ts";
import { compileSyntax } from "./compile/syntax.ts";
import { compileWritten } from "./compile/written.ts";
import { type PackFolder, parsePack, readPackFolder } from "./files.ts";
import { findKept } from "./kept.ts";

/** What is read with unless told otherwise: the language, the domain, and the one world that is shipped. */
export const DEFAULT_PACKS: readonly string[] = ["en", "screen-en", "mcu"];

const SHIPPED = fileURLToPath(new URL("packs", HOME));

export type PackOptions = {
  /** False leaves out the trained model of attributions, so that rules find them. */
  readonly models?: boolean;
};

/** Throws `pack/not-found` and `pack/malformed`. */
export function loadPacks(names: readonly string[] = DEFAULT_PACKS, { models = true }: PackOptions = {}): Pack {
  const read = names.map((name) => readPackFolder(findFolder(name)));
  const packs = models ? read : read.map(leaveOutModel);
  const hash = hashPacks(packs);
  return {
    ...(findKept(hash) ?? compileWritten(packs.map(parsePack))),
    names: packs.map((pack) => pack.name),
    hash,
    letters: lastFile(packs, "models/letters.bin"),
    models: {
      syntax: compileSyntax(packs),
      attribution: compileAttribution(packs),
      factuality: compileFactualityModel(packs),
      kinds: compileKindModel(packs),
    },
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
function leaveOutModel({ name, files }: PackFolder): PackFolder {
  return { name, files: new Map([...files].filter(([path]) => path !== "models/attribution.bin")) };
}

function lastFile(packs: readonly PackFolder[], path: string): Uint8Array | null {
  return packs.findLast(({ files }) => files.has(path))?.files.get(path) ?? null;
}

function hashPacks(packs: readonly PackFolder[]): string {
  const digest = createHash("sha256");
  for (const pack of packs) {
    for (const [path, bytes] of pack.files) digest.update(`${pack.name}/${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest("hex").slice(0, 32);
}
