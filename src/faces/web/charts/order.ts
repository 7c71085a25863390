/** What is said between a server and the thread that draws for it: plain values, which are copied on the way. */
import type { Point } from "./arrange-calibration.ts";
import type { Certainty } from "./arrange-certainty.ts";

/** `name` is what the chart shows in a sentence. */
export type Order =
  | { readonly chart: "certainty"; readonly name: string; readonly certainty: Certainty }
  | { readonly chart: "calibration"; readonly name: string; readonly points: readonly Point[] };

/** What came of the first order that has no answer yet: SVG, or why there is none. */
export type Drawn = { readonly svg: string; readonly error: null } | { readonly svg: null; readonly error: Error };
