/**
 * Whether articles go back to one origin, over pairs of invented articles. One half was looked at while rules were written, the
 * other was not; they share no story and no document.
 */
import { join } from "node:path";
import { defineMeasure, type Measure } from "../measure.ts";
import { byOrigins, byShingles, byText, type PairScore, readCorpus, scorePairs } from "../origins/score.ts";
import type { Outcome } from "../report/target.ts";

const FOLDER = join(import.meta.dirname, "../origins");

export const origins: Measure = defineMeasure({
  name: "pairs of articles",
  source: () => FOLDER,
  targets: {
    precision: { measure: "one origin, untouched pairs: precision", unit: "percent", least: 0.95, aim: 0.98 },
    recall: { measure: "one origin, untouched pairs: recall", unit: "percent", least: 0.85, aim: 0.92 },
    tunedPrecision: { measure: "one origin, tuned pairs: precision", unit: "percent" },
    tunedRecall: { measure: "one origin, tuned pairs: recall", unit: "percent" },
    textRecall: { measure: "the same text, untouched pairs: recall", unit: "percent" },
    shinglesPrecision: { measure: "half of the 5-word runs, untouched pairs: precision", unit: "percent" },
    shinglesRecall: { measure: "half of the 5-word runs, untouched pairs: recall", unit: "percent" },
  },
  run: ({ pack }) => {
    const [test, tune] = [readCorpus("test"), readCorpus("tune")];
    const untouched = scorePairs(test.pairs, byOrigins(test, pack));
    const tuned = scorePairs(tune.pairs, byOrigins(tune, pack));
    const text = scorePairs(test.pairs, byText(test));
    const shingles = scorePairs(test.pairs, byShingles(test));
    return {
      precision: precisionOf(untouched),
      recall: recallOf(untouched),
      tunedPrecision: precisionOf(tuned),
      tunedRecall: recallOf(tuned),
      textRecall: recallOf(text),
      shinglesPrecision: precisionOf(shingles),
      shinglesRecall: recallOf(shingles),
    };
  },
});

function precisionOf({ precision, right, found }: PairScore): Outcome {
  return { value: precision, note: `${right} of ${found}` };
}

function recallOf({ recall, right, marked }: PairScore): Outcome {
  return { value: recall, note: `${right} of ${marked}` };
}
