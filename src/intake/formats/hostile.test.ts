/**
 * Feeds and lists made to break what reads them: each is answered, in a time that grows with its length, and nothing of one
 * shows in the next. The worst case of each stage is read at one length and at ten times it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { HearsayError } from "../../base/error.ts";
import { receiveAll } from "../receive.ts";

const rss = (inner: string): string => `<rss version="2.0"><channel>${inner}</channel></rss>`;
const item = (inner: string): string => rss(`<item><link>http://a.example/</link>${inner}</item>`);
const atom = (inner: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inner}</entry></feed>`;

const WORST: readonly (readonly [reason: string, make: (size: number) => string])[] = [
  ["brackets that open nothing", (n) => `<rss>${"<".repeat(n)}`],
  ["ampersands", (n) => rss(`<title>${"&".repeat(n)}</title>`)],
  ["entities", (n) => rss(`<title>${"&amp;".repeat(n)}</title>`)],
  ["a number without end", (n) => rss(`<title>&#x${"1".repeat(n)}</title>`)],
  ["items left open", (n) => rss("<item><title>x".repeat(n))],
  ["elements left open", (n) => rss("<item><a><b><c></item>".repeat(n))],
  ["attributes", (n) => rss(`<item ${Array.from({ length: n }, (_, at) => `a${at}="1"`).join(" ")}/>`)],
  ["namespaces", (n) => rss(`<item ${Array.from({ length: n }, (_, at) => `xmlns:a${at}="1"`).join(" ")}/>`)],
  ["comments left open", (n) => rss("<!--".repeat(n))],
  ["comments above the root", (n) => "<!--".repeat(n) + rss("")],
  ["declarations above the root", (n) => "<!DOCTYPE ".repeat(n) + rss("")],
  ["CDATA left open", (n) => rss(`<title>${"<![CDATA[".repeat(n)}</title>`)],
  ["CDATA in pieces", (n) => rss(`<title>${"<![CDATA[x]]>".repeat(n)}</title>`)],
  ["closing tags of nothing", (n) => rss("</x>".repeat(n))],
  ["items", (n) => rss("<item><link>http://a.example/</link></item>".repeat(n))],
  ["tags left open in a title", (n) => item(`<title>${"&lt;a ".repeat(n)}</title>`)],
  ["content nested without end", (n) => rss(`<item><content:encoded>${"&lt;div>".repeat(3 * n)}x</content:encoded></item>`)],
  ["brackets in a name", (n) => item(`<author>${"(".repeat(n)}</author>`)],
  ["brackets in the pieces of a name", (n) => item(`<author>${"((((<name/>".repeat(n)}</author>`)],
  ["addresses in a name", (n) => item(`<author>${"a@b.".repeat(n)}</author>`)],
  ["names", (n) => item("<dc:creator>x</dc:creator>".repeat(n))],
  ["XHTML", (n) => atom(`<content type="xhtml"><div>${"<div x='1'></div>".repeat(n)}</div></content>`)],
  ["RDF that points at one item", (n) => `<rdf:RDF><channel/>${"<item rdf:about='http://a.example/'/>".repeat(n)}</rdf:RDF>`],
  ["a sitemap left open", (n) => `<urlset>${"<url><loc>http://a.example/".repeat(n)}`],
  ["outlines", (n) => `<opml><body>${"<outline xmlUrl='http://a.example/'/>".repeat(n)}`],
  ["lists of JSON left open", (n) => `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(n)}`],
  ["lists of JSON", (n) => `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(n)}${"]".repeat(n)}}`],
  ["packages in packages", (n) => `${'{"uri":"x","type":"composite","associations":'.repeat(n)}{}${"}".repeat(n)}`],
  ["bad lines of JSON", (n) => `{"id":1,"text":"x"}\n${"{\n".repeat(n)}`],
]; // biome-ignore format: one table

/** Processor time in milliseconds; a refusal is an answer. */
async function measure(text: string): Promise<number> {
  const before = process.cpuUsage();
  await receiveAll({ bytes: Buffer.from(text), name: "hostile" }).catch((error: unknown) => {
    assert.ok(error instanceof HearsayError, String(error));
  });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("hostile: time grows with the length", async () => {
  const slow: string[] = [];
  for (const [reason, make] of WORST) {
    // The first time loads and warms.
    await measure(make(2000));
    const once = await measure(make(4000));
    const tenfold = await measure(make(40_000));
    // What is quadratic takes a hundred times as long.
    if (tenfold > 35 * once + 400) slow.push(`${reason}: ${once.toFixed(0)} ms, then ${tenfold.toFixed(0)} ms`);
  }
  assert.deepEqual(slow, []);
});

const PIECES: readonly string[] = [
  ..."<rss>|<rss version='2.0'>|<channel>|</channel>|<item>|</item>|<title>|</title>|<link>|</link>|<guid>|<pubDate>|</pubDate>".split("|"),
  ..."<feed xmlns='http://www.w3.org/2005/Atom'>|<entry>|</entry>|<link href='x'/>|<content type='xhtml'>|<div>|</div>|</content>".split("|"),
  ..."<rdf:RDF>|<items/>|<opml>|<body>|<outline xmlUrl='x'>|<urlset>|<url>|<loc>|<sitemap>|<content:encoded>|</content:encoded>".split("|"),
  ..."<![CDATA[|]]>|<!--|-->|<?xml version='1.0'?>|<!DOCTYPE rss>|&amp;|&|&#0;|&nbsp;|<|>|\"|'|=|/|x|\n| |\0|\u202e|🎬".split("|"),
  ..."http://a.example/1|xml:base='http://['|xmlns:x='y'|<x:y>|Fri, 2 May 2025|<__proto__>|<constructor>|toString='1'".split("|"),
  ...'{"uri":"x",|"version":"https://jsonfeed.org/version/1",|"items":[|{"id":1,"text":"x"}|\n{|]}|"pubstatus":"canceled"|"body_text":"x"|}'.split("|"),
]; // biome-ignore format: one table

test("hostile: any pieces of feeds", async () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("", "<rss>", "<feed>", "<rdf:RDF><channel/>", "<opml>", "<urlset>", "{"),
      text,
      async (start, rest) => {
        await measure(start + rest);
      },
    ),
    { numRuns: 1500 },
  );
});

test("hostile: nothing of one document shows in the next", async () => {
  const plain = item("<title>A</title><dc:date>2025-05-02</dc:date>");
  const others = [
    rss('<item xmlns:dc="http://search.yahoo.com/mrss/"><dc:date>2020-01-01</dc:date></item>'),
    `<!DOCTYPE rss [<!ENTITY a "b">]>${plain}`,
    `<rss xmlns:dc="http://purl.org/rss/1.0/modules/content/">${"<a>".repeat(300)}`,
    rss("<item><title>cut off").slice(0, 40),
  ];
  const alone = await receiveAll({ bytes: Buffer.from(plain), name: "a" });
  for (const other of others) {
    await receiveAll({ bytes: Buffer.from(other), name: "b" }).catch(() => null);
    assert.deepEqual(await receiveAll({ bytes: Buffer.from(plain), name: "a" }), alone);
  }
});
