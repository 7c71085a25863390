import assert from "node:assert/strict";
import { test } from "node:test";
import { HearsayError } from "../../base/error.ts";
import type { Contents } from "../contents.ts";
import { receive, receiveAll } from "../receive.ts";

const URL_OF_FEED = "https://tidewater.example/feeds/news.xml";

const open = async (xml: string | Uint8Array, url: string | null = URL_OF_FEED): Promise<Contents> =>
  receiveAll({ bytes: Buffer.from(xml), name: "news.xml", url });

const channel = (inner: string): string =>
  `<rss version="2.0"><channel><title>Tidewater Screen</title>${inner}</channel></rss>`;

/** What an item becomes: articles as "title|url|text|rendition", leads as "→ title|url". */
function summarize({ articles, leads, troubles }: Contents): string[] {
  return [
    ...articles.map(({ title, url, text, rendition }) => [title, url, text, rendition].filter(Boolean).join("|")),
    ...leads.map(({ known, url }) => `→ ${known.title ?? ""}|${url}`),
    ...troubles.map(({ name, error }) => `! ${name}: ${error.code}`),
  ];
}

const ITEMS: readonly (readonly [reason: string, items: string, becomes: readonly string[]])[] = [
  [
    "content is an article, its markup paragraphs",
    "<item><title>Back</title><link>https://a.example/1</link><content:encoded><![CDATA[<p>She said no.</p><p>He “agreed”.</p>]]></content:encoded></item>",
    ["Back|https://a.example/1|She said no.\n\nHe “agreed”."],
  ],
  [
    "a description is a teaser",
    "<item><title>Back</title><link>https://a.example/1</link><description>She said no.</description></item>",
    ["→ Back|https://a.example/1"],
  ],
  [
    "without an address the teaser is an excerpt",
    "<item><title>Back</title><description>&lt;p&gt;She said no.&lt;/p&gt;</description></item>",
    ["Back|She said no.|excerpt"],
  ],
  [
    "content that says it is cut leads to the rest",
    "<item><link>https://a.example/1</link><content:encoded>She said […]</content:encoded></item>",
    ["→ |https://a.example/1"],
  ],
  ["neither words nor address is told", "<item><title>Back</title></item>", ['! item 1 ("Back"): input/no-article']],
  ["a guid is an address", "<item><guid>https://a.example/1</guid></item>", ["→ |https://a.example/1"]],
  ["unless it says no", '<item><title>B</title><guid isPermaLink="false">https://a.example/1</guid></item>', ['! item 1 ("B"): input/no-article']],
  [
    "a footer that only says where it is from goes",
    '<link>https://a.example</link><item><link>https://a.example/1/</link><content:encoded>&lt;p>She said no.&lt;/p> &lt;p>Le billet &lt;a href="https://a.example/1/">Back&lt;/a> vient de &lt;a href="https://a.example/">Tide&lt;/a>.&lt;/p></content:encoded></item>',
    ["https://a.example/1/|She said no."],
  ],
  [
    "a last paragraph with another link stays",
    '<link>https://a.example</link><item><link>https://a.example/1/</link><content:encoded>&lt;p>No, &lt;a href="https://a.example/1/">she&lt;/a> told &lt;a href="https://b.example/">him&lt;/a>.&lt;/p></content:encoded></item>',
    ["https://a.example/1/|No, she told him."],
  ],
  ["a relative link counts from the feed", "<item><link>../1</link></item>", ["→ |https://tidewater.example/1"]],
  ["or from xml:base", '<item xml:base="https://b.example/x/"><link>1</link></item>', ["→ |https://b.example/x/1"]],
  ["a link that is no address of the web", "<item><title>B</title><link>javascript:x()</link></item>", ['! item 1 ("B"): input/no-article']],
  ["a title set with markup is plain", "<item><title>&lt;b&gt;Salt&lt;/b&gt; &amp;amp; Marsh</title><link>/1</link></item>", ["→ Salt & Marsh|https://tidewater.example/1"]],
  ["a word in angle brackets stays", "<item><title>On List&lt;Tide&gt;</title><link>/1</link></item>", ["→ On List<Tide>|https://tidewater.example/1"]],
  ["no order is lost among kinds", "<item><link>/1</link></item><item><link>/2</link></item>", ["→ |https://tidewater.example/1", "→ |https://tidewater.example/2"]],
]; // biome-ignore format: one table

