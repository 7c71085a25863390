/** All measures, in the order of the table that `eval/main.ts` prints. */
import type { Measure } from "./measure.ts";
import { articles } from "./measures/articles.ts";
import { attribution } from "./measures/attribution.ts";
import { edits } from "./measures/edits.ts";
import { factuality } from "./measures/factuality.ts";
import { findings } from "./measures/findings.ts";
import { origins } from "./measures/origins.ts";
import { release } from "./measures/release.ts";
import { seed } from "./measures/seed.ts";
import { times } from "./measures/times.ts";

export const MEASURES: readonly Measure[] = [
  seed,
  ...articles,
  ...attribution,
  times,
  release,
  ...factuality,
  findings,
  origins,
  edits,
];
