/**
 * The seed article, which lies beside the data: the statements a careful reader finds in it, and what does not add up. An
 * anomaly is found where a finding of its code quotes words of its span.
 */
import { join } from "node:path";
import type { Finding } from "../../src/model/finding.ts";
import { defineMeasure, type Measure } from "../measure.ts";
import { scoreArticle } from "./read-article.ts";

/** The gold's names for what a finding's code says; the rest lies outside one article or is no error. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["impossible_date", "impossible-date"],
  ["garbled_token", "garbled-text"],
  ["title_error", "title-mismatch"],
  ["overstatement", "overstated"],
]);

const ALL_CODES = [...CODES.values()].join(", ");

export const seed: Measure = defineMeasure({
  name: "seed article",
  source: ({ data }) => join(data, "..", "seed", "gold.json"),
  targets: {
    found: { measure: "seed: statements found", unit: "count", least: 36, aim: 41 },
    right: { measure: "seed: statements wholly right", unit: "count", least: 28, aim: 36 },
    ratio: { measure: "seed: statements for each in the gold", unit: "ratio", least: 1.5, aim: 1.2, isLimit: true },
    anomalies: { measure: `seed: anomalies found (${ALL_CODES})`, unit: "count", least: 4, aim: 4 },
    others: { measure: "seed: other findings of conflict", unit: "count", least: 0, aim: 0, isLimit: true },
  },
  run: async ({ data, pack }) => {
    const { reading, gold, score } = await scoreArticle(join(data, "..", "seed"), pack);
    const expected = gold.anomalies.flatMap(({ type, span }) => {
      const code = CODES.get(type);
      return code === undefined ? [] : [{ code, start: reading.document.text.indexOf(span), length: span.length }];
    });
    const found = expected.map(({ code, start, length }) =>
      reading.findings.filter((finding) => finding.code === code && touches(finding, start, start + length)),
    );
    const others = reading.findings.filter(
      (finding) => finding.severity === "conflict" && !found.some((some) => some.includes(finding)),
    );
    const ofAll = `of ${score.gold}`;
    return {
      found: { value: score.found, note: ofAll },
      right: { value: score.right, note: ofAll },
      ratio: { value: score.statements / score.gold },
      anomalies: { value: found.filter((some) => some.length > 0).length, note: `of ${expected.length}` },
      others: { value: others.length },
    };
  },
});

function touches({ evidence }: Finding, start: number, end: number): boolean {
  return evidence.some((side) => side.part !== "title" && side.start < end && start < side.end);
}
