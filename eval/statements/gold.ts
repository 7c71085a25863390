/** Gold statements of an article, as annotated by hand (`gold.json` beside the article). */
import { readFileSync } from "node:fs";

export type GoldStatement = {
  /** Who says it; null where the article itself narrates. */
  readonly speaker: string | null;
  readonly kind: "direct" | "mixed" | "indirect" | "narrated";
  /** The first words of the clause that says it, found once in the text. */
  readonly quote_start: string;
  readonly frame: string;
  readonly polarity: "+" | "-" | "?";
  readonly certainty: "certain" | "probable" | "possible" | "unknown";
};

export type GoldAnomaly = { readonly span: string; readonly type: string };

export type GoldArticle = { readonly statements: readonly GoldStatement[]; readonly anomalies: readonly GoldAnomaly[] };

export function readGold(path: string): GoldArticle {
  const article: GoldArticle = JSON.parse(readFileSync(path, "utf8"));
  return article;
}
