/** Stretches of the page in tokens. */
import type { Stretch } from "./attributions.ts";
import type { Mentions } from "./mentions.ts";
import type { Syntax } from "./syntax.ts";
import { relationOf } from "./tags.ts";
import type { Tokens } from "./tokens.ts";

export type TokenRange = { readonly firstToken: number; readonly endToken: number };

/** The tokens of a stretch of the page. */
export function rangeOf({ start, end, count }: Tokens, stretch: Stretch): TokenRange {
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

const PUNCT = relationOf("punct");

/** The word of a stretch that hangs outside it. */
export function topOf({ head, relation }: Syntax, { firstToken, endToken }: TokenRange): number {
  for (let token = firstToken; token < endToken; token += 1) {
    const above = head[token]!;
    if ((above < firstToken || above >= endToken) && relation[token] !== PUNCT) return token;
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
