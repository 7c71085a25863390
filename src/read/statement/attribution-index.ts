/** The attributions by token: in whose content a token stands, of which one it is the cue. */
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { soundAttributions } from "./sound-attributions.ts";
import { rangeOf, type TokenRange } from "../text/token-range.ts";

export type AttributionIndex = {
  readonly list: readonly TextAttribution[];
  /** By token: index of the innermost attribution whose content covers it; -1 in the author's own words. */
  readonly contentAt: Int32Array;
  /** By token: index of the attribution whose cue covers it; -1 elsewhere. */
  readonly cueAt: Int32Array;
  /** By token: 1 inside quotation marks. */
  readonly quoted: Uint8Array;
};

type Have = Pick<Layers, "tokens" | "quotations" | "syntax" | "mentions" | "attributions">;

export function indexAttributions(have: Have, pack: Pick<Pack, "language" | "cues">): AttributionIndex {
  const { tokens } = have;
  const attributions = soundAttributions(have, pack);
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
  const quoted = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of have.quotations) quoted.fill(1, firstToken, endToken);
  return { list: attributions, contentAt, cueAt, quoted };
}

function paint(
  column: Int32Array,
  { firstToken, endToken }: TokenRange,
  index: number,
  may: (other: number) => boolean,
): void {
  for (let token = firstToken; token < endToken; token += 1) if (may(column[token]!)) column[token] = index;
}
