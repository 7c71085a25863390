/** The public noun, cut from the richer layer: `model/attribution.ts`. */
import type { Attribution } from "../../model/attribution.ts";
import type { TextAttribution } from "../text/attributions.ts";
import { type Page, place } from "../text/page.ts";

export function cutAttributions(page: Page, attributions: readonly TextAttribution[]): Attribution[] {
  return attributions.map(({ source, cue, content, manner }) => ({
    source: source === null ? null : place(page, source.start, source.end),
    cue: cue === null ? null : place(page, cue.start, cue.end),
    content: content.map(({ start, end }) => place(page, start, end)),
    manner,
  }));
}
