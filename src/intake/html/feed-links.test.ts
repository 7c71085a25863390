import assert from "node:assert/strict";
import { test } from "node:test";
import { findFeedLinks } from "./feed-links.ts";

const ROWS: readonly (readonly [reason: string, head: string, found: readonly string[]])[] = [
  ["one", '<link rel="alternate" type="application/rss+xml" href="/feed">', ["https://k.example/feed"]],
  ["several, in their order", '<link rel=alternate type="application/atom+xml" href="b"><link rel=alternate type="application/feed+json" href="a">', ["https://k.example/film/b", "https://k.example/film/a"]],
  ["whatever its case, among other relations", '<LINK REL="Home ALTERNATE" TYPE="Application/RSS+XML" HREF="/feed">', ["https://k.example/feed"]],
  ["from where the page says that its addresses count", '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">', ["https://cdn.example/x/feed"]],
  ["another language is no feed", '<link rel="alternate" hreflang="de" href="/de">', []],
  ["a style is no feed", '<link rel="alternate stylesheet" type="text/css" href="/feed.css">', []],
  ["nor is what is no address of the web", '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml">', []],
  ["nothing at all", "", []],
]; // biome-ignore format: one row a line

for (const [reason, head, found] of ROWS) {
  test(`feed links: ${reason}`, () => {
    const leads = findFeedLinks(
      `<!doctype html><html><head>${head}</head><body><p>x</p></body></html>`,
      "https://k.example/film/",
    );
    assert.deepEqual(leads.map(({ url }) => url), found); // biome-ignore format: one line
  });
}
