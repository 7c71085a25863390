/** An article with its gold, as a folder holds them, read and compared. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../src/desk/read.ts";
import { receive } from "../../src/intake/receive.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Reading } from "../../src/model/reading.ts";
import { type GoldArticle, readGold } from "../statements/gold.ts";
import { pairStatements, scorePairs, type StatementScore } from "../statements/score.ts";

export type ScoredArticle = { readonly reading: Reading; readonly gold: GoldArticle; readonly score: StatementScore };

type Source = { readonly published: string; readonly outlet: string | null };

/** `article.txt` with the dateline and outlet of `source.json` beside it, or else of the gold. */
export async function scoreArticle(folder: string, pack: Pack): Promise<ScoredArticle> {
  const gold = readGold(join(folder, "gold.json"));
  const received = await receive({ bytes: readFileSync(join(folder, "article.txt")), name: "article.txt" });
  const { published, outlet } = readSource(folder);
  const reading = read({ ...received, published, outlet }, pack);
  const score = scorePairs(pairStatements(reading, gold), reading.statements.length);
  return { reading, gold, score };
}

function readSource(folder: string): Source {
  const file = join(folder, "source.json");
  const source: Source = JSON.parse(readFileSync(existsSync(file) ? file : join(folder, "gold.json"), "utf8"));
  return source;
}
