/** Who wrote an article, by structured data, by meta tags, and as it is printed; the most reliable first. */
import { parseDateline } from "../dateline.ts";
import { readCredit } from "../headline.ts";
import { authorTags, type Tags } from "./meta-tags.ts";
import type { Page, PageElement } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";
import { fold, type Told, told } from "./told.ts";

/** Where systems print it, the narrowest first. */
const PRINTED = [
  '[itemprop~="author"] [itemprop~="name"]',
  'a[rel~="author"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="author-name" i], [class*="authorName" i], [class*="author_name" i], [data-testid="authorName"], [data-hook="user-name"]',
  '[class~="vcard"] [class~="fn"], [class~="hcard"] [class~="fn"], [class~="byline" i] [class~="fn"], [class~="author" i] [class~="fn"]',
  '[class~="byline" i] a, [class*="byline" i] a, [class~="author" i] a',
  '[class~="byline" i], [class~="author" i], [class*="byline" i], [id="byline"], [class~="p-author"]',
];

const LONGEST_BYLINE = 80;

export function readBylines(page: Page, authors: readonly string[], tags: Tags): Told[] {
  const named = authors.filter((name) => !/^https?:/iu.test(name));
  const handles = named.filter((name) => HANDLE.test(name));
  const names = named.length === handles.length ? [] : named;
  if (names.length > 0) return [{ source: "json-ld", value: names.map(cutBy).join(", ") }];
  for (const [tag, all] of authorTags(tags)) {
    const written = all.filter((author) => !/^(?:https?:|@|www\.)/iu.test(author));
    if (written.length > 0) {
      return [{ source: "meta", value: [...new Set(written.map((author) => flip(cutBy(author), tag)))].join(", ") }];
    }
  }
  const printed = PRINTED.flatMap((selector) => {
    const seen = told("seen", cutTail(cutBy(fold(firstLine(page.querySelector(selector))))));
    return seen !== null && seen.value.length <= LONGEST_BYLINE && isNames(seen.value) ? [seen] : [];
  });
  const seen = printed.length > 0 ? printed : readLines(page);
  if (seen.length > 0) return seen;
  // A name that one logs in with is better than none.
  return handles.length > 0 ? [{ source: "json-ld", value: handles.join(", ") }] : readCreators(tags);
}

/** Whom the page names to a network, where it is a name and no address there: "Edda Marlow", not "@marlow". */
function readCreators(tags: Tags): Told[] {
  return (tags.get("twitter:creator") ?? []).filter(({ value }) => /^\p{Lu}[\p{L} .'’-]+$/u.test(value)).slice(0, 1);
}

/** Names stand above what follows them in lines of its own; "By" may stand above the names. */
function firstLine(element: PageElement | null): string {
  const all = element === null ? [] : writeParagraphs(element);
  // "About the author" is no name; a heading that is all there is may be.
  const words = all.some(({ kind }) => kind !== "heading") ? all.filter(({ kind }) => kind !== "heading") : all;
  const lines = words.flatMap(({ text }) => text.split("\n"));
  const [first = "", second = ""] = lines;
  return /^(?:\p{L}+ )?by:?$/iu.test(first) ? `${first} ${second}` : first;
}

/** "editor7", "CC7567": no name that is printed. */
const HANDLE = /^[\p{L}\d_.-]*\d[\p{L}\d_.-]*$/u;

/** Above the text, within so many elements, stands the line that says it in words. */
const MOST_LINES = 300;

/** "By Edda Marlow" in an element without a name that tells. */
function readLines(page: Page): Told[] {
  const lines = [...page.querySelectorAll("p, div, span, address, h2, h3, h4, h5, h6")].slice(0, MOST_LINES);
  return lines.flatMap((line) => told("seen", readCredit(fold(line.textContent ?? ""))?.byline) ?? []);
}

/** Bibliographies write "Marlow, Edda". */
function flip(author: string, tag: string): string {
  const [last, first, ...more] = author.split(", ");
  return tag === "citation_author" && first !== undefined && more.length === 0 ? `${first} ${last ?? ""}` : author;
}

/** "By Edda Marlow" → "Edda Marlow". */
function cutBy(byline: string): string {
  return byline.replace(/^(?:(?:written|posted|story|words|review) )?by:?\s+/iu, "").trim();
}

/** "Edda Marlow | May 2, 2025", "Edda Marlow · 4 min": what follows the name. */
function cutTail(byline: string): string {
  return byline.replace(/\s*(?:[|·•]|\s[–—-]\s).*$/u, "").trim();
}

/** Names are no dates, and bear letters. */
function isNames(byline: string): boolean {
  return /\p{L}{2}/u.test(byline) && parseDateline(byline) === null && !/\d{3}/u.test(byline);
}
