/** A finding within an article, as an item of a feed. */
import { contentHash } from "../../base/hash.ts";
import type { Finding } from "../../model/finding.ts";
import type { Id } from "../../model/id.ts";
import type { RecordedFinding } from "../../model/record.ts";
import type { Day } from "../../model/interval.ts";
import { urnOf } from "../urn.ts";
import { linkOf } from "../words/link-of.ts";
import type { FeedItem } from "./feed.ts";

/** Of the document, the check, and the words that do not add up: what a message says of them may be put better. */
export function idOfFinding(document: Id<"Document">, { code, evidence }: Finding): string {
  return contentHash([
    document,
    code,
    evidence.map(({ quote, start, end, part }) =>
      part === undefined ? [quote, start, end] : [quote, start, end, part],
    ),
  ]);
}

/** With the day from which its article is known. */
export type DatedFinding = RecordedFinding & { readonly day: Day };

export function itemOfFinding({ finding, document, day }: DatedFinding, site: string | null): FeedItem {
  const via = linkOf(document.url);
  const sort = document.rendition === "restated" ? "text" : "quotation";
  return {
    id: urnOf(idOfFinding(document.id, finding)),
    title: finding.message,
    day,
    link: site === null ? via : `${site}/d/${document.id}`,
    via,
    author: document.outlet,
    paragraphs: [
      ...finding.evidence.map(({ quote }) => ({ sort, text: quote }) as const),
      ...(finding.suggestion === null
        ? []
        : [{ sort: "text", text: `Probably meant: ${finding.suggestion}` } as const]),
      { sort: "text", text: document.title === null ? (document.outlet ?? document.id) : document.title },
    ],
    tags: [finding.code, finding.severity],
  };
}
