/** A name as it is found: its words, the end of what is not a part, its senses and parts, and what it was known by. */
import type { Name, NamePart } from "../../text/names.ts";

export function buildName(
  firstToken: number,
  baseEnd: number,
  senses: Name["senses"],
  parts: readonly NamePart[],
  by: Name["by"],
): Name {
  return { firstToken, endToken: parts.at(-1)?.endToken ?? baseEnd, baseEnd, senses, parts, by };
}
