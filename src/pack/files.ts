/**
 * A pack as it lies on disk: tables (`.tsv`), JSON files and weights, by their path within the pack. Packs are data:
 * nothing in them is executed. Their files are read first, and what is written in them is parsed only where it must be.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { HearsayError } from "../base/error.ts";
import { parseTable, type Row } from "./table.ts";

/** `models/syntax.bin` → its bytes, for each of its files in the order of their paths. */
export type PackFolder = { readonly name: string; readonly files: ReadonlyMap<string, Buffer> };

/** What people wrote in a pack. */
export type PackFiles = {
  readonly name: string;
  /** `times/words.tsv` → its rows. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** `frames/release.json` → its value, not yet checked. */
  readonly json: ReadonlyMap<string, unknown>;
};

/** Throws `pack/not-found`. */
export function readPackFolder(folder: string): PackFolder {
  const name = basename(folder);
  if (!existsSync(join(folder, "pack.json"))) {
    throw new HearsayError(
      "pack/not-found",
      `No pack in ${folder}: it has no pack.json. Name a shipped pack or a folder.`,
    );
  }
  return { name, files: new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))])) };
}

/** Throws `pack/malformed`. */
export function parsePack({ name, files }: PackFolder): PackFiles {
  const tables = new Map<string, readonly Row[]>();
  const json = new Map<string, unknown>();
  for (const [path, content] of files) {
    if (path.endsWith(".tsv")) tables.set(path, parseTable(content.toString("utf8"), `${name}/${path}`));
    else if (path.endsWith(".json")) json.set(path, parseJson(content.toString("utf8"), `${name}/${path}`));
  }
  return { name, tables, json };
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