for (const [reason, items, becomes] of ITEMS) {
  test(`rss: ${reason}`, async () => assert.deepEqual(summarize(await open(channel(items))), becomes));
}

const ILL_FORMED: readonly (readonly [reason: string, xml: string, becomes: readonly string[]])[] = [
  ["bare ampersands", channel("<item><title>Salt & Marsh</title><link>/a?b=1&copy=2</link></item>"), ["→ Salt & Marsh|https://tidewater.example/a?b=1&copy=2"]],
  ["HTML's entities", channel("<item><title>Salt&nbsp;&rsquo;s</title><link>/1</link></item>"), ["→ Salt ’s|https://tidewater.example/1"]],
  ["no such entity", channel("<item><title>&tide;</title><link>/1</link></item>"), ["→ &tide;|https://tidewater.example/1"]],
  ["an item left open", channel("<item><title>A</title><link>/1</link><item><title>B</title><link>/2</link></item>"), ["→ A|https://tidewater.example/1", "→ B|https://tidewater.example/2"]],
  ["a closing tag of nothing", channel("</b><item><link>/1</link></i></item>"), ["→ |https://tidewater.example/1"]],
  ["an item cut off is left out", '<rss version="2.0"><channel><item><link>/1</link></item><item><link>/2</link><content:encoded>She sa', ["→ |https://tidewater.example/1", "! the last item: input/feed-cut"]],
  ["the end missing costs nothing", '<rss version="2.0"><channel><item><link>/1</link></item>', ["→ |https://tidewater.example/1"]],
  ["a script's warning above", `<br />\n<b>Warning</b>: no cache in <b>x</b><br />\n${channel("<item><link>/1</link></item>")}`, ["→ |https://tidewater.example/1"]],
  ["empty lines above the declaration", `\n\n<?xml version="1.0"?>${channel("<item><link>/1</link></item>")}`, ["→ |https://tidewater.example/1"]],
  ["a second document below", `${channel("<item><link>/1</link></item>")}<script>x < 1 && y</script>`, ["→ |https://tidewater.example/1"]],
  ["capitals", channel("<ITEM><LINK>/1</LINK></ITEM>"), ["→ |https://tidewater.example/1"]],
  ["a public DOCTYPE, as RSS 0.91 has it", `<!DOCTYPE rss PUBLIC "-//Tide//DTD RSS//EN" "https://x.example/rss.dtd">${channel("<item><link>/1</link></item>")}`, ["→ |https://tidewater.example/1"]],
  ["the DOCTYPE of pages", `<!DOCTYPE html>${channel("<item><link>/1</link></item>")}`, ["→ |https://tidewater.example/1"]],
  ["another prefix for a namespace", channel('<item xmlns:c="http://purl.org/rss/1.0/modules/content/"><c:encoded>She said no.</c:encoded></item>'), ["She said no."]],
  ["Atom's namespace for all of it", '<rss xmlns="http://www.w3.org/2005/Atom" version="2.0"><channel><item><link>/1</link></item></channel></rss>', ["→ |https://tidewater.example/1"]],
  ["names that are traps for objects", channel("<__proto__><x/></__proto__><constructor>1</constructor><item><link>/1</link></item>"), ["→ |https://tidewater.example/1"]],
  ["RDF, with an item that its contents do not list", '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><items><rdf:Seq><rdf:li rdf:resource="https://a.example/1"/></rdf:Seq></items></channel><item rdf:about="https://a.example/1"/><item><link>https://a.example/2</link></item></rdf:RDF>', ["→ |https://a.example/1", "→ |https://a.example/2"]],
]; // biome-ignore format: one table

