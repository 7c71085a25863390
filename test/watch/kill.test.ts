/** A process that follows feeds is killed again and again: nothing is lost, nothing added twice, nothing acknowledged fetched twice. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { openLedger } from "../../src/ledger/open.ts";
import { checkIntegrity } from "../ledger/inspect.ts";
import { newFile } from "../ledger/stores.ts";
import { openSite, page, rss, type Site } from "../pages-server.ts";

const FEEDS = 3;
/** Of each feed: half of its items bring their words. */
const ITEMS = 40;
const KILLS = 7;

let sites: readonly Site[] = [];
before(async () => {
  sites = await Promise.all(Array.from({ length: FEEDS }, openSite));
  for (const { origin, answers } of sites) {
    const items = Array.from({ length: ITEMS }, (_, index) => {
      const words = `Article ${index} of ${origin} tells of ${index * 7919} lamps in the harbour of Greywater. `.repeat(
        5,
      );
      if (index % 2 === 1) return { link: `${origin}/words-${index}`, title: `Words ${index}`, text: words };
      answers.set(`/page-${index}`, () => page(`Page ${index} of ${origin}`, words));
      return { link: `${origin}/page-${index}`, title: `Page ${index}` };
    });
    // Items appear while they are followed: a few more with each time that the feed is asked for.
    let shown = 10;
    answers.set("/feed", () => {
      shown = Math.min(ITEMS, shown + 7);
      return { headers: { etag: `"${shown}"` }, body: rss("Film", items.slice(0, shown)) };
    });
  }
});
after(async () => {
  await Promise.all(sites.map((site) => site.close()));
});

type Watcher = { readonly child: ChildProcess; readonly ended: Promise<readonly string[]>; readonly err: () => string };

function startWatcher(file: string): Watcher {
  const words = [join(import.meta.dirname, "watcher.ts"), file, ...sites.map(({ origin }) => `${origin}/feed`)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<readonly string[]>((resolve) => {
    child.on("close", () => resolve(out.split("\n").slice(0, -1)));
  });
  return { child, ended, err: () => err };
}

test("kill -9 loses no item, and adds none twice", { timeout: 240_000 }, async () => {
  const file = newFile();
  const acknowledged = new Set<string>();
  const note = (lines: readonly string[]): void => {
    for (const line of lines) {
      assert.match(line, /^added /u);
      assert.ok(!acknowledged.has(line), `${line} twice`);
      acknowledged.add(line);
    }
  };
  const askedBefore = new Map<string, number>();
  for (let round = 0; round < KILLS; round += 1) {
    const watcher = startWatcher(file);
    for (let lines = 0; lines < 2 + (round % 4); lines += 1) await once(watcher.child.stdout!, "data");
    await pause((round * 7919) % 60);
    watcher.child.kill("SIGKILL");
    note(await watcher.ended);
    assert.equal(watcher.child.signalCode, "SIGKILL", watcher.err());
    for (const line of acknowledged) {
      const address = line.slice("added ".length);
      const asked = timesAsked(address);
      // What was not printed before the kill may have been fetched and lost; what was printed is fetched no more.
      assert.equal(askedBefore.get(address) ?? asked, asked, `${address} was fetched again`);
      askedBefore.set(address, asked);
    }
  }
  const last = startWatcher(file);
  const all = FEEDS * ITEMS;
  const started = Date.now();
  while ((await countDocuments(file)) < all && Date.now() - started < 120_000) await pause(300);
  last.child.kill("SIGTERM");
  note(await last.ended);
  assert.equal(last.child.exitCode, 0, last.err());
  const ledger = await openLedger(file, { create: false });
  const headings = await ledger.headings({});
  assert.equal(headings.length, all);
  assert.equal(new Set(headings.map(({ url }) => url)).size, all, "each item once");
  assert.ok(headings.every(({ version }) => version === 1));
  const urls = headings.map(({ url }) => url!);
  const arrivals = await ledger.arrivals(urls);
  assert.deepEqual(headings.map(({ url }) => arrivals.get(url!)?.document), headings.map(({ id }) => id)); // biome-ignore format: one line
  for (const feed of await ledger.feeds()) assert.deepEqual([feed.error, feed.retries], [null, []]);
  await ledger.close();
  assert.equal(checkIntegrity(file), "ok");
});

function timesAsked(address: string): number {
  const url = new URL(address);
  return sites.find(({ origin }) => origin === url.origin)!.asked.filter((path) => path === url.pathname).length;
}

async function countDocuments(file: string): Promise<number> {
  const ledger = await openLedger(file, { create: false });
  const { documents } = await ledger.counts();
  await ledger.close();
  return documents;
}
