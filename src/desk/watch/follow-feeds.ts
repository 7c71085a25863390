/**
 * Follows feeds until it is told to stop: each is looked at when it is due, many at once but of one host only one, and what became
 * of it is kept. One clock serves all of them.
 */
import type { Feed } from "../../model/feed.ts";
import { tell, type Waiting } from "../observe/tell.ts";
import { makeBell } from "./bell.ts";
import { checkFeed } from "./check-feed.ts";
import { makeDueQueue } from "./due-queue.ts";
import { findFeed, newFeed } from "./name-feeds.ts";
import type { Watching } from "./watching.ts";

export type Following = Watching & {
  /** Whether each feed that is due is looked at once, and no longer. */
  readonly once: boolean;
};

/** Feeds that are looked at at once. */
const AT_ONCE = 32;

/** States of feeds are written so often at least, many at a time: a feed that has nothing new costs no transaction of its own. */
const KEEP_EVERY_MS = 1000;
const KEEP_AT_ONCE = 500;

/** Resolves when it is told to stop by the signal, or with `once` when all that was due is done. Throws what the ledger throws. */
export async function followFeeds(feeds: readonly Feed[], following: Following): Promise<void> {
  const follower = makeFollower(feeds, following);
  try {
    await follower.run();
  } finally {
    await follower.settle();
  }
}

type Follower = {
  readonly run: () => Promise<void>;
  /** Waits for what is under way, and keeps what became of it. */
  readonly settle: () => Promise<void>;
};

function makeFollower(feeds: readonly Feed[], following: Following): Follower {
  const { desk, reach, once } = following;
  const { signal } = reach;
  const followed = new Map(feeds.map((feed) => [feed.id, feed]));
  const queue = makeDueQueue<Feed["id"]>();
  for (const { id, dueAt } of feeds) queue.push(Date.parse(dueAt), id);
  /** Hosts that are asked, each with those of its feeds that wait for that. */
  const hosts = new Map<string, Feed["id"][]>();
  const running = new Set<Promise<void>>();
  const unkept = new Map<Feed["id"], Feed>();
  let keptMs = performance.now();
  const failures: unknown[] = [];
  const bell = makeBell();
  const nowMs = (): number => Date.parse(desk.now());

  function start(id: Feed["id"]): void {
    const host = hostOf(followed.get(id)!);
    const waiting = hosts.get(host);
    if (waiting !== undefined) {
      waiting.push(id);
      return;
    }
    hosts.set(host, []);
    const run = lookAtHost(host, id).finally(() => {
      running.delete(run);
      bell.ring();
    });
    running.add(run);
  }

  async function lookAtHost(host: string, first: Feed["id"]): Promise<void> {
    try {
      for (let id: Feed["id"] | undefined = first; id !== undefined && !signal.aborted; id = hosts.get(host)?.shift()) {
        await look(followed.get(id)!);
      }
    } catch (error) {
      if (!signal.aborted) failures.push(error);
    } finally {
      hosts.delete(host);
    }
  }

  async function look(feed: Feed): Promise<void> {
    const checked = await checkFeed(feed, following);
    keepLater(withoutDouble(feed, checked.feed));
    if (checked.led.length > 0) await followInstead(checked.led.map(({ url }) => url));
  }

  /** A feed that moved to where another one lives is that other one. */
  function withoutDouble(before: Feed, feed: Feed): Feed {
    if (feed.url === before.url || feed.stopped !== null) return feed;
    const other = findFeed(
      [...followed.values()].filter(({ id }) => id !== feed.id),
      feed.url,
    );
    return other === null ? feed : { ...feed, stopped: "led" };
  }

  async function followInstead(urls: readonly string[]): Promise<void> {
    const known = [...followed.values(), ...(await desk.ledger.feeds())];
    const fresh = urls.map((url) => findFeed(known, url) ?? newFeed(url, desk.now()));
    const added = fresh.filter(({ id, stopped }) => stopped === null && !followed.has(id));
    await desk.ledger.keepFeeds(added);
    for (const feed of added) {
      followed.set(feed.id, feed);
      queue.push(Date.parse(feed.dueAt), feed.id);
    }
  }

  function keepLater(feed: Feed): void {
    unkept.set(feed.id, feed);
    if (feed.stopped !== null) followed.delete(feed.id);
    else {
      followed.set(feed.id, feed);
      if (!once) queue.push(Date.parse(feed.dueAt), feed.id);
    }
  }

  async function keepAll(): Promise<void> {
    const states = [...unkept.values()];
    unkept.clear();
    keptMs = performance.now();
    if (states.length > 0) await desk.ledger.keepFeeds(states);
  }

  return {
    run: async () => {
      tell("following", { look: () => lookAt([...followed.values()], nowMs()) });
      signal.addEventListener("abort", bell.ring, { once: true });
      while (!signal.aborted && failures.length === 0) {
        while (running.size < AT_ONCE) {
          const due = queue.takeDue(nowMs());
          if (due === null) break;
          if (followed.has(due)) start(due);
        }
        if (running.size === 0 && (once || queue.size() === 0)) break;
        const isOld = performance.now() - keptMs >= KEEP_EVERY_MS;
        if (unkept.size >= KEEP_AT_ONCE || (isOld && unkept.size > 0)) await keepAll();
        const dueMs = running.size < AT_ONCE ? queue.nextMs() - nowMs() : Number.POSITIVE_INFINITY;
        const keepMs = unkept.size > 0 ? keptMs + KEEP_EVERY_MS - performance.now() : Number.POSITIVE_INFINITY;
        await bell.wait(Math.min(dueMs, keepMs));
      }
    },
    settle: async () => {
      await Promise.all(running);
      await keepAll();
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** How late it is with the feeds that are due; those that are looked at right now are. */
function lookAt(feeds: readonly Feed[], nowMs: number): Waiting {
  const late = feeds.map(({ dueAt }) => nowMs - Date.parse(dueAt)).filter((ms) => ms >= 0);
  return {
    followed: feeds.length,
    due: late.length,
    lagSeconds: late.reduce((most, ms) => Math.max(most, ms), 0) / 1000,
  };
}

/** An address that is none has no host, and will be told as what it is. */
function hostOf({ url }: Feed): string {
  return URL.parse(url)?.host ?? url;
}
