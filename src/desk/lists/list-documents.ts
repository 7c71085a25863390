/** The verb "documents": what the ledger holds, the newest first, undated ones last. */
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Heading } from "../../model/record.ts";

export async function listDocuments(ledger: Ledger, filter: Filter): Promise<readonly Heading[]> {
  return newestFirst(await ledger.headings(filter), ({ published }) => published);
}

/** What comes in the order of days, turned around. */
export function newestFirst<Row>(rows: readonly Row[], publishedOf: (row: Row) => string | null): readonly Row[] {
  const turned = rows.toReversed();
  return [...turned.filter((row) => publishedOf(row) !== null), ...turned.filter((row) => publishedOf(row) === null)];
}
