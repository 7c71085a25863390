/**
 * Interviews that are printed as they were held: whoever stands on the label of a paragraph says all of it, and whom she cites in it she cites.
 */
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { findTurns, type Turn } from "../text/transcript.ts";

/** As given where the page is no interview. Else turns stand behind what was found, which they contain. */
export function hearTurns(
  found: readonly TextAttribution[],
  have: Pick<Layers, "page" | "tokens">,
): readonly TextAttribution[] {
  const turns = findTurns(have);
  if (turns.length === 0) return found;
  const { tokens } = have;
  const heard = turns.map((turn) => hear(turn, tokens));
  const inside = found.map((one) => {
    const { start, end } = one.cue ?? one.content[0]!;
    const turn = heard.findIndex(({ content: [said] }) => said!.start <= start && said!.end >= end);
    // A label is nobody's words, and cites but its own paragraph.
    const isLabel = turn === -1 && heard.some(({ source, cue }) => source!.start <= start && cue!.end >= end);
    if (isLabel) return { ...one, source: null, cue: null, content: [] };
    return one.parent === -1 && turn >= 0 ? { ...one, parent: found.length + turn } : one;
  });
  return [...inside, ...heard];
}

function hear({ firstToken, endOfLabel, endToken }: Turn, { start, end }: Layers["tokens"]): TextAttribution {
  return {
    source: { start: start[firstToken]!, end: end[endOfLabel - 2]! },
    cue: { start: start[endOfLabel - 1]!, end: end[endOfLabel - 1]! },
    content: [{ start: start[endOfLabel]!, end: end[endToken - 1]! }],
    manner: "indirect",
    medium: null,
    parent: -1,
    confidence: 1,
  };
}
