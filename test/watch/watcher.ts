/**
 * A process that follows feeds until it is stopped or killed: `watcher.ts FILE ADDRESS…`. Each line it prints is an article that was
 * acknowledged: its address and what became of it.
 */
import { writeSync } from "node:fs";
import { resolveSettings } from "../../src/desk/settings.ts";
import { followFeeds } from "../../src/desk/watch/follow-feeds.ts";
import { nameFeeds } from "../../src/desk/watch/name-feeds.ts";
import { openFetcher } from "../../src/intake/fetch/open-fetcher.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";

const [file = "", ...words] = process.argv.slice(2);
const { values: settings } = resolveSettings({
  flags: { minInterval: "1s", maxInterval: "2s" },
  variables: {},
  file: null,
});
const ledger = await openLedger(file, { create: true });
const fetcher = openFetcher({ allowPrivate: true, gapMs: 0 });
const stopping = new AbortController();
process.once("SIGTERM", () => stopping.abort());

const desk = { ledger, pack: loadPacks(["en"], { models: false }), settings, now: () => new Date().toISOString() };
await followFeeds(await nameFeeds(desk, words), {
  desk,
  reach: { fetcher, maxLeads: 500, signal: stopping.signal },
  random: () => 0.5,
  once: false,
  tell: (event) => {
    // Synchronously: what was printed is out, whenever the process ends.
    if (event.event === "article") writeSync(1, `${event.outcome} ${event.url}\n`);
  },
});
await fetcher.close();
await ledger.close();
