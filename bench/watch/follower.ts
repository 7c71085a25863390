/**
 * The process that is measured: `follower.ts LEDGER LOOKS SECONDS`. It follows the feeds of the ledger as `hearsay watch` would, with all packs and
 * models; the names of their hosts all lead to this machine. It ends when it has looked so often, or when so much time is over, and tells what it
 * took, until it had begun and until then.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Desk } from "../../src/desk/desk.ts";
import { resolveSettings } from "../../src/desk/settings.ts";
import { followFeeds } from "../../src/desk/watch/follow-feeds.ts";
import { nameFeeds } from "../../src/desk/watch/name-feeds.ts";
import { openFetcher } from "../../src/intake/fetch/open-fetcher.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { loadPacks } from "../../src/pack/load.ts";
import type { Phase } from "./phase.ts";

const [file = "", most = "0", seconds = "0"] = process.argv.slice(2);

const ledger = await openLedger(file, { create: false });
const { values: settings } = resolveSettings({ flags: {}, variables: {}, file: null });
const fetcher = openFetcher({ allowPrivate: true, resolve: async () => [{ address: "127.0.0.1", family: 4 }] });
const stopping = new AbortController();
const desk: Desk = { ledger, pack: loadPacks(), settings, now: () => new Date().toISOString() };

let [looks, failures, added] = [0, 0, 0];
const enough = Promise.withResolvers<void>();
const feeds = await nameFeeds(desk, []);

tell("begun");
const following = followFeeds(feeds, {
  desk,
  reach: { fetcher, maxLeads: settings.maxLeads, signal: stopping.signal },
  random: Math.random,
  once: false,
  tell: ({ event }) => {
    if (event === "article") added += 1;
    if (event === "failed") failures += 1;
    if (event !== "checked" && event !== "failed") return;
    looks += 1;
    if (looks === Number(most)) enough.resolve();
  },
});
// Loading leaves work behind, which is no part of following.
await Promise.race([enough.promise, following, pause(Number(seconds) * 1000, undefined, { ref: false })]);
tell("done");
stopping.abort();
await following;
await fetcher.close();
await ledger.close();
process.disconnect?.();

function tell(name: Phase["name"]): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const phase: Phase = {
    name,
    seconds: performance.now() / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: process.memoryUsage.rss() / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
    looks,
    failures,
    added,
  };
  process.send?.(phase);
}