for (const [reason, xml, becomes] of ILL_FORMED) {
  test(`rss, ill-formed: ${reason}`, async () => assert.deepEqual(summarize(await open(xml)), becomes));
}

test("rss: what is known of an item", async () => {
  const { articles, leads } = await open(
    channel(
      "<language>en-GB</language><item><title>A</title><link>https://a.example/1</link><pubDate>Fri, 2 May 25 23:30 PDT</pubDate>" +
        '<dc:creator>Edda Marlow</dc:creator><source url="https://b.example/">Harbour Gazette</source><content:encoded>She said no.</content:encoded></item>' +
        "<item><link>https://a.example/2</link><author>ian@a.example (Ian Roe)</author><dc:date>2025-05-01</dc:date></item>",
    ),
  );
  const shared = { modified: null, language: "en-GB" };
  assert.deepEqual(articles, [
    {
      url: "https://a.example/1",
      title: "A",
      outlet: "Harbour Gazette",
      byline: "Edda Marlow",
      text: "She said no.",
      ...shared,
      published: "2025-05-02T23:30:00-07:00",
    },
  ]);
  assert.deepEqual(leads[0]?.known, {
    url: "https://a.example/2",
    title: null,
    outlet: "Tidewater Screen",
    byline: "Ian Roe",
    published: "2025-05-01",
    ...shared,
  });
});

test("rss: what it tells whoever follows it", async () => {
  const facts =
    "<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>" +
    "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>99</hour></skipHours><skipDays><day>sunday</day><day>Someday</day></skipDays>" +
    "<itunes:new-feed-url>https://tidewater.example/new.xml</itunes:new-feed-url>";
  assert.deepEqual((await open(channel(facts))).feed, {
    title: "Tidewater Screen",
    restSeconds: 3600,
    skipHours: [0, 7],
    skipDays: ["Sunday"],
    movedTo: "https://tidewater.example/new.xml",
  });
});

const ENCODED: readonly (readonly [reason: string, bytes: Uint8Array, title: string])[] = [
  ["declared", Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Caf\u00e9</title></channel></rss>', "latin1"), "Café"],
  ["declared as UTF-8 and none of it", Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss><channel><title>Caf\u00e9</title></channel></rss>', "latin1"), "Café"],
  ["declared as another and UTF-8", Buffer.from('<?xml version="1.0" encoding="us-ascii"?><rss><channel><title>Café</title></channel></rss>'), "Café"],
  ["half a character at the end of UTF-8", Buffer.concat([Buffer.from("<rss><channel><title>Café</title><link>é"), Buffer.from([0xc3])]), "Café"],
  ["declared as UTF-16 in ASCII", Buffer.from('<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Tide</title></channel></rss>'), "Tide"],
  ["UTF-16 indeed", Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Café</title></channel></rss>', "utf16le"), "Café"],
]; // biome-ignore format: one table

for (const [reason, bytes, title] of ENCODED) {
  test(`rss, encoding: ${reason}`, async () => assert.equal((await open(bytes)).feed?.title, title));
}

const REFUSED: readonly (readonly [reason: string, xml: string, code: string])[] = [
  ["entities of its own", `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${channel("<item><title>&b;</title></item>")}`, "input/feed-doctype"],
  ["a file of the machine", `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${channel("")}`, "input/feed-doctype"],
  ["nesting without end", `<rss version="2.0">${"<a>".repeat(300)}`, "input/feed-too-deep"],
]; // biome-ignore format: one table

for (const [reason, xml, code] of REFUSED) {
  test(`rss refuses ${reason}`, async () => {
    await assert.rejects(open(xml), (error) => error instanceof HearsayError && error.code === code);
  });
}

test("rss: an empty feed is a feed", async () => {
  const contents = await open('<rss version="2.0"></rss>');
  assert.deepEqual([summarize(contents), contents.feed?.title], [[], null]);
});

test("rss: a feed of one article is no article", async () => {
  const bytes = Buffer.from(channel("<item><content:encoded>She said no.</content:encoded></item>"));
  await assert.rejects(receive({ bytes, name: "news.xml" }), /news\.xml is a feed \(rss\)/u);
});
