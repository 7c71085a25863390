/** Which documents a filter means, with as much of their rows as is needed, in the order of all lists: by day, then by id. */
import type { ExpressionBuilder, SelectQueryBuilder, Transaction } from "kysely";
import type { Document } from "../../model/document.ts";
import type { Heading } from "../../model/record.ts";
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import { unpackContent } from "../code/content.ts";
import { idBytes, idOf } from "../id-bytes.ts";
import type { Filter } from "../ledger.ts";
import { dayNumber, UNDATED } from "../publication-day.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import type { Terms } from "../terms.ts";
import { searchWords } from "../words.ts";

export type Finding = Pick<Store, "search"> & { readonly terms: Terms; readonly tx: Transaction<Tables> };

/** A document's row beside that of its reading; the latter is null where its text was forgotten. */
export type Row = {
  readonly number: number;
  readonly id: Uint8Array;
  readonly version: number;
  readonly day: number;
  readonly recorded_at: number;
  readonly content: Uint8Array;
  readonly forgotten_at: string | null;
  readonly forgotten_why: string | null;
  readonly reader: number | null;
  readonly reading: Uint8Array | null;
};

/** The place of a row in the order of all lists. */
export type Place = Pick<Row, "day" | "id">;

/** All rows, or so many of the first after a place. The terms must have been refreshed. */
export async function findRows(
  finding: Finding,
  filter: Filter,
  { after = null, limit = null }: { readonly after?: Place | null; readonly limit?: number | null } = {},
): Promise<Row[]> {
  const wanted = resolveFilter(finding, filter);
  if (wanted === null) return [];
  const most = filter.newest ?? null;
  const newest = most === null || filter.documents != null ? null : await newestOf(wanted(rowsOf(finding.tx)), most);
  const page = (ids: readonly Uint8Array[] | null): Promise<Row[]> => {
    let query = wanted(rowsOf(finding.tx)).orderBy("document.day").orderBy("document.id");
    if (ids !== null) query = query.where("document.id", "in", ids);
    if (newest !== null) query = query.where("document.number", "in", newest);
    if (after !== null) {
      const { day, id } = after;
      query = query.where((eb) =>
        eb("document.day", ">", day).or(eb("document.day", "=", day).and("document.id", ">", id)),
      );
    }
    return (limit === null ? query : query.limit(limit)).execute();
  };
  if (filter.documents == null) return await page(null);
  const ids = [...new Set(filter.documents)];
  const rows: Row[] = [];
  for (const some of batches(ids.map(idBytes))) rows.push(...(await page(some)));
  const all = ids.length > 500 ? rows.toSorted(byPlace) : rows;
  const sorted = most === null ? all : all.slice(Math.max(0, all.length - most));
  return limit === null ? sorted : sorted.slice(0, limit);
}

/** Their numbers alone: sorting rows with what they hold would cost more than fetching the few that are wanted. */
async function newestOf(rows: RowQuery, count: number): Promise<number[]> {
  const newest = await rows
    .clearSelect()
    .select("document.number")
    .orderBy("document.day", "desc")
    .orderBy("document.id", "desc")
    .limit(count)
    .execute();
  return newest.map(({ number }) => number);
}

function byPlace(a: Place, b: Place): number {
  return a.day - b.day || Buffer.compare(a.id, b.id);
}

/** The document, and all but its text. */
export function unpackRow({ terms }: Finding, row: Row): { readonly document: Document; readonly heading: Heading } {
  const document = unpackContent(idOf(row.id), row.content);
  const { text: _, ...rest } = document;
  const heading: Heading = {
    ...rest,
    recordedAt: new Date(row.recorded_at).toISOString(),
    reader: row.reader === null ? "" : terms.wordsOf(row.reader),
    version: row.version,
    forgotten: row.forgotten_at === null ? null : { at: row.forgotten_at, reason: row.forgotten_why ?? "" },
  };
  return { document, heading };
}

/** Documents and their readings, whatever is wanted of them. */
export function rowsOf(tx: Transaction<Tables>): RowQuery {
  return tx
    .selectFrom("document")
    .leftJoin("reading", "reading.document", "document.number")
    .select([
      "document.number",
      "document.id",
      "document.version",
      "document.day",
      "document.recorded_at",
      "document.content",
      "document.forgotten_at",
      "document.forgotten_why",
      "reading.reader",
      "reading.content as reading",
    ]);
}

type Sources = Tables & {
  readonly reading: { readonly [Column in keyof Tables["reading"]]: Tables["reading"][Column] | null };
};
type RowQuery = SelectQueryBuilder<Sources, "document" | "reading", Row>;

/** What a filter adds to a query, but for its list of documents and its limit; null where nothing can meet it. */
function resolveFilter({ terms, search }: Finding, filter: Filter): ((query: RowQuery) => RowQuery) | null {
  const { about = null, kinds = null, since = null, until = null, words = null, recordedUntil = null } = filter;
  const outlet = filter.outlet == null ? null : terms.find(filter.outlet);
  const kindTerms = kinds?.flatMap((kind) => terms.find(kind) ?? []) ?? null;
  if ((filter.outlet != null && outlet === null) || kindTerms?.length === 0 || about?.length === 0) return null;
  return (query) => {
    let narrowed = query;
    if (about !== null || kindTerms !== null) {
      narrowed = narrowed.where("document.number", "in", (eb) => keyed(eb, about, kindTerms));
    }
    if (filter.idBegins != null) {
      const [first, last] = ["0", "f"].map((digit) => idBytes(filter.idBegins!.padEnd(32, digit)));
      narrowed = narrowed.where("document.id", ">=", first!).where("document.id", "<=", last!);
    }
    if (outlet !== null) narrowed = narrowed.where("document.outlet", "=", outlet);
    if (filter.url != null) narrowed = narrowed.where("document.address", "=", addressOf(filter.url));
    if (since !== null) narrowed = narrowed.where("document.day", ">=", dayNumber(since) ?? UNDATED);
    if (until !== null) narrowed = narrowed.where("document.day", "<=", dayNumber(until) ?? -1);
    if (since !== null || until !== null) narrowed = narrowed.where("document.day", "<", UNDATED);
    if (recordedUntil !== null) narrowed = narrowed.where("document.recorded_at", "<=", Date.parse(recordedUntil));
    if (filter.fromVersion != null) narrowed = narrowed.where("document.version", ">=", filter.fromVersion);
    if (words !== null) narrowed = narrowed.where("document.number", "in", search.textsWith(searchWords(words)));
    return narrowed;
  };
}

/** Numbers of documents with a statement about one of the entities, of one of the kinds. */
function keyed(
  eb: ExpressionBuilder<Sources, "document" | "reading">,
  about: readonly string[] | null,
  kinds: readonly number[] | null,
): SelectQueryBuilder<Sources, "document" | "reading" | "statement_key", { readonly document: number }> {
  let query = eb.selectFrom("statement_key").select("statement_key.document");
  if (kinds !== null) query = query.where("statement_key.kind", "in", kinds);
  if (about === null) return query.where("statement_key.entity", "=", 0);
  return query.where("statement_key.entity", "in", (inner) =>
    inner.selectFrom("entity").select("entity.number").where("entity.id", "in", about),
  );
}
