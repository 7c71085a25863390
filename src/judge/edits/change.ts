/** What was changed in an article, or is gone from it, with the statements or headlines that prove it. */
import type { Evidence } from "../../model/span.ts";

/** `quote`: the words inside quotation marks; `withdrawn`: what was told is told no more. */
export type Facet = "date" | "number" | "name" | "certainty" | "quote" | "withdrawn";

export type Change = {
  readonly what: Facet;
  /** As it was written: "4 May 2032"; of `quote`, `certainty` and `withdrawn` the words that prove it. */
  readonly from: string;
  /** Empty for `withdrawn`. */
  readonly to: string;
  readonly before: readonly Evidence[];
  readonly after: readonly Evidence[];
};
