/**
 * What a delivery of bytes turns out to hold: articles with their words, and leads to where more is. A page is one article; a
 * feed is many, of which some bring their words and others only an address; a sitemap or an OPML file is nothing but leads.
 */
import type { HearsayError } from "../base/error.ts";
import type { Received } from "./received.ts";

/** An address that a feed, a sitemap or a list of feeds names. */
export type Lead = {
  /** Absolute, http or https. */
  readonly url: string;
  readonly to: "article" | "feed" | "sitemap";
  /** What is told of it beforehand; a page's own word wins over it. */
  readonly known: Partial<Omit<Received, "text">>;
};

/** Something that a feed or an archive holds and that could not be made an article: it spoils nothing else. */
export type Trouble = {
  /** Which: `item 3 ("Saltmarsh is back")`. */
  readonly name: string;
  readonly error: HearsayError;
};

/** What a feed tells of itself, for whoever follows it. */
export type FeedFacts = {
  readonly title: string | null;
  /** How long it asks to be left alone (`ttl`, `sy:updatePeriod`), in seconds; null where it does not say. */
  readonly restSeconds: number | null;
  /** Hours (0–23, UTC) and days ("Sunday") at which it asks not to be fetched. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
  /** Where it says it lives now (`itunes:new-feed-url`, `atom:link rel="self"` is not it); null where it does not. */
  readonly movedTo: string | null;
};

export type Contents = {
  /** As `FORMATS` calls it: "html", "rss". */
  readonly format: string;
  /** In the order of the delivery. */
  readonly articles: readonly Received[];
  /** Addresses whose words the delivery does not bring. */
  readonly leads: readonly Lead[];
  readonly troubles: readonly Trouble[];
  /** Null where the delivery is no feed. */
  readonly feed: FeedFacts | null;
};

/** What a format gives that holds one article and nothing else. */
export function oneArticle(article: Received): Omit<Contents, "format"> {
  return { articles: [article], leads: [], troubles: [], feed: null };
}
