/**
 * A feed → the articles and leads in it. An item that brings its words is an article; one that brings a teaser leads to where
 * the words are, with what is known of them; one that brings a teaser and no address is an excerpt. What has neither is told.
 */
import { HearsayError } from "../../base/error.ts";
import type { Contents, Lead, Trouble } from "../contents.ts";
import { resolveAddress } from "../address.ts";
import type { Received } from "../received.ts";
import type { Feed, FeedItem, Words } from "./feed.ts";
import { plainTitle } from "./plain-title.ts";

type Known = Omit<Received, "text"> & { readonly url: string | null; readonly title: string | null };

/** Writes a piece of HTML as paragraphs. */
type WriteMarkup = (html: string) => string;

/** `url` is where the feed came from; `troubles` what went wrong before. */
export async function buildContents(
  feed: Feed,
  url: string | null,
  troubles: readonly Trouble[],
): Promise<Omit<Contents, "format">> {
  const write = await loadWriter(feed);
  const articles: Received[] = [];
  const leads: Lead[] = [];
  const empty: Trouble[] = [];
  for (const [index, item] of feed.items.entries()) {
    const known = describe(item, feed, url);
    const content = writeWords(dropFooter(item.content, known.url, feed.link), write);
    if (known.url === null) {
      const words = content || writeWords(item.summary, write);
      if (words === "") empty.push(emptyItem(index + 1, known.title));
      else articles.push({ ...known, text: words, ...(content === "" && { rendition: "excerpt" }) });
    } else if (content === "" || TEASER.test(content)) leads.push({ url: known.url, to: "article", known });
    else articles.push({ ...known, text: content });
  }
  return {
    articles,
    leads,
    troubles: [...empty, ...troubles],
    feed: { ...feed.facts, title: plainTitle(feed.facts.title) },
  };
}

/** "The wardens return after […]": publishing systems mark so what they cut, whatever element they put it in. */
const TEASER = /\[(?:…|\.{3})\]\s*$/u;

/** The last paragraph of content, however much markup is in it. */
const LAST = /<p\b[^<>]{0,500}>(?:(?!<\/?p\b)[\s\S]){0,3000}<\/p>\s*$/iu;

/**
 * "The post Back appeared first on Tidewater Screen.": publishing systems put below each item where it is from, in any language. It is told by
 * its links, one to the item itself and one to its site, and no others.
 */
function dropFooter(words: Words | null, url: string | null, home: string | null): Words | null {
  if (words === null || url === null || home === null) return words;
  const footer = LAST.exec(words.value.slice(-4000))?.[0] ?? "";
  const links = [...footer.matchAll(/\shref\s*=\s*["']([^"'<>]{1,2000})["']/giu)].map(([, href = ""]) =>
    bareAddress(href),
  );
  const isFooter = links.length === 2 && links[0] === bareAddress(url) && links[1] === bareAddress(home);
  return isFooter ? { ...words, value: words.value.slice(0, -footer.length) } : words;
}

/** Systems add where a reader came from, and disagree on the last slash. */
function bareAddress(address: string): string {
  return address.replace(/[?#].*$/u, "").replace(/\/$/u, "");
}

/** The parser of HTML costs 100 ms, which a feed of leads need not pay. */
async function loadWriter({ items }: Feed): Promise<WriteMarkup> {
  const isNeeded = items.some((item) => item.content?.isMarkup || (item.link === null && item.summary?.isMarkup));
  return isNeeded ? (await import("../html/fragment.ts")).writeFragment : (html) => html;
}

function writeWords(words: Words | null, write: WriteMarkup): string {
  if (words === null) return "";
  return words.isMarkup ? write(words.value) : words.value.trim();
}

function describe(item: FeedItem, feed: Feed, url: string | null): Known {
  const { published, modified } = item;
  return {
    url: item.link === null ? null : resolveAddress(item.link, url ?? feed.link),
    title: plainTitle(item.title),
    outlet: plainTitle(item.outlet) ?? plainTitle(feed.facts.title),
    byline: plainTitle(item.byline ?? feed.byline),
    // Some tell only when an item was changed: what it says was said by then.
    published: published ?? modified,
    modified: published === null ? null : modified,
    language: item.language ?? feed.language,
  };
}

/** `number` counts from 1. */
function nameItem(number: number, title: string | null): string {
  return title === null ? `item ${number}` : `item ${number} ("${title.slice(0, 80)}")`;
}

function emptyItem(number: number, title: string | null): Trouble {
  const name = nameItem(number, title);
  return { name, error: new HearsayError("input/no-article", `${name} has neither words nor an address of the web.`) };
}
