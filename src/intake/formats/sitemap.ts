/**
 * Sitemaps, those of news with titles and dates among them → leads to articles; indexes of sitemaps → leads to these. The
 * standard is https://www.sitemaps.org/protocol.html; only `loc` must be there.
 */
import { resolveAddress } from "../address.ts";
import type { Contents, Lead } from "../contents.ts";
import { parseFeedDate } from "../feeds/feed-date.ts";
import { plainTitle } from "../feeds/plain-title.ts";
import type { Format } from "../format.ts";
import { findXmlRoot } from "../xml/root.ts";

const ROOTS: ReadonlySet<string> = new Set(["urlset", "sitemapindex"]);

export const sitemap: Format = {
  name: "sitemap",
  endings: [],
  mediaTypes: [],
  detect: (text) => /^(?:\w+:)?(?:urlset|sitemapindex)$/u.test(findXmlRoot(text) ?? ""),
  parse: parseSitemap,
};

/** The words of one entry by the names of their elements. */
type Fields = Map<string, string>;

async function parseSitemap(text: string, name: string, url: string | null): Promise<Omit<Contents, "format">> {
  const [{ walkXml }, { describeLimits }] = await Promise.all([import("../xml/walk.ts"), import("../feeds/read.ts")]);
  const leads: Lead[] = [];
  let fields: Fields = new Map();
  const walked = walkXml(text, name, url, ROOTS, {
    open: ({ name: tag }) => {
      if (tag === "url" || tag === "sitemap") fields = new Map();
    },
    text: (words, { name: tag }) => fields.set(tag, `${fields.get(tag) ?? ""}${words}`),
    close: ({ name: tag, base }) => {
      if (tag === "url" || tag === "sitemap") leads.push(...buildLead(fields, tag, base));
    },
  });
  // The entry in which a sitemap breaks off may name half an address.
  if (walked.isCut) leads.pop();
  return { articles: [], leads, troubles: describeLimits(walked, name), feed: null };
}

function buildLead(fields: Fields, tag: "url" | "sitemap", base: string | null): Lead[] {
  const url = resolveAddress(fields.get("loc") ?? "", base);
  if (url === null) return [];
  const modified = parseFeedDate(fields.get("lastmod"));
  if (tag === "sitemap") return [{ url, to: "sitemap", known: { modified } }];
  const known = {
    url,
    title: plainTitle(fields.get("news:title") ?? null),
    outlet: plainTitle(fields.get("news:name") ?? null),
    published: parseFeedDate(fields.get("news:publication_date")),
    modified,
    language: fields.get("news:language")?.trim() || null,
  };
  return [{ url, to: "article", known }];
}
