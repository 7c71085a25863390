/**
 * What is told of articles that were changed after they were published, over edits of invented articles. One half was looked at while
 * rules were written, the other was written before them and never looked at; they share no article.
 */
import { join } from "node:path";
import { type EditScore, scoreEdits } from "../edits/score.ts";
import { defineMeasure, type Measure } from "../measure.ts";
import type { Outcome } from "../report/target.ts";

const FOLDER = join(import.meta.dirname, "../edits");

export const edits: Measure = defineMeasure({
  name: "edits of articles",
  source: () => FOLDER,
  targets: {
    precision: { measure: "silent changes, untouched edits: precision", unit: "percent" },
    recall: { measure: "silent changes, untouched edits: recall", unit: "percent" },
    tunedPrecision: { measure: "silent changes, tuned edits: precision", unit: "percent" },
    tunedRecall: { measure: "silent changes, tuned edits: recall", unit: "percent" },
  },
  run: ({ pack }) => {
    const [untouched, tuned] = [scoreEdits("test", pack), scoreEdits("tune", pack)];
    return {
      precision: precisionOf(untouched),
      recall: recallOf(untouched),
      tunedPrecision: precisionOf(tuned),
      tunedRecall: recallOf(tuned),
    };
  },
});

function precisionOf({ right, found }: EditScore): Outcome {
  return { value: found === 0 ? 1 : right / found, note: `${right} of ${found}` };
}

function recallOf({ right, wanted }: EditScore): Outcome {
  return { value: wanted === 0 ? 1 : right / wanted, note: `${right} of ${wanted}` };
}
