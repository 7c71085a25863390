/** Lists of addresses: OPML, sitemaps and their indexes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lead } from "../contents.ts";
import { receive, receiveAll } from "../receive.ts";
import { MOST_ITEMS } from "../xml/walk.ts";

const NEWS =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"';

const ROWS: readonly (readonly [reason: string, xml: string, format: string, leads: readonly Lead[]])[] = [
  [
    "OPML in folders, each feed once",
    '<opml version="2.0"><head><title>Mine</title></head><body><outline text="Screen"><outline text="Tide &amp; Water" type="rss" xmlUrl="https://a.example/f"/>' +
      '<outline text="again" xmlUrl="https://a.example/f"/></outline><outline title="Rel" text="x" XMLURL="/g"/><outline text="no address"/></body></opml>',
    "opml",
    [
      { url: "https://a.example/f", to: "feed", known: { outlet: "Tide & Water" } },
      { url: "https://list.example/g", to: "feed", known: { outlet: "Rel" } },
    ],
  ],
  [
    "a sitemap of news",
    `<?xml version="1.0"?><urlset ${NEWS}><url><loc>https://a.example/1</loc><lastmod>2025-05-03</lastmod><n:news><n:publication><n:name>Tidewater Screen</n:name>` +
      "<n:language>en</n:language></n:publication><n:publication_date>2025-05-02T09:00:00+01:00</n:publication_date><n:title>Back</n:title></n:news>" +
      '<image:image xmlns:image="x"><image:loc>https://a.example/1.png</image:loc></image:image></url></urlset>',
    "sitemap",
    [
      {
        url: "https://a.example/1",
        to: "article",
        known: {
          url: "https://a.example/1",
          title: "Back",
          outlet: "Tidewater Screen",
          language: "en",
          published: "2025-05-02T09:00:00+01:00",
          modified: "2025-05-03",
        },
      },
    ],
  ],
  [
    "an index of sitemaps",
    "<sitemapindex><sitemap><loc> https://a.example/s.xml </loc><lastmod>2025-05-03</lastmod></sitemap><sitemap><loc>ftp://a.example/</loc></sitemap></sitemapindex>",
    "sitemap",
    [{ url: "https://a.example/s.xml", to: "sitemap", known: { modified: "2025-05-03" } }],
  ],
  [
    "an address cut off is none",
    "<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap><sitemap><loc>https://a.exam",
    "sitemap",
    [{ url: "https://a.example/s.xml", to: "sitemap", known: { modified: null } }],
  ],
];

for (const [reason, xml, format, leads] of ROWS) {
  test(`lists: ${reason}`, async () => {
    const contents = await receiveAll({ bytes: Buffer.from(xml), name: "list.xml", url: "https://list.example/x/" });
    assert.deepEqual([contents.format, contents.leads, contents.articles, contents.feed], [format, leads, [], null]);
  });
}

test("lists: more than is read", async () => {
  const entries = "<url><loc>https://a.example/1</loc></url>".repeat(MOST_ITEMS + 5);
  const { leads, troubles } = await receiveAll({ bytes: Buffer.from(`<urlset>${entries}</urlset>`), name: "list.xml" });
  assert.deepEqual([leads.length, troubles.map(({ error }) => error.code)], [MOST_ITEMS, ["input/feed-too-long"]]);
});

test("lists: none is an article", async () => {
  const bytes = Buffer.from("<urlset><url><loc>https://a.example/1</loc></url></urlset>");
  await assert.rejects(receive({ bytes, name: "list.xml" }), /list\.xml is a list \(sitemap\)/u);
});
