/** One look at a feed: asked whether it changed, what is new in it taken in, and when to look again. */
import { HearsayError } from "../../base/error.ts";
import type { Contents, FeedFacts, Lead } from "../../intake/contents.ts";
import { contentsOf } from "../../intake/fetch/contents-of.ts";
import type { Fetched } from "../../intake/fetch/fetcher.ts";
import type { Feed } from "../../model/feed.ts";
import { refuseReserved } from "../fetching/open-address.ts";
import { asError, tellError } from "../json-lines.ts";
import { tell as count, timed } from "../observe/tell.ts";
import { backOff, dueAfter } from "./due.ts";
import { type Bounds, intervalOf, learn, paceOf } from "./pace.ts";
import { retryAfterOf, type Taken, takeItems, type Tell } from "./take-items.ts";
import type { Watching } from "./watching.ts";

export type Checked = {
  readonly feed: Feed;
  /** Feeds to follow in its place. */
  readonly led: readonly Lead[];
};

/** Throws only what ends all following: the signal's reason, and what the ledger throws. */
export async function checkFeed(feed: Feed, watching: Watching): Promise<Checked> {
  const { desk, reach } = watching;
  const tell: Tell = (happening) => {
    if (happening.event === "failed" || happening.event === "postponed")
      count("failure", { code: happening.error.code });
    watching.tell({ at: desk.now(), feed: feed.url, ...happening });
  };
  const asked = { url: feed.url, etag: feed.etag, lastModified: feed.lastModified, signal: reach.signal };
  let fetched: Fetched;
  let contents: Contents | null = null;
  let led: readonly Lead[] = [];
  try {
    fetched = await timed("fetch", () => reach.fetcher.fetch(asked));
    if (fetched.status === 404) throw new HearsayError("fetch/gone", `There is nothing at ${feed.url} (404).`);
    if (fetched.status === 200) {
      const answer = fetched;
      contents = await timed("extract", () => contentsOf(answer)).catch(passPage);
      led = await feedsIn(fetched, contents);
    }
  } catch (cause) {
    reach.signal.throwIfAborted();
    return { feed: failed(feed, asError(cause), tell, watching), led: [] };
  }
  if (fetched.status === 410) {
    tell({ event: "gone" });
    return { feed: { ...feed, checkedAt: desk.now(), stopped: "gone", retries: [] }, led: [] };
  }
  if (led.length > 0) {
    tell({ event: "led", to: led.map(({ url }) => url) });
    return { feed: { ...feed, checkedAt: desk.now(), failures: 0, error: null, stopped: "led" }, led };
  }
  const taken = await takeItems(
    feed,
    contents === null ? null : withoutReserved(contents, fetched, tell),
    tell,
    watching,
  );
  return { feed: answered(feed, fetched, contents, taken, tell, watching), led: [] };
}

/** The front page of a site is often no article, and names its feed all the same. Throws every other error. */
function passPage(cause: unknown): null {
  if (cause instanceof HearsayError && cause.code === "input/no-article") return null;
  throw cause;
}

/**
 * What is followed in place of something that is no feed: all that a list leads to, the first feed that a page names. Nothing for a feed, and a
 * sitemap of pages. Throws `input/not-a-feed`.
 */
async function feedsIn(fetched: Fetched, contents: Contents | null): Promise<readonly Lead[]> {
  if (contents !== null && contents.feed !== null) return [];
  const leads = contents?.leads ?? [];
  if (leads.length > 0) return leads.filter(({ to }) => to !== "article");
  const { findFeedLinks } = await import("../../intake/html/feed-links.ts");
  // Addresses are written in ASCII, whatever the encoding.
  const [link] = findFeedLinks(new TextDecoder().decode(fetched.bytes), fetched.url);
  if (link !== undefined) return [link];
  throw new HearsayError(
    "input/not-a-feed",
    `${fetched.url} is no feed, and names none. Look on its site for the address of its feed.`,
  );
}

