/** Addresses and files → the feeds to follow, each with what is known of it from before. */
import { contentHash } from "../../base/hash.ts";
import { HearsayError } from "../../base/error.ts";
import { readFileBytes } from "../../intake/file.ts";
import { receiveAll } from "../../intake/receive.ts";
import { urlKey } from "../../ledger/url-key.ts";
import type { Feed } from "../../model/feed.ts";
import type { Desk } from "../desk.ts";
import { isAddress } from "../find-articles.ts";
import { UNKNOWN_PACE } from "./pace.ts";

/**
 * Without words, all that are followed. What is new is kept in the ledger. A feed that was given up is taken up again where somebody names its
 * address, not where a list has it still. Throws `input/…`.
 */
export async function nameFeeds({ ledger, settings, now }: Desk, words: readonly string[]): Promise<readonly Feed[]> {
  const known = await ledger.feeds();
  if (words.length === 0) return known.filter(({ stopped }) => stopped === null);
  const chosen = new Map<string, Feed>();
  for (const word of words) {
    const urls = isAddress(word) ? [word] : await feedsOfFile(word, settings.maxBytes);
    for (const url of urls) {
      const feed = findFeed(known, url) ?? newFeed(url, now());
      if (isAddress(word)) chosen.set(feed.id, takeUp(feed, now()));
      else if (!chosen.has(feed.id)) chosen.set(feed.id, feed);
    }
  }
  const feeds = [...chosen.values()].filter(({ stopped }) => stopped === null);
  await ledger.keepFeeds(feeds.filter((feed) => !known.includes(feed)));
  return feeds;
}

/** By the address that it was first followed at, or where it lives now. */
export function findFeed(feeds: readonly Feed[], url: string): Feed | null {
  const id = feedId(url);
  return feeds.find((feed) => feed.id === id) ?? feeds.find((feed) => feedId(feed.url) === id) ?? null;
}

export function newFeed(url: string, now: string): Feed {
  return {
    id: feedId(url),
    url,
    title: null,
    etag: null,
    lastModified: null,
    pace: UNKNOWN_PACE,
    asks: { restSeconds: null, skipHours: [], skipDays: [] },
    checkedAt: null,
    changedAt: null,
    dueAt: now,
    failures: 0,
    error: null,
    stopped: null,
    retries: [],
  };
}

const feedId = (url: string): Feed["id"] => contentHash(urlKey(url));

function takeUp(feed: Feed, now: string): Feed {
  return feed.stopped === null ? feed : { ...feed, stopped: null, failures: 0, error: null, dueAt: now };
}

async function feedsOfFile(path: string, maxBytes: number): Promise<string[]> {
  const { leads } = await receiveAll({ bytes: await readFileBytes(path, maxBytes), name: path });
  const urls = leads.filter(({ to }) => to !== "article").map(({ url }) => url);
  if (urls.length > 0) return urls;
  throw new HearsayError(
    "input/not-a-feed",
    `${path} names no feed. Give a list of feeds as OPML, or their addresses.`,
  );
}
