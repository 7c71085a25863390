/** What a host says beside its bytes: heard, but not believed more than the bytes and the address themselves. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf } from "./contents-of.ts";
import type { Fetched } from "./fetcher.ts";

const AT = "https://www.kinescope.example/film/story";
const WORDS = "Harbor Street announced on Friday that Greywater has been renewed for a third season. ".repeat(4);

function fetched(bytes: Uint8Array | string, more: Partial<Fetched> = {}): Fetched {
  return {
    status: 200,
    url: AT,
    movedTo: null,
    bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes,
    mediaType: "text/html",
    charset: null,
    etag: null,
    lastModified: null,
    freshSeconds: null,
    reservations: [],
    ...more,
  };
}

const page = (head: string, words = WORDS): string =>
  `<!doctype html><html><head>${head}</head><body><article><h1>Greywater returns</h1><p>${words}</p></article></body></html>`;
const canonical = (address: string): string => page(`<link rel="canonical" href="${address}">`);

const ADDRESSES: readonly (readonly [reason: string, html: string, url: string])[] = [
  ["a page that tells none is where it was found", page(""), AT],
  ["its own word holds on its own site", canonical("https://www.kinescope.example/story"), "https://www.kinescope.example/story"],
  ["and on another host of its site", canonical("https://m.kinescope.example/s"), "https://m.kinescope.example/s"],
  ["not on another site", canonical("https://gull.example/story"), AT],
  ["nor on a site whose name ends so", canonical("https://notkinescope.example/story"), AT],
  ["nor where the host only bears its name", canonical("https://kinescope.example.gull.test/story"), AT],
]; // biome-ignore format: one row a line

for (const [reason, html, url] of ADDRESSES) {
  test(`address: ${reason}`, async () => {
    const { articles } = await contentsOf(fetched(html));
    assert.deepEqual(articles.map((article) => article.url), [url]); // biome-ignore format: one line
  });
}

test("address: an item of a feed keeps its own, wherever it leads", async () => {
  const item = `<item><title>x</title><link>https://gull.example/1</link><content:encoded>${WORDS.repeat(4)}</content:encoded></item>`;
  const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title>${item}</channel></rss>`;
  const { articles } = await contentsOf(fetched(feed, { mediaType: "application/rss+xml" }));
  assert.deepEqual(articles.map(({ url }) => url), ["https://gull.example/1"]); // biome-ignore format: one line
});

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

const ENCODINGS: readonly (readonly [reason: string, bytes: Uint8Array | string, charset: string | null, name: string])[] = [
  ["UTF-8 that nobody names", page("", `Zoë ${WORDS}`), null, "Zoë"],
  ["UTF-8 that its host takes for something else", page("", `Zoë ${WORDS}`), "iso-8859-1", "Zoë"],
  ["Latin that the host names", latin1(page("", `Zoë ${WORDS}`)), "windows-1252", "Zoë"],
  ["Cyrillic that the host names", latin1(page("", `\u00DA\u00CF\u00D1 ${WORDS}`)), "koi8-r", "зоя"],
  ["a name that no browser knows", latin1(page("", `Zoë ${WORDS}`)), "x-klingon", "Zoë"],
  ["a host that says UTF-8 and sends Latin", latin1(page("", `Zoë ${WORDS}`)), "utf-8", "Zoë"],
]; // biome-ignore format: one row a line

for (const [reason, bytes, charset, name] of ENCODINGS) {
  test(`encoding: ${reason}`, async () => {
    const { articles } = await contentsOf(fetched(bytes, { charset }));
    assert.equal(articles[0]?.text.split(" ")[0], name);
  });
}

test("a picture that its host calls a page is none", async () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(600, 7)]);
  await assert.rejects(contentsOf(fetched(png, { charset: "iso-8859-1" })), /picture/u);
});
