/** Records → citations, article by article: each stretch of words once, whatever and however much is read from it. */
import type { DocumentRecord, ExportRecord, StatementRecord } from "../record.ts";
import type { Cited } from "./cite-in-wikitext.ts";
import { creditedWords } from "./said-words.ts";

/** How a kind of page writes them; each with its line breaks. */
export type Citing = {
  readonly head: (document: DocumentRecord) => string;
  readonly cite: (cited: Cited) => string;
};

export async function* citeAll(records: AsyncIterable<ExportRecord>, citing: Citing): AsyncGenerator<string> {
  let document: DocumentRecord | null = null;
  let told: StatementRecord[] = [];
  for await (const record of records) {
    if (record.record === "document") {
      if (document !== null) yield* citeOne(document, told, citing);
      [document, told] = [record, []];
    } else if (record.record === "statement") told.push(record);
  }
  if (document !== null) yield* citeOne(document, told, citing);
}

/** An article whose words are all ours, is cited as such, once. */
function* citeOne(
  document: DocumentRecord,
  told: readonly StatementRecord[],
  { head, cite }: Citing,
): Generator<string> {
  if (told.length === 0) return;
  yield head(document);
  const cited = told.map((statement) => citedOf(statement, document));
  // A headline is cited with every quotation anyway.
  const worded = cited.filter((one) => one.part === null && creditedWords(one).words.length > 0);
  const bare = { ...cited[0]!, speaker: null, medium: null };
  yield* new Set((worded.length > 0 ? worded : [bare]).map(cite));
}

function citedOf({ chain, manner, evidence }: StatementRecord, document: DocumentRecord): Cited {
  const { title, outlet, url, published, byline, rendition } = document;
  const [first] = evidence;
  return {
    title,
    outlet,
    url,
    published,
    byline,
    rendition,
    manner,
    speaker: chain.findLast(({ role }) => role === "speaker")?.name ?? null,
    medium: chain.findLast(({ role }) => role === "medium")?.name ?? null,
    quote: first?.quote ?? "",
    part: first?.part ?? null,
  };
}
