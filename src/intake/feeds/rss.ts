/**
 * RSS 0.9x to 2.0 and RDF as the library reads them → our nouns; its own stop here. The formats differ little, and modules
 * (Dublin Core, content, syndication, iTunes) say again what they say, or what they leave out.
 */
import { parseRdfFeed, parseRssFeed, type RdfFeed, type RssFeed } from "feedsmith";
import { resolveAddress } from "../address.ts";
import { type Feed, type FeedItem, markup } from "./feed.ts";
import { parseFeedDate } from "./feed-date.ts";
import { chooseLink, namePeople } from "./atom.ts";
import { restOf, skippedDays, skippedHours } from "./rest.ts";

type AnyFeed = Partial<RssFeed.Feed<string>> & Partial<Pick<RdfFeed.Feed<string>, "rdf">>;
type AnyItem = RssFeed.Item<string> & Pick<RdfFeed.Item<string>, "rdf">;

/** `xml` is well-formed. Throws what the library throws. */
export function readRss(xml: string): Feed {
  const parsed: AnyFeed = xml.startsWith("<rdf") ? parseRdfFeed(xml) : parseRssFeed(xml);
  const { dc, dcterms, itunes, atom, managingEditor } = parsed;
  return {
    facts: {
      title: parsed.title ?? dc?.titles?.[0] ?? null,
      restSeconds: restOf(parsed),
      skipHours: skippedHours(parsed),
      skipDays: skippedDays(parsed),
      movedTo: resolveAddress(itunes?.newFeedUrl ?? "", null),
    },
    link: parsed.link ?? chooseLink(atom?.links) ?? null,
    published: firstDate(parsed.pubDate, dcterms?.issued, dc?.dates, dcterms?.created),
    modified: firstDate(parsed.lastBuildDate, dcterms?.modified),
    language: parsed.language ?? dc?.languages?.[0] ?? parsed.xml?.lang ?? null,
    byline: namePeople(managingEditor === undefined ? [] : [managingEditor]),
    items: parsed.items?.map(readItem) ?? [],
  };
}

function readItem(item: AnyItem): FeedItem {
  const { dc, dcterms, itunes, atom, source } = item;
  return {
    title: item.title ?? dc?.titles?.[0] ?? itunes?.title ?? item.media?.title?.value ?? null,
    link: item.link ?? chooseLink(atom?.links) ?? permalinkOf(item) ?? item.rdf?.about ?? null,
    published: firstDate(item.pubDate, atom?.published, dcterms?.issued, dc?.dates, dcterms?.created),
    modified: firstDate(atom?.updated, dcterms?.modified),
    byline: namePeople(item.authors) ?? dc?.creators?.join(", ") ?? namePeople(atom?.authors) ?? itunes?.author ?? null,
    language: item.xml?.lang ?? dc?.languages?.[0] ?? null,
    outlet: source?.title ?? null,
    content: markup(item.content?.encoded ?? atom?.content?.value),
    summary: markup(item.description ?? dc?.descriptions?.[0] ?? itunes?.summary),
  };
}

/** A guid is the item's address unless it says that it is none. */
function permalinkOf({ guid }: AnyItem): string | null {
  return guid?.isPermaLink === false ? null : resolveAddress(guid?.value ?? "", null);
}

type Written = string | readonly string[] | undefined;

/** The first that is a date. */
function firstDate(...written: readonly Written[]): string | null {
  for (const one of written.flat()) {
    const date = parseFeedDate(one);
    if (date !== null) return date;
  }
  return null;
}
