/** Statements that a filter means, each with the heading of its document. */
import type { Recorded, RecordedFinding } from "../../model/record.ts";
import { unpackReading } from "../code/reading.ts";
import type { Filter, StatementKeys } from "../ledger.ts";
import { findRows, type Finding, type Row, unpackRow } from "./documents.ts";

export async function findStatements(finding: Finding, filter: Filter): Promise<Recorded[]> {
  const isMeant = matcherOf(filter);
  return await collect(finding, filter, (row) => {
    const { document, heading } = unpackRow(finding, row);
    const derived = unpackReading(document, row.reading!, finding.terms);
    return derived
      .keys()
      .flatMap((keys, index) => (isMeant(keys) ? [{ statement: derived.statement(index), document: heading }] : []));
  });
}

/** Findings of the documents that a filter means. */
export async function findFindings(finding: Finding, filter: Filter): Promise<RecordedFinding[]> {
  return await collect(finding, filter, (row) => {
    const { document, heading } = unpackRow(finding, row);
    return unpackReading(document, row.reading!, finding.terms)
      .findings()
      .map((one) => ({ finding: one, document: heading }));
  });
}

/** What rows hold, as much as the filter allows. With a limit, rows are fetched in pages until there is enough. */
async function collect<Item>(
  finding: Finding,
  filter: Filter,
  itemsOf: (row: Row) => readonly Item[],
): Promise<Item[]> {
  const limit = filter.limit ?? null;
  const items: Item[] = [];
  const page = limit === null ? null : Math.max(limit, 16);
  let after: Row | null = null;
  for (;;) {
    const rows: Row[] = await findRows(finding, filter, { after, limit: page });
    for (const row of rows) {
      if (row.reading !== null) items.push(...itemsOf(row));
      if (limit !== null && items.length >= limit) return items.slice(0, limit);
    }
    if (page === null || rows.length < page) return items;
    after = rows.at(-1)!;
  }
}

/** Whether a statement is about one of the entities and of one of the kinds; the document was found by having such a one. */
function matcherOf({ about, kinds }: Filter): (keys: StatementKeys) => boolean {
  const entities = about == null ? null : new Set(about);
  const wanted = kinds == null ? null : new Set(kinds);
  return (keys) =>
    (wanted === null || (keys.kind !== null && wanted.has(keys.kind))) &&
    (entities === null || keys.entities.some((entity) => entities.has(entity)));
}
