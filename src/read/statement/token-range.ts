/** Stretches of the page in tokens. */
import type { Stretch } from "../text/attributions.ts";
import type { Syntax } from "../text/syntax.ts";
import { relationOf } from "../text/tags.ts";
import type { Tokens } from "../text/tokens.ts";

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
