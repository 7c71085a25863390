/** Who says what on a page: the layer between sentences and statements. `Attribution` in `model/` is cut from it. */
import type { Manner } from "../../model/attribution.ts";

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
