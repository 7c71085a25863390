/**
 * What a page tells of its article besides the words: headline, author, outlet, address, language and dates, each with where it was read.
 *
 * What is seen wins for the headline, since a check sets it against the article; structured data wins for the rest, then meta tags, then
 * what is seen.
 */
import type { Notes, Origins, Received } from "../received.ts";
import { readBylines } from "./bylines.ts";
import { chooseDate, readModified, readPublished } from "./dates.ts";
import { chooseTitle, findOutlet } from "./headings.ts";
import { readTags, type Tags, tellers } from "./meta-tags.ts";
import type { Page } from "./page.ts";
import { type ArticleData, readStructuredData } from "./structured-data.ts";
import { readReserved } from "./reserved.ts";
import { fold, type Told, told } from "./told.ts";

export type PageData = Omit<Received, "text" | "rendition" | Notes> & {
  readonly origins: Origins;
  /** What the page's structured data tells besides; null where it has none. */
  readonly data: ArticleData | null;
  readonly reserved: readonly string[];
  readonly description: string | null;
};

export function readMetadata(page: Page): PageData {
  const data = readStructuredData(page);
  const tags = readTags(page);
  const outlet = told("json-ld", data?.publisher) ?? tellers(tags, "outlet")[0] ?? null;
  const title = chooseTitle(page, [told("json-ld", data?.headline), ...tellers(tags, "title")], outlet?.value ?? null);
  const url = readAddress(page, data, tags);
  const fields: { readonly [field in keyof Origins]: Told | null } = {
    title,
    outlet: outlet ?? findOutlet(page, title?.value ?? null),
    byline: readBylines(page, data?.authors ?? [], tags)[0] ?? null,
    url,
    published: chooseDate(readPublished(page, data?.published ?? null, tags, url?.value ?? null)),
    modified: chooseDate(readModified(page, data?.modified ?? null, tags)),
    language: readLanguage(page, data, tags),
  };
  const values = Object.entries(fields).map(([name, field]) => [name, field?.value ?? null]);
  const sources = Object.entries(fields).flatMap(([name, field]) => (field ? [[name, field.source]] : []));
  return {
    ...Object.fromEntries(values),
    origins: Object.fromEntries(sources),
    data,
    reserved: readReserved(tags),
    description: readDescription(tags),
  };
}

/** The longest: one may be cut short for a search. */
function readDescription(tags: Tags): string | null {
  const all = ["description", "og:description"].flatMap((name) => tags.get(name) ?? []).map(({ value }) => fold(value));
  return all.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function readAddress(page: Page, data: ArticleData | null, tags: Tags): Told | null {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return told("link", canonical) ?? told("json-ld", data?.url) ?? tellers(tags, "url")[0] ?? null;
}

function readLanguage(page: Page, data: ArticleData | null, tags: Tags): Told | null {
  const root = page.documentElement;
  const declared = root?.getAttribute("lang") ?? root?.getAttribute("xml:lang");
  return told("seen", declared) ?? told("json-ld", data?.language) ?? tellers(tags, "language")[0] ?? null;
}
