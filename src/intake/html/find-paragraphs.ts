/**
 * A page → the paragraphs of its article, by two witnesses: a library that looks for it, and the part of the page that is marked as the article,
 * as it stands. From both what is furniture goes, and what they then agree on, or one of them rightly kept, remains. A second library, which costs
 * more than all of this, is asked only where the two leave doubt.
 */
import { type Kept, mergeKept } from "./asides.ts";
import type { Beside } from "./beside.ts";
import { isDoubtful, SHORTEST_ARTICLE } from "./doubt.ts";
import { extractByDefuddle, extractByReadability, isOfUsualSize } from "./extractors.ts";
import { findFurniture } from "./furniture.ts";
import { type Page, type PageElement, parsePage } from "./page.ts";
import { lettersOf, type Paragraph, writeParagraphs } from "./paragraphs.ts";
import { reconcileExtractions, type Said } from "./reconcile.ts";
import { chooseRegion } from "./region.ts";

export type FoundParagraphs = {
  readonly paragraphs: readonly Paragraph[];
  /** All that the first library kept, in its order: paragraphs, and what is none. */
  readonly kept: readonly Kept[];
};

/** `page` is the tree of `html`, which is taken apart; `said` is what it tells of the article's words elsewhere. */
export function findParagraphs(page: Page, html: string, url: string | null, said: Said): FoundParagraphs {
  const { paragraphs, kept } = extract(page, html, url, said);
  if (lettersOf(paragraphs) >= SHORTEST_ARTICLE) return { paragraphs, kept };
  return { paragraphs: lookElsewhere(paragraphs, html, said.body), kept };
}

/** Where what was found is too short for an article. */
function lookElsewhere(found: readonly Paragraph[], html: string, body: string | null): readonly Paragraph[] {
  const marked = findMarked(parsePage(html), lettersOf(found));
  const best = marked ?? found;
  const isTeaser = body !== null && lettersOf(best) < SHORTEST_ARTICLE && body.length > lettersOf(best);
  if (isTeaser) return body.split(/\s*\n\s*/u).map((text) => ({ text, kind: "text", isLoose: false }));
  return best.length > 0 ? best : writeParagraphs(parsePage(html));
}

function extract(page: Page, html: string, url: string | null, said: Said): FoundParagraphs {
  if (!isOfUsualSize(page)) return { paragraphs: [], kept: [] };
  const seen = read(chooseRegion(page));
  const beside: Beside[] = [];
  const one = read(extractByReadability(page), beside);
  const kept = mergeKept(one, beside);
  // The library makes paragraphs of divisions.
  const loose = new Set(seen.flatMap(({ text, isLoose }) => (isLoose ? [text] : [])));
  const agreed = reconcileExtractions(one, seen, said).map((each) => ({ ...each, isLoose: loose.has(each.text) }));
  if (!isDoubtful(agreed, one, seen)) return { paragraphs: agreed, kept };
  const address = url !== null && URL.canParse(url) ? url : null;
  const content = extractByDefuddle(parseQuietly(html), address);
  return { paragraphs: reconcileExtractions(one, read(content === null ? null : parsePage(content)), said), kept };
}

/** Without the structured data, which we read ourselves: a library complains aloud where it is broken. */
function parseQuietly(html: string): Page {
  const page = parsePage(html);
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  return page;
}

function read(article: PageElement | null, beside: Beside[] | null = null): Paragraph[] {
  return article === null ? [] : writeParagraphs(article, new Set(findFurniture(article)), beside);
}

/** What stands behind a closing tag too many is no part of any element. */
function findMarked(page: Page, least: number): Paragraph[] | null {
  const places: readonly (PageElement | null)[] = [
    page.querySelector("article"),
    page.querySelector("main"),
    page.body,
    page,
  ];
  for (const place of places) {
    const whole = place === null ? [] : writeParagraphs(place);
    if (lettersOf(whole) > Math.max(least, SHORTEST_ARTICLE)) return whole;
  }
  return null;
}
