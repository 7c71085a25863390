/** The versions of articles, by their addresses. */
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import type { Kept } from "../ledger.ts";
import { type Finding, rowsOf, unpackRow } from "./documents.ts";

/** Of each article that has at least so many, its versions in their order; articles in the order of recording. */
export async function findVersions(finding: Finding, urls: readonly string[], atLeast: number): Promise<Kept[][]> {
  const articles: Kept[][] = [];
  for (const some of batches([...new Set(urls.map(addressOf))])) {
    // Versions are numbered without gaps, so that one of that number tells of them all.
    const rows = await rowsOf(finding.tx)
      .select("document.address")
      .where("document.address", "in", (eb) =>
        eb
          .selectFrom("document as late")
          .select("late.address")
          .where("late.address", "in", some)
          .where("late.version", "=", atLeast),
      )
      .orderBy("document.number")
      .execute();
    const byArticle = Map.groupBy(rows, ({ address }) => address);
    for (const versions of byArticle.values()) articles.push(versions.map((row) => unpackRow(finding, row)));
  }
  return articles;
}
