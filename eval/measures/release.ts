/** Phrases of release news, which lie beside the data: the stretch of days they name, and nothing where they name none. */
import { join } from "node:path";
import { readJsonLines } from "../json-lines.ts";
import { defineMeasure, type Measure, type Setting } from "../measure.ts";
import { findTimesIn } from "../time/find.ts";
import { type Phrase, scoreRelease } from "../time/score-release.ts";

export const release: Measure = defineMeasure({
  name: "release phrases",
  source: fileOf,
  targets: {
    exact: { measure: "release phrases: interval exact", unit: "percent", least: 0.85, aim: 0.95 },
    clean: { measure: "release phrases: negatives clean", unit: "count", least: 7 },
  },
  run: (setting) => {
    const phrases = readJsonLines<Phrase>(fileOf(setting));
    const score = scoreRelease(phrases, findTimesIn(phrases, setting.pack));
    return {
      exact: { value: score.exact / score.gold, note: `${score.exact} of ${score.gold}` },
      clean: { value: score.clean, note: `of ${score.negatives}` },
    };
  },
});

function fileOf({ data }: Setting): string {
  return join(data, "..", "eval", "release-phrases.jsonl");
}
