/** The sentence patterns of `patterns.txt`, and how they are filled in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "./random.ts";

/** By "release lede". */
export type Patterns = ReadonlyMap<string, readonly string[]>;

/** What stands in braces, by its name; a name in capitals is the same with a capital. */
export type Slots = { readonly [name: string]: string };

export function readPatterns(): Patterns {
  const patterns = new Map<string, string[]>();
  let part: string[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "patterns.txt"), "utf8").split("\n")) {
    if (line.startsWith("## ")) patterns.set(line.slice(3), (part = []));
    else if (line !== "" && !line.startsWith("#")) part.push(line);
  }
  return patterns;
}

export function fillPattern(pattern: string, slots: Slots, random: Random): string {
  const chosen = pattern.replaceAll(/\(([^()]*\|[^()]*)\)/gu, (_, options: string) => random.pick(options.split("|")));
  const filled = chosen.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => {
    const small = name.charAt(0).toLowerCase() + name.slice(1);
    const words = slots[small];
    if (words === undefined) throw new Error(`No pattern may ask for {${name}}.`);
    return small === name ? words : capitalize(words);
  });
  return filled.replaceAll(/\s{2,}/gu, " ");
}

const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
