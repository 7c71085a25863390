/**
 * What a feed brought → into the ledger: its items that came with their words at once, and the pages of the others, fetched one
 * after another. An item that came in is remembered in the same transaction as its article, so that whoever is killed in between
 * goes on where it was, and neither fetches nor adds anything twice.
 */
import { HearsayError } from "../../base/error.ts";
import type { Contents, Lead } from "../../intake/contents.ts";
import type { Received } from "../../intake/received.ts";
import type { Arrival, Ledger } from "../../ledger/ledger.ts";
import { urlKey } from "../../ledger/url-key.ts";
import type { Feed } from "../../model/feed.ts";
import { addAll, type Item } from "../add.ts";
import { pageOf } from "../fetching/fetch-articles.ts";
import { openAddress } from "../fetching/open-address.ts";
import { asError, tellError } from "../json-lines.ts";
import type { Happening } from "./watch-event.ts";
import type { Watching } from "./watching.ts";

export type Taken = {
  /** Articles that were added, new ones and new versions. */
  readonly added: number;
  readonly retries: Feed["retries"];
  /** Whether there is more in it than was fetched this time. */
  readonly hasMore: boolean;
  /** How long a host asked to be left alone meanwhile; null where none did. */
  readonly retrySeconds: number | null;
};

export type Tell = (happening: Happening) => void;

/** `contents` is null where the feed has nothing new: what was put off before is tried again. */
export async function takeItems(feed: Feed, contents: Contents | null, tell: Tell, watching: Watching): Promise<Taken> {
  if (contents === null && feed.retries.length === 0)
    return { added: 0, retries: [], hasMore: false, retrySeconds: null };
  const withWords = contents === null ? 0 : await takeArticles(feed, contents.articles, tell, watching);
  for (const { name, error } of contents?.troubles ?? []) tell({ event: "passed", url: name, error: tellError(error) });
  const { wanted, hasMore } = await chooseLeads(feed, contents?.leads ?? [], watching);
  return await takeLeads(feed, wanted, { added: withWords, retries: [], hasMore, retrySeconds: null }, tell, watching);
}

async function takeArticles(
  feed: Feed,
  articles: readonly Received[],
  tell: Tell,
  watching: Watching,
): Promise<number> {
  const { ledger } = watching.desk;
  const arrived = await ledger.arrivals(articles.flatMap(({ url }) => url ?? []));
  // What another feed brought, or its page, is not to be a version of this one's words, nor the other way round for ever.
  const own = articles.filter(({ url }) => (arrived.get(url ?? "")?.feed ?? feed.id) === feed.id);
  return await keep(
    own.map((article): Item<string> => {
      const { url = null } = article;
      const item = { name: url ?? feed.url, article, error: null };
      return url === null ? item : { ...item, arrival: { url, feed: feed.id } };
    }),
    tell,
    watching,
  );
}

type Try = Lead & { readonly tries: number };

/** Those that have not arrived yet, the newest first where they tell; of a feed that is new, no more than are fetched at a time. */
async function chooseLeads(
  feed: Feed,
  leads: readonly Lead[],
  { desk, reach }: Watching,
): Promise<{ readonly wanted: readonly Try[]; readonly hasMore: boolean }> {
  const tried = new Map(feed.retries.map(({ url, tries }) => [urlKey(url), tries]));
  const named = new Set<string>();
  const told = leads.filter(({ url, to }) => to === "article" && named.size < named.add(urlKey(url)).size);
  const arrived = await desk.ledger.arrivals(told.map(({ url }) => url));
  const fresh = told.filter((lead) => isFresh(lead, arrived.get(lead.url)?.at ?? null, desk.now()));
  const again = feed.retries.filter(({ url }) => !named.has(urlKey(url)));
  const wanted: readonly Try[] = [
    ...again.map(({ url, tries }) => ({ url, to: "article" as const, known: {}, tries })),
    ...fresh
      .toSorted((a, b) => momentOf(b) - momentOf(a))
      .map((lead) => ({ ...lead, tries: tried.get(urlKey(lead.url)) ?? 0 })),
  ];
  const [now, later] = [wanted.slice(0, reach.maxLeads), wanted.slice(reach.maxLeads)];
  if (feed.checkedAt !== null || later.length === 0) return { wanted: now, hasMore: later.length > 0 };
  // What is older than the first look was there before anybody followed it.
  await remember(later, feed, desk.ledger, desk.now());
  return { wanted: now, hasMore: false };
}

