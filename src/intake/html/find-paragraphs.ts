/**
 * A page → the paragraphs of its article: two libraries look for it, what is furniture goes, and what they then agree on, or one of them
 * rightly kept, remains. Where both see too little, what the page itself marks as its article.
 */
import { extractByDefuddle, extractByReadability, isOfUsualSize } from "./extractors.ts";
import { removeFurniture } from "./furniture.ts";
import { type Page, type PageElement, parsePage } from "./page.ts";
import { type Paragraph, writeParagraphs } from "./paragraphs.ts";
import { reconcileExtractions } from "./reconcile.ts";

/** With fewer characters than this, what was found is rather a teaser or a cookie notice than an article. */
const SHORTEST_ARTICLE = 200;

/** `body` is the article's text as structured data brings it. */
export function findParagraphs(html: string, url: string | null, body: string | null): string[] {
  const found = extract(html, url, body).map(({ text }) => text);
  if (lengthOf(found) >= SHORTEST_ARTICLE) return found;
  const marked = findMarked(parsePage(html), lengthOf(found));
  const best = marked ?? found;
  const isTeaser = body !== null && lengthOf(best) < SHORTEST_ARTICLE && body.length > lengthOf(best);
  if (isTeaser) return body.split(/\s*\n\s*/u);
  return best.length > 0 ? best : writeTexts(parsePage(html));
}

function extract(html: string, url: string | null, body: string | null): Paragraph[] {
  const page = parseQuietly(html);
  if (!isOfUsualSize(page)) return [];
  const address = url !== null && URL.canParse(url) ? url : null;
  const one = read(extractByReadability(page));
  return reconcileExtractions(one, read(extractByDefuddle(parseQuietly(html), address)), body);
}

/** Without the structured data, which we read ourselves: a library complains aloud where it is broken. */
function parseQuietly(html: string): Page {
  const page = parsePage(html);
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  return page;
}

function read(content: string | null): Paragraph[] {
  if (content === null) return [];
  const article = parsePage(content);
  removeFurniture(article);
  return writeParagraphs(article);
}

/** What stands behind a closing tag too many is no part of any element. */
function findMarked(page: Page, least: number): string[] | null {
  const places: readonly (PageElement | null)[] = [
    page.querySelector("article"),
    page.querySelector("main"),
    page.body,
    page,
  ];
  for (const place of places) {
    const whole = place === null ? [] : writeTexts(place);
    if (lengthOf(whole) > Math.max(least, SHORTEST_ARTICLE)) return whole;
  }
  return null;
}

function writeTexts(place: PageElement): string[] {
  return writeParagraphs(place).map(({ text }) => text);
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
