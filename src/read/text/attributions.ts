/** Who says what on a page: the layer between sentences and statements. `Attribution` in `model/` is cut from it. */
import type { Manner } from "../../model/attribution.ts";
import type { Mentions } from "./mentions.ts";
import type { Syntax } from "./syntax.ts";
import type { Tokens } from "./tokens.ts";

/** Offsets into `page.text`. */
export type Stretch = { readonly start: number; readonly end: number };

export type TextAttribution = {
  readonly source: Stretch | null;
  readonly cue: Stretch | null;
  readonly content: readonly Stretch[];
  readonly manner: Manner;
  /** Through which outlet it was said: "TV Insider" in "Speaking with TV Insider, he …"; null where the text does not tell. */
  readonly medium: Stretch | null;
  /** Index of the attribution in whose content this one stands: "Variety reports that [Smith said …]"; -1 at the top. */
  readonly parent: number;
  /** From 0 to 1, roughly how likely people would mark the same. */
  readonly confidence: number;
};

/** The tokens a stretch covers: first, and one past the last. */
export type TokenRange = { readonly firstToken: number; readonly endToken: number };

export function rangeOf({ start, end, count }: Pick<Tokens, "start" | "end" | "count">, stretch: Stretch): TokenRange {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! > stretch.start) high = middle;
    else low = middle + 1;
  }
  let endToken = low;
  while (endToken < count && start[endToken]! < stretch.end) endToken += 1;
  return { firstToken: low, endToken };
}

/** The word of a stretch on which its other words hang. */
export function headOf({ head }: Pick<Syntax, "head">, { firstToken, endToken }: TokenRange): number {
  for (let token = firstToken; token < endToken; token += 1) {
    const above = head[token]!;
    if (above < firstToken || above >= endToken) return token;
  }
  return firstToken;
}

/** Index of the mention that heads a range: whom "executive producer Mara Ilves" names; -1 without one. */
export function mentionHeading(
  { syntax: { head }, mentions }: { readonly syntax: Pick<Syntax, "head">; readonly mentions: Mentions },
  { firstToken, endToken }: TokenRange,
): number {
  for (let token = firstToken; token < endToken; token += 1) {
    const above = head[token]!;
    if (above >= firstToken && above < endToken) continue;
    const index = mentions.byHead[token]! >= 0 ? mentions.byHead[token]! : mentions.at[token]!;
    if (index >= 0) return index;
  }
  return -1;
}
