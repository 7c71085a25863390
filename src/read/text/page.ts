/**
 * What is read: headline and body as one text, so that every stage sees one string and one set of offsets.
 *
 * The headline stands first, two line breaks before the body, a paragraph of its own. Until `place` maps them back, all
 * offsets count in `page.text`. A leading ` date 2025-05-02 ` inside the body is the archive's mark and not the article's
 * words: reading begins after it.
 */
import type { Document } from "../../model/document.ts";
import type { Evidence, Span } from "../../model/span.ts";

export type Page = {
  readonly text: string;
  /** Where the headline ends; 0 without one. */
  readonly titleEnd: number;
  /** What `document.text` offset 0 is in `text`. */
  readonly bodyStart: number;
  /** Where reading of the body begins: `bodyStart`, or after the archive's date mark. */
  readonly readFrom: number;
};

/** " date 2025-05-02 The long-awaited …": how some archives put the dateline before the text. */
export const DATE_MARK: RegExp = /^\s{0,8}date[ \t]{1,4}(\d{4}-\d{2}-\d{2})(?=\s)[ \t]{0,8}/u;

export function layOutPage(document: Pick<Document, "title" | "text">): Page {
  const title = document.title ?? "";
  const bodyStart = title === "" ? 0 : title.length + 2;
  const text = title === "" ? document.text : `${title}\n\n${document.text}`;
  const mark = DATE_MARK.exec(document.text);
  return { text, titleEnd: title.length, bodyStart, readFrom: bodyStart + (mark?.[0].length ?? 0) };
}

/** A stretch of the page as a span of the document. A stretch that would cross from headline to body keeps to the body. */
export function place(page: Page, start: number, end: number): Span {
  if (start < page.titleEnd && end <= page.titleEnd) return { start, end, part: "title" };
  return { start: Math.max(start, page.bodyStart) - page.bodyStart, end: end - page.bodyStart };
}

/** The same with the words themselves. */
export function quote(page: Page, start: number, end: number): Evidence {
  const span = place(page, start, end);
  return { ...span, quote: page.text.slice(span.part === "title" ? start : Math.max(start, page.bodyStart), end) };
}
