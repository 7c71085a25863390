/**
 * A web page → the fields of a document: defuddle finds the article among menus and teasers, its elements become
 * paragraphs. What it brings along is read from the page's metadata.
 *
 * Nothing is fetched: scripts do not run, and defuddle's own look-ups are left out by calling it synchronously.
 */
import { readCredit } from "../headline.ts";
import type { Received } from "../received.ts";
import { extractArticle } from "./extractor.ts";
import { readMetadata } from "./metadata.ts";
import { type Page, type PageElement, parsePage } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";

/** With fewer characters than this, what was found is rather a teaser or a cookie notice than an article. */
const SHORTEST_ARTICLE = 200;

export function parseArticle(html: string): Received {
  const page = parsePage(html);
  const { body, ...fields } = readMetadata(page);
  const found = findParagraphs(page, html, fields.url ?? null);
  const isTeaser = lengthOf(found) < SHORTEST_ARTICLE && body !== null && body.length > lengthOf(found);
  return takeHead(isTeaser ? body.split(/\s*\n\s*/u) : found, fields);
}

/**
 * What stands above the first paragraph and was told already, the headline and who wrote it when, goes; what was not told
 * yet is taken from there.
 */
function takeHead(paragraphs: readonly string[], fields: Omit<Received, "text">): Received {
  const title = fields.title ?? "";
  let { byline = null, published = null } = fields;
  const [first = "", ...rest] = paragraphs;
  const lines = first.split("\n");
  if (bare(lines[0] ?? "") === bare(title)) lines.shift();
  const body = [lines.join("\n"), ...rest].filter(Boolean);
  for (let top = body[0]; top !== undefined; top = body[0]) {
    const credit = readCredit(top);
    if (credit === null && bare(top) !== bare(byline ?? "")) break;
    byline ??= credit?.byline ?? null;
    published ??= credit?.published ?? null;
    body.shift();
  }
  return { ...fields, byline, published, text: body.join("\n\n") };
}

/** As defuddle sees it; where it sees too little, what the page itself marks as its article. */
function findParagraphs(page: Page, html: string, url: string | null): string[] {
  const content = extractArticle(page, url !== null && URL.canParse(url) ? url : null);
  const found = content === null ? [] : writeParagraphs(parsePage(content));
  if (lengthOf(found) >= SHORTEST_ARTICLE) return found;
  const fresh = parsePage(html);
  // What stands behind a closing tag too many is no part of any element.
  const places: readonly (PageElement | null)[] = [
    fresh.querySelector("article"),
    fresh.querySelector("main"),
    fresh.body,
    fresh,
  ];
  for (const place of places) {
    const whole = place === null ? [] : writeParagraphs(place);
    if (lengthOf(whole) > Math.max(lengthOf(found), SHORTEST_ARTICLE)) return whole;
  }
  return found.length > 0 ? found : writeParagraphs(fresh);
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

/** For telling whether two lines say the same: letters and digits, without the words that join authors. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/\b(?:by|and)\b|[^\p{L}\p{N}]+/gu, "");
}