/** The words of a feed that its host reserves are not kept; the pages that it leads to say for themselves. */
function withoutReserved(contents: Contents, fetched: Fetched, tell: Tell): Contents {
  if (contents.articles.length === 0) return contents;
  try {
    refuseReserved(fetched);
    return contents;
  } catch (cause) {
    tell({ event: "passed", url: fetched.url, error: tellError(asError(cause)) });
    return { ...contents, articles: [] };
  }
}

function answered(
  feed: Feed,
  fetched: Fetched,
  contents: Contents | null,
  taken: Taken,
  tell: Tell,
  watching: Watching,
): Feed {
  const now = watching.desk.now();
  const { added, retries, hasMore } = taken;
  const facts = contents?.feed ?? null;
  const asks = facts === null ? feed.asks : asksOf(facts);
  const pace = paceAfter(feed, contents, added, now);
  const bounds = boundsOf(watching);
  const dueAt = moment(
    dueAfter({
      nowMs: Date.parse(now),
      seconds: hasMore ? bounds.minSeconds : intervalOf(pace, bounds),
      freshSeconds: hasMore ? null : fetched.freshSeconds,
      retrySeconds: taken.retrySeconds,
      asks,
      random: watching.random(),
    }),
  );
  const to = movedTo(feed, fetched, facts);
  if (to !== null) tell({ event: "moved", to });
  const title = facts?.title ?? feed.title;
  tell({ event: "checked", title, added, due: dueAt });
  return {
    ...feed,
    url: to ?? feed.url,
    title,
    ...(hasMore || to !== null ? { etag: null, lastModified: null } : validatorsOf(feed, fetched)),
    pace,
    asks,
    checkedAt: now,
    changedAt: added > 0 ? now : feed.changedAt,
    dueAt,
    failures: 0,
    error: null,
    retries,
  };
}

/** A host need not repeat with a 304 what it said before. */
function validatorsOf(feed: Feed, { status, etag, lastModified }: Fetched): Pick<Feed, "etag" | "lastModified"> {
  if (status === 200) return { etag, lastModified };
  return { etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified };
}

function asksOf({ restSeconds, skipHours, skipDays }: FeedFacts): Feed["asks"] {
  return { restSeconds, skipHours, skipDays };
}

function movedTo(feed: Feed, fetched: Fetched, facts: FeedFacts | null): string | null {
  const told = fetched.movedTo ?? facts?.movedTo ?? null;
  const to = told === null ? null : URL.parse(told, feed.url);
  if (to === null || !/^https?:$/u.test(to.protocol) || to.href === feed.url) return null;
  return to.href;
}

function paceAfter(feed: Feed, contents: Contents | null, added: number, now: string): Feed["pace"] {
  if (feed.checkedAt !== null) return learn(feed.pace, added, (Date.parse(now) - Date.parse(feed.checkedAt)) / 1000);
  const items = [...(contents?.articles ?? []), ...(contents?.leads ?? []).map(({ known }) => known)];
  const days = items.map(({ published }) => Date.parse(published ?? "")).filter((ms) => !Number.isNaN(ms));
  return paceOf(days, Date.parse(now));
}

function failed(feed: Feed, error: Error, tell: Tell, watching: Watching): Feed {
  const now = watching.desk.now();
  const failures = feed.failures + 1;
  const bounds = boundsOf(watching);
  const dueAt = moment(
    dueAfter({
      nowMs: Date.parse(now),
      seconds: backOff(intervalOf(feed.pace, bounds), failures, bounds),
      freshSeconds: null,
      retrySeconds: retryAfterOf(error),
      asks: feed.asks,
      random: watching.random(),
    }),
  );
  const told = tellError(error);
  tell({ event: "failed", error: told, failures, due: dueAt });
  return { ...feed, dueAt, failures, error: told };
}

function boundsOf({ desk }: Watching): Bounds {
  const { minInterval, maxInterval } = desk.settings;
  return { minSeconds: minInterval, maxSeconds: Math.max(minInterval, maxInterval) };
}

const moment = (ms: number): string => new Date(ms).toISOString();
