/**
 * A pack as it lies on disk: tables (`.tsv`), JSON files and weights, by their path within the pack. Packs are data:
 * nothing in them is executed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { HearsayError } from "../base/error.ts";
import { parseTable, type Row } from "./table.ts";

export type PackFiles = {
  readonly name: string;
  /** `times/words.tsv` → its rows. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** `frames/release.json` → its value, not yet checked. */
  readonly json: ReadonlyMap<string, unknown>;
  /** `models/syntax.bin` → its bytes. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** All paths with their bytes, for the hash. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
};

/** Reads the folder of one pack. Throws `pack/not-found` and `pack/malformed`. */
export function readPackFiles(folder: string): PackFiles {
  const name = basename(folder);
  if (!existsSync(join(folder, "pack.json"))) {
    throw new HearsayError(
      "pack/not-found",
      `No pack in ${folder}: it has no pack.json. Name a shipped pack or a folder.`,
    );
  }
  const tables = new Map<string, readonly Row[]>();
  const json = new Map<string, unknown>();
  const binaries = new Map<string, Uint8Array>();
  const bytes = new Map<string, Uint8Array>();
  for (const path of listFiles(folder)) {
    const content = readFileSync(join(folder, path));
    bytes.set(path, content);
    if (path.endsWith(".tsv")) tables.set(path, parseTable(content.toString("utf8"), `${name}/${path}`));
    else if (path.endsWith(".json")) json.set(path, parseJson(content.toString("utf8"), `${name}/${path}`));
    else if (path.endsWith(".bin")) binaries.set(path, content);
  }
  return { name, tables, json, binaries, bytes };
}

/** Paths of all files below `folder`, relative and sorted, so that a pack reads the same on every machine. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HearsayError("pack/malformed", `${path} is not JSON: ${String(cause)}`, { cause });
  }
}
