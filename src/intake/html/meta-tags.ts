/** Meta tags: which of their names tell what, and what they say. */
import type { Page } from "./page.ts";
import type { Told } from "./told.ts";

type Field = "title" | "published" | "modified" | "outlet" | "byline" | "url" | "language";

/** Names of meta tags by what they tell, the most reliable first, in lower case. */
const META: { readonly [field in Field]: readonly string[] } = {
  title: "og:title citation_title dc.title dcterms.title parsely-title sailthru.title twitter:title".split(" "),
  published: (
    "article:published_time article:published og:published_time datepublished rnews:datepublished " +
    "citation_publication_date citation_online_date citation_date parsely-pub-date sailthru.date dcterms.issued " +
    "dc.date.issued dcterms.created dc.date dcterms.date publication_date publish-date publishdate pubdate ptime " +
    "article.published cxenseparse:recs:publishtime date"
  ).split(" "),
  modified: (
    "article:modified_time article:modified og:updated_time datemodified dcterms.modified dc.date.modified article.updated " +
    "last-modified lastmod utime"
  ).split(" "),
  outlet: "og:site_name citation_journal_title dc.publisher dcterms.publisher application-name".split(" "),
  // A bare "author" is often whoever made the site.
  byline: "citation_author dc.creator dcterms.creator article:author parsely-author sailthru.author author byl".split(
    " ",
  ),
  url: "og:url parsely-link twitter:url".split(" "),
  language: "content-language og:locale dc.language dcterms.language".split(" "),
};

export type Tags = ReadonlyMap<string, readonly Told[]>;

/** What the tags of one kind say, the most reliable first. */
export function tellers(tags: Tags, field: Field): readonly Told[] {
  return META[field].flatMap((name) => tags.get(name) ?? []);
}

/** The names that tell who wrote it, each with what it says: some write names in their own way. */
export function authorTags(tags: Tags): readonly (readonly [name: string, authors: readonly string[]])[] {
  return META.byline.map((name) => [name, (tags.get(name) ?? []).map(({ value }) => value)] as const);
}

/** Papers have some dozen authors, each with a tag. */
const MOST_OF_A_NAME = 200;

export function readTags(page: Page): Tags {
  const tags = new Map<string, Told[]>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const value = meta.getAttribute("content")?.trim() ?? "";
    if (value === "") continue;
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const content = meta.getAttribute(attribute)?.trim().toLowerCase();
      // Some put several names into one tag, parted by white space.
      for (const written of new Set(content?.split(/\s+/u) ?? [])) {
        const name = written.replace(/^og:(?=article:)/u, "").replace(/^(dc|dcterms):/u, "$1.");
        const source = attribute === "itemprop" ? "microdata" : "meta";
        const all = tags.get(name) ?? [];
        if (all.length < MOST_OF_A_NAME) tags.set(name, [...all, { value, source }]);
      }
    }
  }
  return tags;
}
