/** Feeds followed over a web of our own: what is asked for, what is taken in, what is remembered. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, beforeEach, suite, test } from "node:test";
import { newFile } from "../ledger/stores.ts";
import { type FeedItem, openSite, page, rss, type Site } from "../pages-server.ts";
import { openWatch, type Watch } from "./open-watch.ts";

let site: Site;
let watch: Watch;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site.close();
});
beforeEach(() => {
  site.answers.clear();
  site.asked.length = 0;
});

const HOUR = 3600;
const WORDS = "Mara Voss told reporters on Friday that she will return for the second season of Tidewater. ".repeat(12);

const item = (path: string, more = ""): FeedItem => ({ link: site.origin + path, title: path, more });

/** Each page tells something else, so that none is a copy of another. */
function story(path: string, words = "has been renewed for a third season"): void {
  site.answers.set(path, () =>
    page(`Story ${path}`, `Harbor Street announced on Friday that ${path.slice(1)} ${words}.`),
  );
}

/** A feed whose host knows what it sent before. */
function feed(path: string, items: readonly FeedItem[], etag = `"${items.length}"`, channel = ""): void {
  site.answers.set(path, (headers) => {
    const answer = {
      headers: { etag, "last-modified": "Fri, 20 Jun 2025 09:00:00 GMT", "content-type": "application/rss+xml" },
    };
    return headers["if-none-match"] === etag
      ? { ...answer, status: 304 }
      : { ...answer, body: rss("Film", items, channel) };
  });
}

function paths(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `/p${index}`);
}

function rows(name: string, run: () => Promise<void>, flags: Readonly<Record<string, unknown>> = {}): void {
  void test(name, async () => {
    watch = await openWatch(site.origin, flags);
    try {
      await run();
    } finally {
      await watch.close();
    }
  });
}

