/** Statements that a filter means, each with the heading of its document. */
import type { Heading, Recorded, RecordedFinding } from "../../model/record.ts";
import type { Derived } from "../code/reading.ts";
import type { Filter, StatementKeys } from "../ledger.ts";
import { findDocuments, type Finding, type Place } from "./documents.ts";
import type { Shelved } from "./shelf.ts";

export async function findStatements(finding: Finding, filter: Filter): Promise<Recorded[]> {
  const isMeant = matcherOf(filter);
  return await collect(finding, filter, (heading, derived) =>
    derived
      .keys()
      .flatMap((keys, index) => (isMeant(keys) ? [{ statement: derived.statement(index), document: heading }] : [])),
  );
}

/** Findings of the documents that a filter means. */
export async function findFindings(finding: Finding, filter: Filter): Promise<RecordedFinding[]> {
  return await collect(finding, filter, (heading, derived) =>
    derived.findings().map((one) => ({ finding: one, document: heading })),
  );
}

/** What documents hold, as much as the filter allows. With a limit, they are fetched in pages, each twice the one before, until there is enough. */
async function collect<Item>(
  finding: Finding,
  filter: Filter,
  itemsOf: (heading: Heading, derived: Derived) => readonly Item[],
): Promise<Item[]> {
  const limit = filter.limit ?? null;
  const items: Item[] = [];
  let after: Place | null = null;
  for (let page = limit === null ? null : FIRST_PAGE; ; page = page === null ? null : page * 2) {
    const found: Shelved[] = await findDocuments(finding, filter, { after, limit: page });
    for (const { heading, derived } of found) {
      if (derived !== null) items.push(...itemsOf(heading, derived));
      if (limit !== null && items.length >= limit) return items.slice(0, limit);
    }
    if (page === null || found.length < page) return items;
    after = found.at(-1)!;
  }
}

const FIRST_PAGE = 16;

/** Whether a statement is about one of the entities and of one of the kinds; the document was found by having such a one. */
function matcherOf({ about, kinds }: Filter): (keys: StatementKeys) => boolean {
  const entities = about == null ? null : new Set(about);
  const wanted = kinds == null ? null : new Set(kinds);
  return (keys) =>
    (wanted === null || (keys.kind !== null && wanted.has(keys.kind))) &&
    (entities === null || keys.entities.some((entity) => entities.has(entity)));
}
