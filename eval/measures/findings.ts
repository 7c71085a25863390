/**
 * How much Hearsay finds fault with in ordinary news: findings an article on PolNeAR. The corpus does not say which of them
 * are right; that was judged by hand.
 */
import { join } from "node:path";
import { read } from "../../src/desk/read.ts";
import { readMarkedDocuments } from "../attribution/brat.ts";
import { defineMeasure, type Measure, type Setting } from "../measure.ts";

export const findings: Measure = defineMeasure({
  name: "findings on PolNeAR",
  source: folderOf,
  targets: {
    all: { measure: "PolNeAR: findings for each article", unit: "ratio" },
    conflicts: { measure: "PolNeAR: findings of conflict for each article", unit: "ratio" },
  },
  run: (setting) => {
    const documents = readMarkedDocuments(folderOf(setting));
    const all = documents.flatMap(({ text }) => read({ text }, setting.pack).findings);
    const conflicts = all.filter(({ severity }) => severity === "conflict");
    const note = (count: number): string => `${count} in ${documents.length}`;
    return {
      all: { value: all.length / documents.length, note: note(all.length) },
      conflicts: { value: conflicts.length / documents.length, note: note(conflicts.length) },
    };
  },
});

function folderOf({ data, split }: Setting): string {
  return join(data, "polnear", split);
}
