/** The versions of articles, by their addresses. */
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import type { Kept } from "../ledger.ts";
import { type Finding, type Row, rowsOf, unpackRow } from "./documents.ts";

/** Of each article that has at least so many, its versions in their order; articles in the order of recording. */
export async function findVersions(finding: Finding, urls: readonly string[], atLeast: number): Promise<Kept[][]> {
  const articles: Row[][] = [];
  for (const some of batches([...new Set(urls.map(addressOf))])) {
    const rows = await rowsOf(finding.tx)
      .where("document.address", "in", (eb) =>
        eb
          .selectFrom("document as late")
          .select("late.address")
          .where("late.address", "in", some)
          // Versions are numbered without gaps, so that the one of that number tells of them all.
          .where("late.version", "=", atLeast),
      )
      .orderBy("document.address")
      .orderBy("document.version")
      .execute();
    for (const row of rows) {
      // An address is no number that JavaScript can hold, and is never read back.
      if (row.version === 1) articles.push([]);
      articles.at(-1)!.push(row);
    }
  }
  return articles
    .toSorted(([one], [other]) => one!.number - other!.number)
    .map((rows) => rows.map((row) => unpackRow(finding, row)));
}
