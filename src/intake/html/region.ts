/**
 * A page → the smallest of the elements that pages mark their article with that holds most of its prose; the whole page where none does. A page
 * of teasers has an `<article>` for each, comments may be `<article>`s within one, and what stands beside the article is no part of either.
 */
import type { Page, PageElement } from "./page.ts";

const MARKED = 'article, main, [role="main"], [itemprop~="articleBody"]';

/** Of the letters of all prose, at least. */
const LEAST_SHARE = 0.6;

/** Letters of a paragraph that is long enough to be prose. */
const LEAST_LETTERS = 80;

/** Pages have a dozen such elements, or one for each teaser. */
const MOST_LOOKED_AT = 200;

export function chooseRegion(page: Page): PageElement {
  const whole = page.body ?? page;
  const marked = new Set([...page.querySelectorAll(MARKED)].slice(0, MOST_LOOKED_AT));
  if (marked.size === 0) return whole;
  const prose = new Map<PageElement, number>();
  let total = 0;
  for (const paragraph of page.querySelectorAll("p")) {
    const letters = (paragraph.textContent ?? "").trim().length;
    if (letters < LEAST_LETTERS) continue;
    total += letters;
    for (let at = paragraph.parentElement; at !== null; at = at.parentElement) {
      if (marked.has(at)) prose.set(at, (prose.get(at) ?? 0) + letters);
    }
  }
  const holders = [...prose].filter(([, letters]) => letters >= total * LEAST_SHARE);
  // Those that hold most of it stand within each other: the last one found is the innermost.
  return holders.reduce<PageElement>((best, [one]) => (isWithin(one, best) ? one : best), whole);
}

function isWithin(element: PageElement, other: PageElement): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (at === other) return true;
  return false;
}