/** An item that says that it was changed after it came in comes in again. */
function isFresh({ known }: Lead, arrivedAt: string | null, now: string): boolean {
  if (arrivedAt === null) return true;
  const modifiedMs = Date.parse(known.modified ?? "");
  return modifiedMs > Date.parse(arrivedAt) && modifiedMs <= Date.parse(now);
}

/** 0 where nobody says. */
function momentOf({ known }: Lead): number {
  return Date.parse(known.published ?? known.modified ?? "") || 0;
}

async function remember(leads: readonly Lead[], feed: Feed, ledger: Ledger, now: string): Promise<void> {
  const arrivals = leads.map(({ url }): Arrival => ({ url, feed: feed.id, document: null }));
  await ledger.add([], now, () => [], arrivals);
}

/** An item is tried so often, then given up. */
const MAX_TRIES = 5;

async function takeLeads(
  feed: Feed,
  wanted: readonly Try[],
  before: Taken,
  tell: Tell,
  watching: Watching,
): Promise<Taken> {
  let { added } = before;
  const retries: Feed["retries"][number][] = [];
  for (const [index, lead] of wanted.entries()) {
    const { url } = lead;
    const arrival = { url, feed: feed.id };
    const { article, error } = await fetchLead(lead, watching);
    if (error === null) {
      added += await keep([{ name: url, article, error, arrival }], tell, watching);
      continue;
    }
    watching.reach.signal.throwIfAborted();
    const tries = lead.tries + 1;
    if (isLasting(error) || tries >= MAX_TRIES) {
      await keep([{ name: url, article: null, error, arrival }], tell, watching);
      continue;
    }
    tell({ event: "postponed", url, error: tellError(error) });
    retries.push({ url, tries });
    if (codeOf(error) !== "fetch/busy") continue;
    // Its host wants its peace: the rest waits too, and is no try.
    const rest = wanted.slice(index + 1).filter((one) => one.tries > 0);
    const kept = [...retries, ...rest.map((one) => ({ url: one.url, tries: one.tries }))];
    const hasMore = before.hasMore || index + 1 < wanted.length;
    return { added, retries: kept, hasMore, retrySeconds: retryAfterOf(error) };
  }
  return { ...before, added, retries };
}

type Page = { readonly article: Received; readonly error: null } | { readonly article: null; readonly error: Error };

async function fetchLead(lead: Lead, { reach }: Watching): Promise<Page> {
  try {
    return { article: pageOf(await openAddress({ url: lead.url }, reach), lead), error: null };
  } catch (cause) {
    return { article: null, error: asError(cause) };
  }
}

/** One transaction for each batch; what came of each item is told once it is on disk. How many were added. */
async function keep(items: readonly Item<string>[], tell: Tell, { desk }: Watching): Promise<number> {
  const articles = new Map(items.map((item) => [item.name, item.article]));
  let added = 0;
  for await (const { name, outcome, error } of addAll(desk.ledger, each(items), desk.now, desk.pack)) {
    if (outcome === null) {
      tell({ event: "passed", url: name, error: tellError(error!) });
      continue;
    }
    if (outcome.outcome === "known") continue;
    added += 1;
    const { url = null, title = null, outlet = null } = articles.get(name) ?? {};
    tell({ event: "article", url, title, outlet, ...outcome });
  }
  return added;
}

async function* each<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
  yield* things;
}

const codeOf = (error: Error): string => (error instanceof HearsayError ? error.code : "internal");

/** Whether it is the same tomorrow: what the page is, and not how its host feels. */
function isLasting(error: Error): boolean {
  const code = codeOf(error);
  return !code.startsWith("fetch/") || LASTING.has(code);
}

const LASTING: ReadonlySet<string> = new Set([
  "fetch/gone",
  "fetch/reserved",
  "fetch/robots",
  "fetch/refused",
  "fetch/redirects",
  "fetch/too-large",
  "fetch/encoding",
  "fetch/not-http",
  "fetch/address-invalid",
  "fetch/address-private",
]);

/** Told by errors of the fetcher. */
export function retryAfterOf(error: Error): number | null {
  return "retryAfterSeconds" in error && typeof error.retryAfterSeconds === "number" ? error.retryAfterSeconds : null;
}