suite("watch", () => {
  rows("what is new is taken once: words at once, pages fetched", async () => {
    story("/one");
    feed("/feed", [item("/one"), { ...item("/words"), text: WORDS }]);
    assert.deepEqual(await watch.look(`${site.origin}/feed`), ["added /words", "added /one", "checked /feed 2"]);
    assert.deepEqual(await watch.look(), [], "it is not due");
    watch.pass(24 * HOUR);
    story("/two");
    feed("/feed", [item("/two"), item("/one/?utm_source=feed"), { ...item("/words"), text: WORDS }]);
    assert.deepEqual(await watch.look(), ["added /two", "checked /feed 1"]);
    assert.deepEqual(site.asked, ["/feed", "/one", "/feed", "/two"]);
    const kept = await watch.feed(`${site.origin}/feed`);
    assert.deepEqual([kept?.title, kept?.etag, kept?.checkedAt], ["Film", '"3"', watch.pass(0)]);
  });

  rows("what did not change is not sent again, and what the host said is said back as it came", async () => {
    const asked: unknown[] = [];
    site.answers.set("/feed", (headers) => {
      asked.push([headers["if-none-match"], headers["if-modified-since"]]);
      const lastModified = "Fri, 20 Jun 2025 09:00:00 GMT";
      const same = { etag: 'W/"a b"', "last-modified": lastModified };
      return asked.length === 1 ? { headers: same, body: rss("Film", []) } : { status: 304 };
    });
    await watch.look(`${site.origin}/feed`);
    watch.pass(24 * HOUR);
    assert.deepEqual(await watch.look(), ["checked /feed 0"]);
    watch.pass(48 * HOUR);
    await watch.look();
    const back = ['W/"a b"', "Fri, 20 Jun 2025 09:00:00 GMT"];
    assert.deepEqual(asked, [[undefined, undefined], back, back]);
  });

  rows("a page that cannot be had is tried again though the feed stays the same, five times in all", async () => {
    feed("/feed", [item("/late"), item("/never")]);
    for (const path of ["/late", "/never"]) site.answers.set(path, () => ({ status: 500 }));
    const first = ["postponed /late fetch/host-failed", "postponed /never fetch/host-failed", "checked /feed 0"];
    assert.deepEqual(await watch.look(`${site.origin}/feed`), first);
    watch.pass(24 * HOUR);
    story("/late");
    assert.deepEqual(await watch.look(), ["added /late", "postponed /never fetch/host-failed", "checked /feed 1"]);
    const later: (readonly string[])[] = [];
    for (let day = 0; day < 4; day += 1) {
      watch.pass(30 * HOUR);
      later.push((await watch.look()).slice(0, -1));
    }
    const again = ["postponed /never fetch/host-failed"];
    assert.deepEqual(later, [again, again, ["passed /never fetch/host-failed"], []]);
  });

  rows("what is gone, forbidden, reserved or no article is passed over for good", async () => {
    site.answers.set("/robots.txt", () => ({ body: "User-agent: *\nDisallow: /private" }));
    site.answers.set("/reserved", () => ({
      ...page("R", WORDS),
      headers: { "content-type": "text/html", "x-robots-tag": "noai" },
    }));
    story("/private");
    feed(
      "/feed",
      ["/gone", "/private", "/reserved", "/feed2"].map((path) => item(path)),
    );
    feed("/feed2", [item("/x")]);
    assert.deepEqual(await watch.look(`${site.origin}/feed`), [
      "passed /gone fetch/gone",
      "passed /private fetch/robots",
      "passed /reserved fetch/reserved",
      "passed /feed2 input/no-article",
      "checked /feed 0",
    ]);
    watch.pass(24 * HOUR);
    feed(
      "/feed",
      ["/gone", "/private", "/reserved", "/feed2", "/gone?again"].map((path) => item(path)),
    );
    assert.deepEqual(await watch.look(), ["passed /gone?again fetch/gone", "checked /feed 0"]);
    assert.equal((await watch.ledger.counts()).documents, 0);
  });

  rows("the words of a feed that is reserved are not kept", async () => {
    const body = rss("Film", [{ ...item("/words"), text: WORDS }]);
    site.answers.set("/feed", () => ({ headers: { "tdm-reservation": "1" }, body }));
    assert.deepEqual(await watch.look(`${site.origin}/feed`), ["passed /feed fetch/reserved", "checked /feed 0"]);
  });

  rows("a feed that moved for good is asked where it is; another that lives there is not followed twice", async () => {
    feed("/new", []);
    site.answers.set("/old", () => ({ status: 301, headers: { location: "/new" } }));
    site.answers.set("/older", () => ({ status: 308, headers: { location: "/new" } }));
    site.answers.set("/away", () => ({ status: 302, headers: { location: "/new" } }));
    const told = await watch.look(`${site.origin}/old`, `${site.origin}/older`, `${site.origin}/away`);
    const expected = ["moved /old /new", "checked /old 0", "moved /older /new", "checked /older 0", "checked /away 0"];
    assert.deepEqual(told, expected);
    const feeds = (await watch.ledger.feeds()).map(({ url, stopped }) => `${url.replace(site.origin, "")} ${stopped}`);
    assert.deepEqual(feeds, ["/new null", "/new led", "/away null"]);
    watch.pass(24 * HOUR);
    site.asked.length = 0;
    assert.deepEqual(
      await watch.look(`${site.origin}/old`),
      ["checked /new 0"],
      "it is known by its first address too",
    );
    assert.deepEqual(site.asked, ["/new"]);
  });

  rows("one that is gone is followed no longer, until somebody names it", async () => {
    site.answers.set("/feed", () => ({ status: 410 }));
    assert.deepEqual(await watch.look(`${site.origin}/feed`), ["gone /feed"]);
    watch.pass(999 * HOUR);
    assert.deepEqual(await watch.look(), []);
    feed("/feed", []);
    assert.deepEqual(await watch.look(`${site.origin}/feed`), ["checked /feed 0"]);
  });

  rows("one that fails is asked ever less often, and never before its host wants it", async () => {
    site.answers.set("/feed", () => ({ status: 503, headers: { "retry-after": "100000" } }));
    assert.deepEqual(await watch.look(`${site.origin}/feed`), ["failed /feed fetch/busy 1"]);
    const due = Date.parse((await watch.feed(`${site.origin}/feed`))!.dueAt) - Date.parse(watch.pass(0));
    assert.equal(due, 105_000_000);
    site.answers.set("/feed", () => ({ body: "<html><body><p>We are closed.</p></body></html>" }));
    const waits: number[] = [];
    for (let failures = 2; failures < 5; failures += 1) {
      watch.pass(2 ** failures * 100 * HOUR);
      assert.deepEqual(await watch.look(), [`failed /feed input/not-a-feed ${failures}`]);
      const { dueAt, error } = (await watch.feed(`${site.origin}/feed`))!;
      assert.equal(error?.code, "input/not-a-feed");
      waits.push((Date.parse(dueAt) - Date.parse(watch.pass(0))) / HOUR / 1000);
    }
    assert.deepEqual(waits, [4, 8, 16]);
    watch.pass(99 * HOUR);
    feed("/feed", []);
    assert.deepEqual(await watch.look(), ["checked /feed 0"]);
    assert.equal((await watch.feed(`${site.origin}/feed`))!.failures, 0);
  });

  rows("what a feed asks for holds while it stays the same", async () => {
    feed("/feed", [], '"1"', "<ttl>600</ttl><skipHours><hour>23</hour></skipHours>");
    await watch.look(`${site.origin}/feed`);
    const due = async (): Promise<string> => (await watch.feed(`${site.origin}/feed`))!.dueAt;
    assert.equal(await due(), "2025-06-20T22:30:00.000Z");
    watch.pass(11 * HOUR);
    await watch.look();
    assert.equal(await due(), "2025-06-21T09:30:00.000Z");
  });

  rows("a page leads to the feed that it names, and a list to all of its feeds", async () => {
    feed("/feed", []);
    feed("/other", []);
    site.answers.set("/", () => ({
      headers: { "content-type": "text/html" },
      body: '<!doctype html><title>x</title><link rel="alternate" type="application/rss+xml" href="/feed"><p>Film</p>',
    }));
    const outlines = ["/", "/other"].map((path) => `<outline type="rss" text="x" xmlUrl="${site.origin}${path}"/>`);
    const list = `<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines.join("")}</body></opml>`;
    const file = newFile().replace(".db", ".opml");
    writeFileSync(file, list);
    site.answers.set("/list", () => ({ body: list }));
    assert.deepEqual(await watch.look(file), ["led / /feed", "checked /other 0", "checked /feed 0"]);
    assert.deepEqual(await watch.look(`${site.origin}/list`), [`led /list /,/other`]);
    watch.pass(24 * HOUR);
    assert.deepEqual(await watch.look(file), ["checked /other 0"], "the page that led on is in the list still");
    assert.deepEqual(await watch.look(), ["checked /feed 0"]);
  });

  rows("a list leads on to feeds that nobody followed", async () => {
    for (const path of ["/one", "/two"]) feed(path, []);
    const outlines = ["/one", "/two"].map((path) => `<outline type="rss" text="x" xmlUrl="${site.origin}${path}"/>`);
    site.answers.set("/list", () => ({
      body: `<?xml version="1.0"?><opml version="2.0"><body>${outlines.join("")}</body></opml>`,
    }));
    assert.deepEqual(await watch.look(`${site.origin}/list`), [
      "led /list /one,/two",
      "checked /one 0",
      "checked /two 0",
    ]);
  });

  rows(
    "of a new feed only so much is fetched as is allowed, later all, a part at a time",
    async () => {
      for (const path of paths(9)) story(path);
      feed(
        "/feed",
        paths(4).map((path) => item(path)),
      );
      assert.deepEqual(await watch.look(`${site.origin}/feed`), ["added /p0", "added /p1", "checked /feed 2"]);
      watch.pass(24 * HOUR);
      feed(
        "/feed",
        paths(9).map((path) => item(path)),
      );
      assert.deepEqual(await watch.look(), ["added /p4", "added /p5", "checked /feed 2"]);
      watch.pass(601);
      assert.deepEqual(
        await watch.look(),
        ["added /p6", "added /p7", "checked /feed 2"],
        "soon, though nothing changed",
      );
      watch.pass(601);
      assert.deepEqual(await watch.look(), ["added /p8", "checked /feed 1"]);
      watch.pass(24 * HOUR);
      assert.deepEqual(await watch.look(), ["checked /feed 0"]);
    },
    { maxLeads: 2 },
  );

  rows("a host that wants its peace is left alone for the rest of the feed", async () => {
    for (const path of ["/a", "/c"]) story(path);
    site.answers.set("/b", () => ({ status: 429, headers: { "retry-after": "7200" } }));
    feed(
      "/feed",
      ["/a", "/b", "/c"].map((path) => item(path)),
    );
    assert.deepEqual(await watch.look(`${site.origin}/feed`), [
      "added /a",
      "postponed /b fetch/busy",
      "checked /feed 1",
    ]);
    assert.deepEqual(site.asked, ["/feed", "/a", "/b"]);
    const { dueAt, etag } = (await watch.feed(`${site.origin}/feed`))!;
    assert.deepEqual([dueAt, etag], ["2025-06-20T14:06:00.000Z", null]);
  });

  rows("words in two feeds are one article, and a changed text a version of it", async () => {
    feed("/one", [{ ...item("/words"), text: WORDS }], '"1"');
    feed("/two", [{ ...item("/words"), text: `${WORDS} Shortened.` }], '"1"');
    const told = await watch.look(`${site.origin}/one`, `${site.origin}/two`);
    assert.deepEqual(told, ["added /words", "checked /one 1", "checked /two 0"]);
    watch.pass(24 * HOUR);
    feed(
      "/one",
      [{ ...item("/words"), text: `${WORDS} Season 3 will be released in March 2026, the studio confirmed.` }],
      '"2"',
    );
    assert.deepEqual(await watch.look(), ["version /words", "checked /one 1", "checked /two 0"]);
  });
});
