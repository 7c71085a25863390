/**
 * What a host sent → the articles and leads in it. What the host says of encoding and type is heard, but the bytes have the last
 * word; and a page is believed about its own address only as far as its own site goes, since whoever writes it can name any other.
 */
import { getDomain } from "tldts";
import type { Contents } from "../contents.ts";
import { chooseEncoding } from "../encoding.ts";
import { receiveAll } from "../receive.ts";
import type { Received } from "../received.ts";
import type { Fetched } from "./fetcher.ts";

/** Throws what `receiveAll` throws. */
export async function contentsOf(fetched: Fetched): Promise<Contents> {
  const { bytes, mediaType, url, charset } = fetched;
  const contents = await receiveAll({ bytes, name: url, mediaType, url, encoding: chooseEncoding(charset, bytes) });
  // What feeds, lines of JSON and agencies deliver has addresses of its own, or none.
  if (!PAGES.has(contents.format)) return contents;
  return { ...contents, articles: contents.articles.map((article) => placeAt(article, url)) };
}

/** Formats in which an answer is one article, and the article is at the address that was asked. */
const PAGES: ReadonlySet<string> = new Set(["html", "markdown", "plain"]);

function placeAt(article: Received, url: string): Received {
  const told = article.url ?? null;
  return { ...article, url: told !== null && isOfOneSite(told, url) ? told : url };
}

/** "https://m.news.example/a" and "https://www.news.example/a" are; a host without a public suffix is its own site. */
function isOfOneSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  if (a === null || b === null) return false;
  if (a.host === b.host) return true;
  const domain = getDomain(a.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(b.hostname, { allowPrivateDomains: true });
}
