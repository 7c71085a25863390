/** The articles of `eval/articles/`: those that rules may be tuned on, and those left untouched. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineMeasure, type Measure } from "../measure.ts";
import type { StatementScore } from "../statements/score.ts";
import { scoreArticle } from "./read-article.ts";

const FOLDER = join(import.meta.dirname, "../articles");

type Split = { readonly tuned: readonly string[]; readonly untouched: readonly string[] };
const SPLIT: Split = JSON.parse(readFileSync(join(FOLDER, "split.json"), "utf8"));

export const articles: readonly Measure[] = [
  defineArticles("tuned", { least: 0.65, aim: 0.8 }),
  defineArticles("untouched", { least: 0.5, aim: 0.7 }),
];

function defineArticles(part: keyof Split, right: { readonly least: number; readonly aim: number }): Measure {
  const name = `${SPLIT[part].length} ${part} articles`;
  return defineMeasure({
    name,
    source: () => FOLDER,
    targets: {
      found: { measure: `${name}: statements found`, unit: "percent" },
      right: { measure: `${name}: statements wholly right`, unit: "percent", ...right },
      ratio: { measure: `${name}: statements for each in the gold`, unit: "ratio", least: 2, isLimit: true },
    },
    run: async ({ pack }) => {
      const scores: StatementScore[] = [];
      for (const slug of SPLIT[part]) scores.push((await scoreArticle(join(FOLDER, slug), pack)).score);
      const sum = (key: keyof StatementScore): number => scores.reduce((total, score) => total + score[key], 0);
      const note = (key: "found" | "right"): string => `${sum(key)} of ${sum("gold")}`;
      return {
        found: { value: sum("found") / sum("gold"), note: note("found") },
        right: { value: sum("right") / sum("gold"), note: note("right") },
        ratio: { value: sum("statements") / sum("gold") },
      };
    },
  });
}
