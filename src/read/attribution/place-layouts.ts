/** Layouts in units → attributions in characters. */
import type { Manner } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import type { Layers } from "../stage.ts";
import type { TextAttribution } from "../text/attributions.ts";
import type { Stretch } from "./layouts.ts";
import type { Followed } from "./follow-quotations.ts";
import { MARK } from "./shapes.ts";
import type { View } from "./view.ts";

export function placeLayouts(
  layouts: readonly Followed[],
  view: View,
  { tokens }: Pick<Layers, "tokens">,
): TextAttribution[] {
  const { units } = view;
  const place = ({ first, end }: Stretch): Span => ({
    start: tokens.start[units.firstToken[first]!]!,
    end: tokens.end[units.endToken[end - 1]! - 1]!,
  });
  return layouts.map((layout) => ({
    source: layout.source === null ? null : place(layout.source),
    cue: layout.cue === null ? null : place(layout.cue),
    content: layout.contents.map(place),
    manner: mannerOf(layout.contents, view),
    medium: null,
    parent: layout.parent,
    confidence: 1 / (1 + Math.exp(-layout.score)),
  }));
}

/** By the words of the content; marks between quotations count for nothing. */
function mannerOf(contents: readonly Stretch[], { units, shape }: View): Manner {
  let quoted = 0;
  let plain = 0;
  for (const { first, end } of contents) {
    for (let unit = first; unit < end; unit += 1) {
      if (units.quotation[unit]! >= 0) quoted += 1;
      else if (shape[unit] !== MARK) plain += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return plain === 0 ? "direct" : "mixed";
}
