/**
 * What a page tells of its article besides the words: headline, author, outlet, address, language and dates, from JSON-LD,
 * meta tags, `<time>` and what is seen.
 *
 * What is seen wins for the headline, since a check sets it against the article; the machine-readable wins for the rest.
 */
import { parseDateline } from "../dateline.ts";
import type { Received } from "../received.ts";
import type { Page } from "./page.ts";
import { type ArticleData, readStructuredData } from "./structured-data.ts";

/** Names of meta tags by what they tell, the most reliable first, in lower case. */
const META = {
  title: "og:title citation_title dc.title dcterms.title parsely-title sailthru.title twitter:title".split(" "),
  published: (
    "article:published_time og:article:published_time og:published_time datepublished rnews:datepublished " +
    "citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date dcterms.issued " +
    "dc.date.issued dcterms.created dc.date dcterms.date publication_date publish-date publishdate pubdate " +
    "cxenseparse:recs:publishtime date"
  ).split(" "),
  modified: "article:modified_time og:updated_time datemodified dcterms.modified last-modified lastmod".split(" "),
  outlet: "og:site_name citation_journal_title dc.publisher dcterms.publisher application-name".split(" "),
  byline: "author citation_author parsely-author sailthru.author dc.creator byl article:author".split(" "),
  url: "og:url parsely-link twitter:url".split(" "),
  language: "content-language og:locale dc.language".split(" "),
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Tags = ReadonlyMap<string, readonly string[]>;

export type PageData = Omit<Received, "text" | "rendition"> & {
  /** The article's words, where JSON-LD brings them. */
  readonly body: string | null;
};

export function readMetadata(page: Page): PageData {
  const data = readStructuredData(page);
  const tags = readTags(page);
  const tag = (key: keyof typeof META): string | null => META[key].flatMap((name) => tags.get(name) ?? [])[0] ?? null;
  const outlet = data?.publisher ?? tag("outlet");
  return {
    title: chooseTitle(page, data?.headline ?? null, tag("title"), outlet),
    outlet,
    byline: chooseByline(page, data, tags),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? data?.url ?? tag("url"),
    published: choosePublished(page, data, tags),
    modified: chooseDate([data?.modified, ...META.modified.flatMap((name) => tags.get(name) ?? [])]),
    language: page.documentElement?.getAttribute("lang") || (data?.language ?? tag("language")),
    body: data?.body ?? null,
  };
}

function readTags(page: Page): Tags {
  const tags = new Map<string, string[]>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name === undefined || content === "") continue;
      tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
}

/** The visible headline, if it is one: sites also put their name, or "Related", into an `<h1>`. */
function chooseTitle(page: Page, headline: string | null, tag: string | null, outlet: string | null): string | null {
  const named = [headline, tag, page.querySelector("head title")?.textContent ?? null].flatMap((title) =>
    title === null || title.trim() === "" ? [] : [cutOutlet(fold(title), outlet)],
  );
  const seen = Array.from(page.querySelectorAll("h1"), (heading) => fold(heading.textContent ?? "")).filter(Boolean);
  const [best] = named;
  if (best === undefined) return seen.length === 1 ? (seen[0] ?? null) : null;
  return seen.find((heading) => named.some((title) => isAlike(heading, title))) ?? best;
}

/** "Saltmarsh is back | Tidewater Screen" → "Saltmarsh is back". */
function cutOutlet(title: string, outlet: string | null): string {
  const parts = /^(.{10,}?)\s+[|–—·»-]\s+([^|–—·»]{2,40})$/u.exec(title);
  const [, kept = title, tail = ""] = parts ?? [];
  if (outlet !== null && isAlike(tail, outlet)) return kept;
  return /\s[|»]\s/u.test(title) && parts !== null ? kept : title;
}

/** At least half of the words of the shorter are words of the other. */
function isAlike(one: string, other: string): boolean {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size) && shared * 4 >= Math.max(a.size, b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** "By Edda Marlow" → "Edda Marlow"; addresses of authors' pages are no names. */
function chooseByline(page: Page, data: ArticleData | null, tags: Tags): string | null {
  if (data !== null && data.authors.length > 0) return data.authors.join(", ");
  for (const name of META.byline) {
    const authors = (tags.get(name) ?? []).filter((author) => !/^https?:/iu.test(author));
    if (authors.length > 0) return authors.map((author) => flip(cutBy(author), name)).join(", ");
  }
  const seen = page.querySelector('[rel~="author"], [itemprop="author"], .byline, .author')?.textContent ?? "";
  const name = cutBy(fold(seen));
  return name === "" || name.length > 80 ? null : name;
}

/** Bibliographies write "Marlow, Edda". */
function flip(author: string, tag: string): string {
  const [last, first, ...more] = author.split(", ");
  return tag === "citation_author" && first !== undefined && more.length === 0 ? `${first} ${last ?? ""}` : author;
}

function cutBy(byline: string): string {
  return byline.replace(/^(?:written )?by:?\s+/iu, "").trim();
}

/** JSON-LD, then meta tags, then the first `<time>` of the article's head. */
function choosePublished(page: Page, data: ArticleData | null, tags: Tags): string | null {
  const times = ["datePublished", "pubdate"].flatMap((mark) => [
    ...page.querySelectorAll(`time[itemprop~="${mark}"], time[${mark}]`),
  ]);
  const near = page.querySelectorAll("article time[datetime], main time[datetime], header time[datetime]");
  const seen = [...times, ...near].map((time) => time.getAttribute("datetime"));
  return chooseDate([data?.published, ...META.published.flatMap((name) => tags.get(name) ?? []), ...seen]);
}

/**
 * The first that is a date. Where that one is written in Greenwich time and another names the same moment in the outlet's
 * own zone, that one: the day printed above the article is the dateline.
 */
function chooseDate(written: readonly (string | null | undefined)[]): string | null {
  const dates = written.flatMap((date) => (date ? (parseDateline(date) ?? []) : []));
  const [first] = dates;
  if (first === undefined || !/(?:Z|[+-]00:?00)$/iu.test(first)) return first ?? null;
  const local = dates.find((date) => /[+-](?!00:?00)\d{2}:?\d{2}$/u.test(date) && isSameMoment(date, first));
  return local ?? first;
}

function isSameMoment(one: string, other: string): boolean {
  return minuteOf(one) === minuteOf(other);
}

function minuteOf(date: string): number {
  return Math.floor(Date.parse(date.replace(" ", "T")) / 60_000);
}

/** No headline or name is longer than this; what is, is cut, so that no pattern meets a whole page. */
const LONGEST = 600;

function fold(text: string): string {
  return text
    .slice(0, LONGEST * 4)
    .replaceAll(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
