/** Which documents a filter means, with as much of their rows as is needed, in the order of all lists: by day, then by id. */
import type { ExpressionBuilder, SelectQueryBuilder, Transaction } from "kysely";
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import type { Heading } from "../../model/record.ts";
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import { unpackContent } from "../code/content.ts";
import { unpackReading } from "../code/reading.ts";
import { idBytes, idOf } from "../id-bytes.ts";
import type { Filter } from "../ledger.ts";
import { dayNumber, UNDATED } from "../publication-day.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import type { Terms } from "../terms.ts";
import { searchWords } from "../words.ts";
import { findKeyed, type Keyed, type Part } from "./keyed.ts";
import type { Shelf, Shelved } from "./shelf.ts";

export type Finding = Pick<Store, "search"> & {
  readonly terms: Terms;
  readonly tx: Transaction<Tables>;
  readonly shelf: Shelf;
};

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

/** The place of a document in the order of all lists. */
export type Place = { readonly day: number; readonly id: Id<"Document"> };

type Wanted = { readonly after?: Place | null; readonly limit?: number | null };

/** All documents, or so many of the first after a place. The terms must have been refreshed. */
export async function findDocuments(
  finding: Finding,
  filter: Filter,
  { after = null, limit = null }: Wanted = {},
): Promise<Shelved[]> {
  const meant = resolveFilter(finding, filter);
  if (meant === null) return [];
  const newest = filter.newest ?? null;
  const found = await fetchAll(finding, await findNumbers(finding, meant, filter, { after, limit }));
  const last = newest === null ? found : found.slice(Math.max(0, found.length - newest));
  const rest = after === null ? last : last.filter((one) => byPlace(one, after) > 0);
  return limit === null ? rest : rest.slice(0, limit);
}

/** Numbers of those that are meant, and maybe of some before or after these: whatever was published on one day. */
async function findNumbers(
  { tx }: Finding,
  { conditions, keyed, bounds }: Meant,
  { documents = null, newest = null }: Filter,
  { after = null, limit = null }: Wanted,
): Promise<readonly number[]> {
  if (documents !== null) {
    const numbers: number[] = [];
    for (const some of batches([...new Set(documents)].map(idBytes))) {
      numbers.push(...(await numbersIn(conditions(tx).where("document.id", "in", some))));
    }
    return numbers;
  }
  const since = Math.max(bounds.since, newest === null ? (after?.day ?? bounds.since) : bounds.since);
  if (keyed !== null) {
    const first: Part | null = limit === null ? null : { from: "first", count: limit, besides: after?.day ?? null };
    const part: Part | null = newest === null ? first : { from: "last", count: newest, besides: null };
    const found = await findKeyed(tx, { ...keyed, since, until: bounds.until }, part);
    return found.map(({ number }) => number);
  }
  let query = conditions(tx);
  if (newest !== null) {
    return await numbersIn(query.orderBy("document.day", "desc").orderBy("document.id", "desc").limit(newest));
  }
  if (after !== null) {
    const { day, id } = after;
    query = query.where((eb) =>
      eb("document.day", ">", day).or(eb("document.day", "=", day).and("document.id", ">", idBytes(id))),
    );
  }
  return await numbersIn(limit === null ? query : query.orderBy("document.day").orderBy("document.id").limit(limit));
}

async function numbersIn(query: NumberQuery): Promise<number[]> {
  return (await query.execute()).map(({ number }) => number);
}

/** In the order of lists. */
async function fetchAll(finding: Finding, numbers: readonly number[]): Promise<Shelved[]> {
  const { tx, shelf } = finding;
  const found: Shelved[] = [];
  const missing: number[] = [];
  for (const number of numbers) {
    const there = shelf.take(number);
    if (there === null) missing.push(number);
    else found.push(there);
  }
  for (const some of batches(missing, MOST_AT_ONCE)) {
    const rows = await rowsOf(tx).where("document.number", "in", fillUp(some)).execute();
    for (const row of rows) {
      const one = unpackAll(finding, row);
      found.push(one);
      // Whoever goes through the ledger leaves on the shelf what was there.
      if (numbers.length <= MOST_SHELVED) shelf.put(one, row.content.length + (row.reading?.length ?? 0));
    }
  }
  return found.toSorted(byPlace);
}

const MOST_AT_ONCE = 256;
const MOST_SHELVED = 2500;

