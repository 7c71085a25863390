/** An attribution with what later stages ask of it; the public noun is its first four fields. */
import type { Attribution } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";

export type FoundAttribution = Attribution & {
  /** Through what it reached the reader, besides the document itself: "TV Insider" in "told TV Insider"; null if not said. */
  readonly medium: Span | null;
  /** Index of the attribution whose content this one stands in ("Variety reports that [Lind said …]"); null for none. */
  readonly parent: number | null;
  /** From 0 to 1, how likely this is an attribution that people would mark the same way, roughly. */
  readonly confidence: number;
};
