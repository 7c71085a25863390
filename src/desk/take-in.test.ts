/** What is handed in at the desk, and what it leads to. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openSite, page, rss, type Site } from "../../test/pages-server.ts";
import { openFetcher } from "../intake/fetch/open-fetcher.ts";
import type { Fetcher } from "../intake/fetch/fetcher.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open.ts";
import { loadPacks } from "../pack/load.ts";
import { resolveSettings } from "./settings.ts";
import { type Handed, takeIn } from "./take-in.ts";

let site: Site;
let fetcher: Fetcher;
let folder: string;
let ledger: Ledger;
const pack = loadPacks(["en", "screen-en"], { models: false });

before(async () => {
  site = await openSite();
  fetcher = openFetcher({ allowPrivate: true, gapMs: 0 });
  folder = await mkdtemp(join(tmpdir(), "hearsay-take-in-"));
  ledger = await openLedger(join(folder, "hearsay.db"), { create: true });
});
after(async () => {
  await Promise.all([fetcher.close(), site.close(), ledger.close()]);
  await rm(folder, { recursive: true });
});

async function take(handed: Handed, web: Fetcher | null): Promise<string[]> {
  const { values } = resolveSettings({ flags: {}, variables: {}, file: null });
  const desk = { ledger, pack, settings: values, now: () => "2031-06-01T12:00:00.000Z" };
  const told: string[] = [];
  for await (const happening of takeIn(desk, [handed], web)) {
    if (happening.what === "kept") told.push(`${happening.outcome} ${happening.title}`);
    if (happening.what === "failed") told.push(`failed ${happening.name.replace(site.origin, "")}`);
  }
  return told;
}

const feed = (): string =>
  rss("Kinescope", [
    {
      link: `${site.origin}/own`,
      title: "Own words",
      text: "Mara Voss said that Tidewater will return in 2032. ".repeat(8),
    },
    { link: `${site.origin}/teased`, title: "Teased" },
    { link: `${site.origin}/gone`, title: "Gone" },
  ]);

test("a feed brings its articles, its pages, and a word on each that could not be had", async () => {
  site.answers.set("/feed", () => ({ headers: { "content-type": "application/rss+xml" }, body: feed() }));
  site.answers.set("/teased", () => page("Teased in full", "Mara Voss has left Tidewater."));
  const told = ["added Own words", "added Teased in full", "failed /gone"];
  assert.deepEqual(await take({ name: "the feed", known: {}, url: `${site.origin}/feed` }, fetcher), told);
  const bytes = new TextEncoder().encode(feed());
  const again = told.map((one) => one.replace("added", "known"));
  assert.deepEqual(await take({ name: "feed.xml", known: {}, bytes }, fetcher), again);
});

test("where no addresses are fetched, each that a file leads to is told", async () => {
  const bytes = new TextEncoder().encode(feed());
  const told = await take({ name: "feed.xml", known: {}, bytes }, null);
  assert.deepEqual(told, ["known Own words", "failed /teased", "failed /gone"]);
});

test("a feed with nothing in it is no silence", async () => {
  const bytes = new TextEncoder().encode(rss("Empty", []));
  assert.deepEqual(await take({ name: "feed.xml", known: {}, bytes }, null), ["failed feed.xml"]);
});
