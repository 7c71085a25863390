/**
 * A feed in one of three formats, made by feedsmith: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1.
 *
 * Items are told by their day; where a format wants a time of day, it is midnight UTC. Words of articles come out as text, never as
 * markup, and signs that XML cannot hold as U+FFFD.
 */
import { escapeUTF8 } from "entities";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Change } from "../../model/change.ts";
import type { Day } from "../../model/interval.ts";
import { nameOf } from "../urn.ts";
import { itemOfChange } from "./change.ts";
import type { Feed, FeedHeading, FeedItem, Paragraph } from "./feed.ts";
import { type DatedFinding, itemOfFinding } from "./finding.ts";

export const FEED_FORMATS = ["rss", "atom", "json-feed"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  "json-feed": "application/feed+json; charset=utf-8",
};

/** Status changes, the newest first, as they are given. */
export function feedOf(changes: readonly Change[], format: FeedFormat, heading: FeedHeading): string {
  return writeFeed({ ...heading, items: changes.map((change) => itemOfChange(change, heading.site)) }, format);
}

export function feedOfFindings(findings: readonly DatedFinding[], format: FeedFormat, heading: FeedHeading): string {
  return writeFeed({ ...heading, items: findings.map((finding) => itemOfFinding(finding, heading.site)) }, format);
}

export function writeFeed(feed: Feed, format: FeedFormat): string {
  const held = { ...feed, items: [...new Map(feed.items.map((item) => [item.id, item])).values()] };
  if (format === "json-feed") return writeJsonFeed(held);
  return format === "rss" ? writeRss(held) : writeAtom(held);
}

function writeRss(feed: Feed): string {
  const { title, about, home, self, items } = feed;
  const atom = self === null ? {} : { atom: { links: [{ href: self, rel: "self", type: "application/rss+xml" }] } };
  return generateRssFeed<true>(
    {
      title: holdable(title),
      description: holdable(about),
      link: home ?? NOWHERE,
      language: "en",
      lastBuildDate: dateOf(newest(feed)),
      generator: "Hearsay",
      items: items.map((item) => ({
        title: holdable(item.title),
        ...(item.link === null ? {} : { link: item.link }),
        description: holdable(writeHtml(item.paragraphs)),
        guid: { value: item.id, isPermaLink: false },
        pubDate: dateOf(item.day),
        categories: item.tags.map((name) => ({ name })),
      })),
      ...atom,
    },
    { strict: true },
  );
}

/** RSS cannot do without an address; this one is reserved for having nothing at it (RFC 6761). */
const NOWHERE = "http://hearsay.invalid/";

function writeAtom(feed: Feed): string {
  const { title, about, home, self, items } = feed;
  const links = [
    ...(home === null ? [] : [{ href: home, rel: "alternate", type: "text/html" }]),
    ...(self === null ? [] : [{ href: self, rel: "self", type: "application/atom+xml" }]),
  ];
  return generateAtomFeed<true>(
    {
      id: nameOf("feed", self, title),
      title: { value: holdable(title), type: "text" },
      subtitle: { value: holdable(about), type: "text" },
      updated: dateOf(newest(feed)),
      authors: [{ name: "Hearsay" }],
      generator: { text: "Hearsay" },
      links,
      entries: items.map((item) => ({
        id: item.id,
        title: { value: holdable(item.title), type: "text" },
        updated: dateOf(item.day),
        published: dateOf(item.day),
        authors: [{ name: holdable(item.author ?? "Hearsay") }],
        links: linksOf(item),
        categories: item.tags.map((term) => ({ term })),
        content: { type: "html", value: holdable(writeHtml(item.paragraphs)) },
      })),
    },
    { strict: true },
  );
}

function linksOf({ link, via }: FeedItem): { href: string; rel: string; type: string }[] {
  const alternate = link === null ? [] : [{ href: link, rel: "alternate", type: "text/html" }];
  return via === null || via === link ? alternate : [...alternate, { href: via, rel: "via", type: "text/html" }];
}

function writeJsonFeed({ title, about, home, self, items }: Feed): string {
  const feed = generateJsonFeed<true>(
    {
      title,
      description: about,
      ...(home === null ? {} : { home_page_url: home }),
      ...(self === null ? {} : { feed_url: self }),
      language: "en",
      items: items.map((item) => ({
        id: item.id,
        ...(item.link === null ? {} : { url: item.link }),
        ...(item.via === null || item.via === item.link ? {} : { external_url: item.via }),
        title: item.title,
        content_html: writeHtml(item.paragraphs),
        content_text: item.paragraphs.map(writePlain).join("\n\n"),
        date_published: dateOf(item.day),
        ...(item.author === null ? {} : { authors: [{ name: item.author }] }),
        tags: [...item.tags],
      })),
    },
    { strict: true },
  );
  return `${JSON.stringify(feed, null, 2)}\n`;
}

const writeHtml = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ sort, text }) =>
      sort === "text" ? `<p>${escapeUTF8(text)}</p>` : `<blockquote>${escapeUTF8(text)}</blockquote>`,
    )
    .join("\n");

const writePlain = ({ sort, text }: Paragraph): string => (sort === "text" ? text : `“${text}”`);

const newest = ({ items, asOf }: Feed): Day =>
  items
    .map(({ day }) => day)
    .toSorted()
    .at(-1) ?? asOf;

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** XML 1.0 holds neither control characters nor halves of characters, however they are written. */
function holdable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- it is about control characters
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "\uFFFD");
}
