/**
 * W3C Web Annotation: each statement as a note on the words that it rests on.
 *
 * The words are given as a quotation with some of what stands around it (TextQuoteSelector), and by their place in the article's text as
 * the ledger keeps it (TextPositionSelector), which counts code points as the recommendation has it, where the ledger counts UTF-16 code units.
 * A restated text is not what its outlet's page holds: it is annotated under a name of its own. https://www.w3.org/TR/annotation-model/
 */
import { nameOf, urnOf } from "../urn.ts";
import type { Evidence } from "../../model/span.ts";
import type { RecordExport } from "../export.ts";
import type { DocumentRecord, StatementRecord } from "../record.ts";
import { linkOf } from "../words/link-of.ts";

export const webAnnotation: RecordExport = {
  name: "web-annotation",
  about: "A W3C Web Annotation for each statement, on the words that it rests on.",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  over: "records",
  state: "corrected",
  write: async function* (records) {
    yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[';
    let document: DocumentRecord | null = null;
    const ids: string[] = [];
    for await (const record of records) {
      if (record.record === "document") document = record;
      if (record.record !== "statement" || document === null) continue;
      yield `${ids.length === 0 ? "" : ","}\n${JSON.stringify(annotate(record, document))}`;
      ids.push(record.id);
    }
    // A page is named by what it holds, which is known at its end.
    yield `\n],"startIndex":0,"id":${JSON.stringify(nameOf("annotations", ids))}}\n`;
  },
};

function annotate(statement: StatementRecord, document: DocumentRecord): object {
  const { id, chain, manner, realm, tense, saidAt, reportedAt, factuality, proposition, evidence } = statement;
  const value = JSON.stringify({ chain, manner, realm, tense, saidAt, reportedAt, factuality, proposition });
  const tags = [proposition?.frame ?? null, factuality.at(-1)?.value ?? null].filter((tag) => tag !== null);
  return {
    id: urnOf(id),
    type: "Annotation",
    motivation: "describing",
    created: document.recordedAt,
    body: [
      { type: "TextualBody", purpose: "describing", format: "application/json", value },
      ...tags.map((tag) => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value: tag })),
    ],
    target: evidence.map((one) => targetOf(one, document)),
  };
}

function targetOf({ start, end, part, quote }: Evidence, document: DocumentRecord): object {
  const text = part === "title" ? (document.title ?? "") : document.text;
  const quoted = { type: "TextQuoteSelector", exact: quote, ...around(text, start, end) };
  // Places count in the text; the headline is none of it.
  const placed = {
    type: "TextPositionSelector",
    start: countPoints(text.slice(0, start)),
    end: countPoints(text.slice(0, end)),
  };
  const link = document.rendition === "restated" ? null : linkOf(document.url);
  return { source: link ?? urnOf(document.id), selector: part === "title" ? [quoted] : [quoted, placed] };
}

/** So many code units on either side tell one place of a text from another. */
const AROUND = 32;

/** Never half a character: what stands around is cut between code points. */
function around(text: string, start: number, end: number): { readonly prefix: string; readonly suffix: string } {
  const prefix = text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/u, "");
  const suffix = text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/u, "");
  return { prefix, suffix };
}

const countPoints = (text: string): number => Array.from(text).length;
