/** The attributions by token: in whose content a token stands, of which one it is the cue. */
import type { Layers } from "../stage.ts";
import type { Stretch, TextAttribution } from "../text/attributions.ts";
import type { Tokens } from "../text/tokens.ts";

export type TokenRange = { readonly firstToken: number; readonly endToken: number };

export type AttributionIndex = {
  readonly list: readonly TextAttribution[];
  /** By token: index of the innermost attribution whose content covers it; -1 in the author's own words. */
  readonly contentAt: Int32Array;
  /** By token: index of the attribution whose cue covers it; -1 elsewhere. */
  readonly cueAt: Int32Array;
};

export function indexAttributions({ tokens, attributions }: Pick<Layers, "tokens" | "attributions">): AttributionIndex {
  const contentAt = new Int32Array(tokens.count).fill(-1);
  const cueAt = new Int32Array(tokens.count).fill(-1);
  const width = (index: number): number =>
    attributions[index]!.content.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const [index, { cue, content }] of attributions.entries()) {
    if (cue !== null) paint(cueAt, rangeOf(tokens, cue), index, () => true);
    // The narrower of two that overlap is the inner one.
    for (const stretch of content) {
      paint(contentAt, rangeOf(tokens, stretch), index, (other) => other < 0 || width(other) > width(index));
    }
  }
  return { list: attributions, contentAt, cueAt };
}

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

function paint(
  column: Int32Array,
  { firstToken, endToken }: TokenRange,
  index: number,
  may: (other: number) => boolean,
): void {
  for (let token = firstToken; token < endToken; token += 1) if (may(column[token]!)) column[token] = index;
}
