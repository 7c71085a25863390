/**
 * Namespaces by their addresses → the prefixes that the rest of the code knows them by. Feeds declare them with and without
 * the last slash, over http and https, in capitals, under any prefix; many use a prefix and declare nothing.
 */

/** Elements of these stand without a prefix: they are what the document is made of, or the page within it. */
const PLAIN = [
  "purl.org/rss/1.0",
  "my.netscape.com/rdf/simple/0.9",
  "channel.netscape.com/rdf/simple/0.9",
  "my.netscape.com/publish/formats/rss-0.91.dtd",
  "backend.userland.com/rss",
  "backend.userland.com/rss2",
  "blogs.law.harvard.edu/tech/rss",
  "www.w3.org/1999/xhtml",
  "www.sitemaps.org/schemas/sitemap/0.9",
  "www.google.com/schemas/sitemap/0.84",
];

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...PLAIN.map((address) => [address, ""] as const),
  ["www.w3.org/2005/atom", "atom"],
  ["purl.org/atom/ns#", "atom"],
  ["www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["purl.org/rss/1.0/modules/content", "content"],
  ["purl.org/rss/1.0/modules/syndication", "sy"],
  ["purl.org/dc/elements/1.0", "dc"],
  ["purl.org/dc/elements/1.1", "dc"],
  ["purl.org/dc/terms", "dcterms"],
  ["www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["search.yahoo.com/mrss", "media"],
  ["www.google.com/schemas/sitemap-news/0.9", "news"],
]);

/** Declarations that a document needs whose elements are named by `prefixOf`. */
export const DECLARED: Readonly<Record<string, string>> = {
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:sy": "http://purl.org/rss/1.0/modules/syndication/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
};

/** "http://purl.org/dc/elements/1.1/" → "dc"; "" for what needs none; null for an address that means nothing here. */
export function prefixOf(address: string): string | null {
  const bare = address
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/\/$/u, "");
  return PREFIXES.get(bare) ?? null;
}
