import type { Span } from "./span.ts";

/** `direct`: all of it in quotation marks; `mixed`: some of it; `indirect`: none; `narrated`: nobody is cited. */
export type Manner = "direct" | "mixed" | "indirect" | "narrated";

/**
 * Who (`source`) says (`cue`) what (`content`), in the sense of PARC and PolNeAR. "[source Finn Jones] [cue urged]
 * [content Marvel to give him another chance]". A content may be broken ("“I am,” he said, “a fan.”").
 */
export type Attribution = {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly manner: Manner;
};
