/** The project's own source files, as the tests about its layout read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The checkout. */
export const ROOT: string = join(import.meta.dirname, "..");

/** Path below `src/` (`read/text/page.ts`) → its text; tests left out, since they may import what they test with. */
export function readSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const entry of readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || entry.name.endsWith(".test.ts")) continue;
    const path = join(entry.parentPath, entry.name);
    sources.set(path.slice(join(ROOT, "src").length + 1), readFileSync(path, "utf8"));
  }
  return sources;
}

/** `from "…"`, `import "…"` and `import("…")`, types too: a type that points upwards is a wrong floor as well. */
const IMPORT = /(?:^\s*(?:import|export)\b[^"';]*\bfrom|^\s*import|\bimport\s*\()\s*"([^"]+)"/gmu;

/** What a file imports, as written. */
export function importsOf(source: string): string[] {
  return [...withoutComments(source).matchAll(IMPORT)].map((match) => match[1] ?? "");
}

/** Comments may name what code may not. Those behind code on the same line stay: they could hide a string's "//". */
export function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/^\s*\/\/.*$/gmu, "");
}
