/** What tells how a verb is that has no web server, and what `hearsay watch` tells through it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { HearsayError } from "../../src/base/error.ts";
import { parseListener } from "../../src/desk/setting-values.ts";
import { followFeeds } from "../../src/desk/watch/follow-feeds.ts";
import { newFeed } from "../../src/desk/watch/name-feeds.ts";
import type { Fetcher } from "../../src/intake/fetch/fetcher.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { type Monitor, openMonitor } from "../../src/monitor.ts";
import { ROOT } from "../sources.ts";
import { now, PACK, send, settingsOf } from "./open-served.ts";
import { parseExposition } from "./parse-exposition.ts";

const SETTINGS = settingsOf({ metrics: "127.0.0.1:0" });

async function open(context: TestContext): Promise<{ monitor: Monitor; url: string; ledger: Ledger; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-monitor-"));
  const ledger = await openLedger(join(folder, "desk.db"), { create: true });
  const monitor = await openMonitor(SETTINGS);
  context.after(async () => {
    await monitor.close();
    await ledger.close();
    rmSync(folder, { recursive: true });
  });
  return { monitor, url: monitor.heard!.url, ledger, folder };
}

test("it is heard before it has what it works with, and says so", async (context) => {
  const { monitor, url, ledger } = await open(context);
  assert.equal((await send(`${url}/healthz`)).status, 200);
  const early = await send(`${url}/readyz`);
  assert.equal(early.status, 503);
  assert.deepEqual(JSON.parse(early.text).missing, [
    { what: "packs", code: "pack/not-found" },
    { what: "ledger", code: "ledger/unreachable" },
  ]);
  assert.equal((await send(`${url}/metrics`)).status, 200);
  assert.equal((await send(`${url}/api/documents`)).status, 404, "it opens nothing else");
  monitor.begin({ ledger, pack: PACK, settings: SETTINGS, now });
  // What was said is held for a second.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal((await send(`${url}/readyz`)).status, 200);
  await monitor.close();
  await assert.rejects(send(`${url}/healthz`), /ECONNREFUSED/u);
});

test("nothing is opened where nobody asked for it, and a port that is taken is told", async (context) => {
  assert.equal((await openMonitor(settingsOf())).heard, null);
  const { url } = await open(context);
  const opening = openMonitor(settingsOf({ metrics: new URL(url).host }));
  await assert.rejects(opening, (error) => error instanceof HearsayError && error.code === "serve/address-taken");
});

const ago = (seconds: number): string => new Date(Date.parse(now()) - seconds * 1000).toISOString();

test("feeds that are due are told with how long they have been", async (context) => {
  const { url, ledger } = await open(context);
  const feeds = [90, 30, -600].map((seconds, index) => newFeed(`https://host-${index}.example/feed`, ago(seconds)));
  await ledger.keepFeeds(feeds);
  const stop = new AbortController();
  const never: Fetcher = {
    fetch: ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("stopped")))),
    close: async () => {},
  };
  const desk = { ledger, pack: PACK, settings: SETTINGS, now };
  const reach = { fetcher: never, maxLeads: 1, signal: stop.signal };
  const following = followFeeds(feeds, { desk, reach, tell: () => {}, random: () => 0.5, once: false });
  const families = parseExposition((await send(`${url}/metrics`)).text);
  stop.abort();
  await following;
  const valueOf = (name: string): number | undefined => families.get(name)?.samples.get(`${name}{}`);
  assert.equal(valueOf("hearsay_feeds"), 3);
  assert.equal(valueOf("hearsay_feeds_due"), 2);
  assert.equal(valueOf("hearsay_feeds_lag_seconds"), 90);
});

const FEED = `<rss version="2.0"><channel><title>Gull</title><link>https://gull.example/</link><description>x</description>
<item><title>Ember Vale</title><link>ORIGIN/gone?key=SECRET</link></item></channel></rss>`;

function originOf(server: Server): string {
  const address = server.address();
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
}

test("hearsay watch tells what it does in its log, and no key of a feed", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-monitor-"));
  const server = createServer((request, response) => {
    const isFeed = request.url?.startsWith("/feed") === true;
    response.writeHead(isFeed ? 200 : 404, { "content-type": "application/rss+xml" });
    response.end(isFeed ? FEED.replace("ORIGIN", originOf(server)) : "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  const feed = `${originOf(server)}/feed?token=5ecret-of-a-reader`;
  const words = ["watch", feed, "--once", "--allow-private", "--metrics", "0", "--log", "debug"];
  const child = spawn(process.execPath, [join(ROOT, "bin/checkout.mjs"), ...words, "--ledger", join(folder, "w.db")]);
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  child.stdout.resume();
  const [code] = await once(child, "close");
  assert.equal(code, 0, told);
  type Line = Readonly<Record<string, string>>;
  const lines = told.trim().split("\n");
  const logged = lines.filter((line) => line.startsWith("{")).map((line): Line => JSON.parse(line));
  const kinds = logged.map((line) => [line["level"], line["what"], line["code"]].filter(Boolean).join(" "));
  assert.deepEqual(kinds, ["info heard", "info passed fetch/gone", "debug checked"]);
  assert.match(logged[0]?.["url"] ?? "", /^http:\/\/127\.0\.0\.1:\d+$/u);
  assert.match(logged[2]?.["feed"] ?? "", /\/feed\?token=\*\*\*$/u);
  assert.doesNotMatch(told, /5ecret|SECRET/u);
});

const WRITTEN: readonly (readonly [written: unknown, listener: string | null])[] = [
  ["off", "off"],
  ["9464", "127.0.0.1:9464"],
  [9464, "127.0.0.1:9464"],
  ["0.0.0.0:9464", "0.0.0.0:9464"],
  ["[::1]:9464", "[::1]:9464"],
  ["localhost:0", "localhost:0"],
  ["70000", null],
  ["host:", null],
  [":9464", null],
  ["http://127.0.0.1:9464", null],
  ["a b:1", null],
];
for (const [written, listener] of WRITTEN) {
  test(`the setting: ${JSON.stringify(written)} is ${listener ?? "refused"}`, () => {
    assert.equal(parseListener(written), listener);
  });
}
