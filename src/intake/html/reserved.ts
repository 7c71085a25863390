/**
 * What a page's meta tags reserve of mining and learning: `tdm-reservation` (TDMRep), `noai` and `noml`. What they say of copies in a search (`noarchive`,
 * `nosnippet`) is heard from hosts' headers alone: newspapers write it on every page.
 */
import { PRODUCT, readDirectives } from "../directives.ts";
import type { Tags } from "./meta-tags.ts";

const MINING: ReadonlySet<string> = new Set(["noai", "noml"]);

/** Each at most once; empty where the page reserves nothing. */
export function readReserved(tags: Tags): readonly string[] {
  const told = (name: string): readonly string[] => (tags.get(name) ?? []).map(({ value }) => value);
  const words = ["robots", PRODUCT.toLowerCase()].flatMap((name) => told(name).flatMap(readDirectives));
  const mining = told("tdm-reservation").includes("1") ? ["tdm-reservation"] : [];
  return [...new Set([...words.filter((word) => MINING.has(word)), ...mining])];
}
