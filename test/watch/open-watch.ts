/** Feeds of our own followed within a test: a ledger, a fetcher that does not pause, and a clock that only the test moves. */
import { openFetcher } from "../../src/intake/fetch/open-fetcher.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Feed } from "../../src/model/feed.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { resolveSettings } from "../../src/desk/settings.ts";
import { followFeeds } from "../../src/desk/watch/follow-feeds.ts";
import { nameFeeds } from "../../src/desk/watch/name-feeds.ts";
import type { WatchEvent } from "../../src/desk/watch/watch-event.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { newFile } from "../ledger/stores.ts";

const PACK = loadPacks(["en", "screen-en"], { models: false });

export type Watch = {
  readonly ledger: Ledger;
  /** Looks once at each feed that is due, of those that are named or of all. What happened, without where and when. */
  readonly look: (...words: readonly string[]) => Promise<readonly string[]>;
  readonly feed: (url: string) => Promise<Feed | undefined>;
  /** The clock goes on by so many seconds, to the moment it returns. */
  readonly pass: (seconds: number) => string;
  readonly close: () => Promise<void>;
};

export async function openWatch(origin: string, flags: Readonly<Record<string, unknown>> = {}): Promise<Watch> {
  const ledger = await openLedger(newFile(), { create: true });
  let nowMs = Date.parse("2025-06-20T12:00:00Z");
  const fetcher = openFetcher({ allowPrivate: true, gapMs: 0, now: () => nowMs });
  const { values } = resolveSettings({ flags: { minInterval: "10m", ...flags }, variables: {}, file: null });
  const desk: Desk = { ledger, pack: PACK, settings: values, now: () => new Date(nowMs).toISOString() };
  return {
    ledger,
    look: async (...words) => {
      const events: string[] = [];
      const tell = (event: WatchEvent): number => events.push(brief(event).replaceAll(origin, ""));
      const reach = { fetcher, maxLeads: values.maxLeads, signal: new AbortController().signal };
      await followFeeds(await nameFeeds(desk, words), { desk, reach, tell, random: () => 0.5, once: true });
      return events;
    },
    feed: async (url) => (await ledger.feeds()).find((feed) => feed.url === url),
    pass: (seconds) => {
      nowMs += seconds * 1000;
      return desk.now();
    },
    close: async () => {
      await fetcher.close();
      await ledger.close();
    },
  };
}

function brief(event: WatchEvent): string {
  switch (event.event) {
    case "checked":
      return `checked ${event.feed} ${event.added}`;
    case "article":
      return `${event.outcome} ${event.url}`;
    case "passed":
    case "postponed":
      return `${event.event} ${event.url} ${event.error.code}`;
    case "failed":
      return `failed ${event.feed} ${event.error.code} ${event.failures}`;
    case "gone":
      return `gone ${event.feed}`;
    default:
      return `${event.event} ${event.feed} ${String(event.to)}`;
  }
}
