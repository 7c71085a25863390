/**
 * Addresses → the articles behind them: a page is one; a feed brings some and leads to others; a sitemap or a list of feeds leads
 * on. What cannot be had is told in its place, and the rest goes on. Several hosts are asked at once, and no further ahead than
 * `openInOrder` goes; all is given back in its order.
 */
import { HearsayError } from "../../base/error.ts";
import type { Contents, Lead } from "../../intake/contents.ts";
import type { Received } from "../../intake/received.ts";
import { urlKey } from "../../ledger/url-key.ts";
import type { Item } from "../add.ts";
import type { Source } from "../find-articles.ts";
import { asError } from "../json-lines.ts";
import { openAddress, withKnown } from "./open-address.ts";
import { hostOfAddress, openInOrder } from "./open-in-order.ts";
import type { Reach } from "./reach.ts";

/** A list of sitemaps leads to sitemaps, a sitemap to pages, a list of feeds to feeds, a feed to pages. */
const DEEPEST = 3;

/** `known`: what the caller knows, which wins over what is told. */
export async function* fetchArticles(
  addresses: readonly string[],
  known: Partial<Received>,
  reach: Reach,
): AsyncGenerator<Item<Source>> {
  const open = (url: string): Promise<Contents> => openAddress({ url, named: true }, reach);
  for await (const { one: address, opened } of openInOrder(addresses, hostOfAddress, open)) {
    const name = placeOf(address);
    try {
      const contents = await opened;
      const article = onlyArticle(contents);
      if (article === null) yield* articlesOf(contents, address, known, reach);
      else yield { name, article: { ...article, ...known }, error: null };
    } catch (cause) {
      yield { name, article: null, error: asError(cause) };
    }
  }
}

/** The article that something is; null for a feed and whatever else holds several or none, or one beside some that are not to be had. */
export function onlyArticle({ articles, troubles, feed }: Contents): Received | null {
  return feed === null && articles.length === 1 && troubles.length === 0 ? articles[0]! : null;
}

/** What a feed, a sitemap or a list that is at hand holds, and what it leads to. `name`: its address or file. */
export async function* articlesOf(
  contents: Contents,
  name: string,
  { outlet }: Partial<Received>,
  reach: Reach,
): AsyncGenerator<Item<Source>> {
  for await (const item of walk(contents, name, { ...reach, seen: new Set([urlKey(name)]), depth: 1 })) {
    // Address and day are each article's own.
    yield item.error !== null || outlet === undefined ? item : { ...item, article: { ...item.article, outlet } };
  }
}

type Path = Reach & { readonly seen: Set<string>; readonly depth: number };

async function* walk(contents: Contents, from: string, path: Path): AsyncGenerator<Item<Source>> {
  for (const article of contents.articles) {
    const place = article.url ?? from;
    path.seen.add(urlKey(place));
    yield { name: placeOf(place), article, error: null };
  }
  for (const { name, error } of contents.troubles) yield { name: placeOf(`${from}: ${name}`), article: null, error };
  // A page that is an article is no list, wherever it points.
  if (contents.feed === null && contents.articles.length > 0) return;
  const leads = contents.leads.filter(({ url }) => !path.seen.has(urlKey(url)));
  const followed = leads.slice(0, path.maxLeads);
  for (const { url } of followed) path.seen.add(urlKey(url));
  const open = ({ url }: Lead): Promise<Contents> => openAddress({ url }, path);
  for await (const { one, opened } of openInOrder(followed, ({ url }) => hostOfAddress(url), open)) {
    yield* follow(one, opened, path);
  }
  if (leads.length > path.maxLeads) yield tooMany(from, leads.length, path);
}

async function* follow(lead: Lead, opened: Promise<Contents>, path: Path): AsyncGenerator<Item<Source>> {
  const name = placeOf(lead.url);
  try {
    const contents = await opened;
    if (lead.to === "article") yield { name, article: pageOf(contents, lead), error: null };
    else if (path.depth < DEEPEST) yield* walk(contents, lead.url, { ...path, depth: path.depth + 1 });
  } catch (cause) {
    yield { name, article: null, error: asError(cause) };
  }
}

/** The one article that a lead leads to. Throws `input/no-article`. */
export function pageOf(contents: Contents, { url, known }: Lead): Received {
  const article = onlyArticle(contents);
  if (article !== null) return withKnown(article, known);
  const message = `${url} is no article but ${contents.format}. Whoever leads to it is mistaken.`;
  throw new HearsayError("input/no-article", message);
}

const placeOf = (path: string): Source => ({ path, line: null, id: null });

function tooMany(from: string, count: number, { maxLeads }: Reach): Item<Source> {
  const error = new HearsayError(
    "fetch/too-many",
    `${from} leads to ${count.toLocaleString("en")} addresses, of which the first ${maxLeads} were fetched. Raise --max-leads for more.`,
  );
  return { name: placeOf(from), article: null, error };
}