/** Some of them twice, so that there are few sizes of lists, and each is prepared once. */
function fillUp(numbers: readonly number[]): readonly number[] {
  const size = 2 ** Math.ceil(Math.log2(numbers.length));
  return [...numbers, ...Array.from({ length: size - numbers.length }, () => numbers[0]!)];
}

function byPlace(a: Place, b: Place): number {
  return a.day - b.day || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function unpackAll(finding: Finding, row: Row): Shelved {
  const { document, heading } = unpackRow(finding, row);
  const derived = row.reading === null ? null : unpackReading(document, row.reading, finding.terms);
  return { number: row.number, day: row.day, id: document.id, document, heading, derived };
}

/** The document, and all but its text. */
export function unpackRow(
  { terms }: Pick<Finding, "terms">,
  row: Row,
): { readonly document: Document; readonly heading: Heading } {
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

type NumberQuery = SelectQueryBuilder<Tables, "document", { readonly number: number }>;

/** What a filter means, but for its list of documents and its limits. */
type Meant = {
  readonly conditions: (tx: Transaction<Tables>) => NumberQuery;
  /** Where the index of statements tells it all, what to look for in it. */
  readonly keyed: Pick<Keyed, "about" | "kinds"> | null;
  /** Days. */
  readonly bounds: Pick<Keyed, "since" | "until">;
};

/** Null where nothing can meet it. */
function resolveFilter({ terms, search }: Finding, filter: Filter): Meant | null {
  const { about = null, kinds = null, words = null, recordedUntil = null } = filter;
  const { idBegins = null, url = null, fromVersion = null } = filter;
  const outlet = filter.outlet == null ? null : terms.find(filter.outlet);
  const kindTerms = kinds?.flatMap((kind) => terms.find(kind) ?? []) ?? null;
  if ((filter.outlet != null && outlet === null) || kindTerms?.length === 0 || about?.length === 0) return null;
  const isKeyed = about !== null || kindTerms !== null;
  const bounds = boundsOf(filter);
  const isNarrower = [idBegins, outlet, url, recordedUntil, fromVersion, words].some((one) => one !== null);
  const conditions = (tx: Transaction<Tables>): NumberQuery => {
    let query: NumberQuery = tx.selectFrom("document").select("document.number");
    if (isKeyed) query = query.where("document.number", "in", (eb) => keyedIn(eb, about, kindTerms));
    if (idBegins !== null) {
      const [first, last] = ["0", "f"].map((digit) => idBytes(idBegins.padEnd(32, digit)));
      query = query.where("document.id", ">=", first!).where("document.id", "<=", last!);
    }
    if (outlet !== null) query = query.where("document.outlet", "=", outlet);
    if (url !== null) query = query.where("document.address", "=", addressOf(url));
    if (bounds.since !== FIRST) query = query.where("document.day", ">=", bounds.since);
    if (bounds.until !== UNDATED) query = query.where("document.day", "<=", bounds.until);
    if (recordedUntil !== null) query = query.where("document.recorded_at", "<=", Date.parse(recordedUntil));
    if (fromVersion !== null) query = query.where("document.version", ">=", fromVersion);
    if (words !== null) query = query.where("document.number", "in", search.textsWith(searchWords(words)));
    return query;
  };
  return { conditions, keyed: isKeyed && !isNarrower ? { about, kinds: kindTerms } : null, bounds };
}

/** Before every day. */
const FIRST = -UNDATED;

/** Undated documents fall outside any bounds. A day that is none has nothing since it, and nothing until it. */
function boundsOf({ since = null, until = null }: Filter): Meant["bounds"] {
  const first = since === null ? FIRST : (dayNumber(since) ?? UNDATED);
  const last = until === null ? (since === null ? UNDATED : UNDATED - 1) : (dayNumber(until) ?? FIRST);
  return { since: first, until: last };
}

/** Numbers of documents with a statement about one of the entities, of one of the kinds. */
function keyedIn(
  eb: ExpressionBuilder<Tables, "document">,
  about: readonly string[] | null,
  kinds: readonly number[] | null,
): SelectQueryBuilder<Tables, "document" | "statement_key", { readonly document: number }> {
  let query = eb.selectFrom("statement_key").select("statement_key.document");
  if (kinds !== null) query = query.where("statement_key.kind", "in", kinds);
  if (about === null) return query.where("statement_key.entity", "=", 0);
  return query.where("statement_key.entity", "in", (inner) =>
    inner.selectFrom("entity").select("entity.number").where("entity.id", "in", about),
  );
}
