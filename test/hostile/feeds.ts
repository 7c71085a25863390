/** Hostile feeds and lists: XML and JSON. */
import type { Row } from "./case.ts";
import { writeAtom, writeJsonFeed, writeLine, writeOpml, writeProse, writeRss, writeSitemap } from "./samples.ts";

const MILLION = 1_000_000;
const RSS = "application/rss+xml";
const ATOM = "application/atom+xml";
const JSON_FEED = "application/feed+json";

const laughs = (levels: number): string =>
  `<!DOCTYPE x [<!ENTITY l0 "ha">${Array.from({ length: levels }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")}]>`;
const rss = (reason: string, head: () => string, items: () => string): Row => [
  reason,
  "f.rss",
  (marker) => writeRss(marker, { head: head(), items: items() }),
  RSS,
];
const items = (reason: string, make: () => string): Row => rss(reason, () => "", make);
const item = (words: string): string => `<item><title>x</title><link>https://a.example/x</link>${words}</item>`;
const entries = (reason: string, make: () => string): Row => [
  reason,
  "f.atom",
  (marker) => writeAtom(marker, { entries: make() }),
  ATOM,
];
const feed = (reason: string, more: () => object): Row => [
  reason,
  "f.json",
  (marker) => writeJsonFeed(marker, more()),
  JSON_FEED,
];

export const FEEDS: readonly Row[] = [
  rss("a billion laughs", () => laughs(9), () => item("<description>&l9;</description>")),
  rss("laughs in a square", () => `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(25_000)}">]>`, () => item(`<description>${"&a;".repeat(5000)}</description>`)),
  rss("an entity of a file", () => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`, () => item("<description>&a;</description>")),
  rss("an entity of a host", () => `<!DOCTYPE x PUBLIC "a" "http://127.0.0.1:1/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p">%p;]>`, () => ""),
  rss("an entity that names itself", () => `<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>`, () => item("<title>&a;</title>")),
  rss("a doctype that is never closed", () => `<!DOCTYPE x [${"<!ENTITY a 'b'>".repeat(1000)}`, () => ""),
  rss("a stylesheet and instructions", () => `<?xml-stylesheet href="javascript:x"?>${"<?x y?>".repeat(5000)}`, () => ""),
  items("elements in a hundred thousand others", () => item("<a>".repeat(100_000) + "</a>".repeat(100_000))),
  items("elements that are never closed", () => "<item><title>".repeat(20_000)),
  items("items in items", () => "<item><title>x</title>".repeat(5000) + "</item>".repeat(5000)),
  items("a hundred thousand items", () => item("").repeat(100_000)),
  items("a hundred thousand entities", () => item(`<description>${"&amp;&#65;".repeat(50_000)}</description>`)),
  items("entities packed in entities", () => item(`<description>${"&amp;amp;amp;amp;lt;p&amp;gt;".repeat(3000)}</description>`)),
  items("entities that are none", () => item(`<description>${"&nbsp;&nosuch;&#x110000;&#0;& ".repeat(5000)}</description>`)),
  items("a headline of a megabyte", () => item(`<title>${"x ".repeat(MILLION / 2)}</title>`)),
  items("an attribute of a megabyte", () => item(`<enclosure url="${"x".repeat(MILLION)}"/>`)),
  items("an address of a megabyte", () => `<item><link>https://a.example/${"x".repeat(MILLION)}</link></item>`),
  items("addresses that are none", () => ["javascript:x", "file:///etc/passwd", "//", "http://[", "data:,x", "http://127.0.0.1/", ""].map((link) => `<item><title>x</title><link>${link}</link></item>`).join("")),
  items("character data that is never closed", () => "<item><description><![CDATA[ <p>x</p>"),
  items("character data in character data", () => item(`<description>${"<![CDATA[ <![CDATA[ ]]> ]]>".repeat(2000)}</description>`)),
  items("a comment that is never closed", () => `<!-- ${"-".repeat(100_000)}`),
  items("dates that are none", () => ["", "now", "Fri, 99 Foo 99999 99:99:99 ZZZ", "0000-00-00", "9".repeat(100_000), "-1", "2031-05-02T10:00:00+99:00"].map((date) => item(`<pubDate>${date}</pubDate><description>x</description>`)).join("")),
  items("one guid for all", () => `<item><title>x</title><guid>1</guid><description>y</description></item>`.repeat(3000)),
  items("names that nobody declared", () => item(`<a:b:c xmlns:="x">y</a:b:c><:d/><${"e:".repeat(1000)}f/>`)),
  items("ten thousand names declared", () => `<item ${Array.from({ length: 10_000 }, (_, at) => `xmlns:n${at}="urn:${at}"`).join(" ")}><title>x</title></item>`),
  items("a feed in an item", () => item(`<content:encoded><![CDATA[${writeRss("nobody")}]]></content:encoded>`)),
  items("a page of scripts in an item", () => item(`<content:encoded><![CDATA[${"<script>x</script><p onclick=y>z</p><iframe src=javascript:a>".repeat(1000)}]]></content:encoded>`)),
  items("a page of unclosed tags in an item", () => item(`<content:encoded><![CDATA[${"<div><p><b>".repeat(20_000)}]]></content:encoded>`)),
  items("how long to wait, as nobody could", () => `<ttl>-1</ttl><ttl>1e999</ttl><skipHours>${"<hour>99</hour>".repeat(1000)}</skipHours><sy:updateFrequency>0</sy:updateFrequency>`),
  items("names of JavaScript's own", () => item("<__proto__>x</__proto__><constructor>y</constructor><toString/><hasOwnProperty>z</hasOwnProperty>")),
  ["a feed without items", "f.rss", (marker) => `<rss version="2.0"><channel><title>${marker}</title></channel></rss>`, RSS],
  ["a feed of another version", "f.rss", (marker) => writeRss(marker).replace('version="2.0"', 'version="99"'), RSS],
  ["a feed without its root", "f.rss", (marker) => item(`<description>${marker}</description>`), RSS],
  ["a feed with two roots", "f.rss", (marker) => writeRss(marker) + writeAtom(marker).split("\n")[1]!, RSS],
  ["a feed in capitals", "f.rss", (marker) => writeRss(marker).replaceAll(/<\/?\w+/gu, (tag) => tag.toUpperCase()), RSS],
  ["RDF", "f.rdf", (marker) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="x"><title>${marker}</title><description>${writeProse(marker)}</description></item></rdf:RDF>`, RSS],
  entries("content that is a page of XHTML", () => `<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>x</b></div></title><content type="xhtml"><div>${"<p>y</p>".repeat(3000)}</div></content></entry>`),
  entries("content in base64, said to be a picture", () => `<entry><title>x</title><content type="image/png">${"QUJD".repeat(10_000)}</content></entry>`),
  entries("content that is elsewhere", () => `<entry><title>x</title><content src="file:///etc/passwd" type="text/html"/></entry>`),
  entries("links without end", () => `<entry><title>x</title>${'<link rel="alternate" href="/x"/>'.repeat(10_000)}</entry>`),
  entries("bases on bases", () => `<entry xml:base="../a/">${'<x xml:base="../b/">'.repeat(3000)}<link href="c"/>${"</x>".repeat(3000)}</entry>`),
  entries("a source that is the feed itself", () => `<entry><title>x</title><source>${writeAtom("nobody").split("\n")[1]!}</source></entry>`),
  entries("authors without end", () => `<entry><title>x</title>${"<author><name>Zoë</name></author>".repeat(5000)}<content>y</content></entry>`),
  feed("items of the wrong types", () => ({ items: [null, 1, "x", [], {}, { id: {}, title: [], content_html: 7, content_text: null, url: 3, authors: "x", date_published: 9 }] })),
  feed("items that are no list", () => ({ items: { length: 1e9, 0: { content_text: "x" } } })),
  feed("authors and tags that are no lists", () => ({ authors: { length: 1e9 }, items: [{ id: 1, content_text: "x", tags: { length: 4e9 }, authors: { length: 1e8, 0: { name: "Zoë" } } }] })),
  feed("a hundred thousand items of JSON", () => ({ items: Array.from({ length: 100_000 }, (_, id) => ({ id, url: "https://a.example/" })) })),
  feed("words of a page of tags", () => ({ items: [{ id: 1, content_html: "<div>".repeat(50_000) }] })),
  feed("the next page is this one", () => ({ next_url: "https://a.example/feed.json", feed_url: "https://a.example/feed.json", hubs: [{ type: "x", url: 1 }] })),
  feed("JSON with names of JavaScript's own", () => ({ items: [JSON.parse('{"__proto__":{"content_text":"polluted"},"constructor":1,"id":"1"}')] })),
  feed("half characters", () => ({ items: [{ id: "1", title: "\uD83C", content_text: `\uDC00 She said \uD800 no.` }] })),
  ["lists in lists of JSON", "f.json", () => `{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(200_000)}`, JSON_FEED],
  ["JSON in JSON, closed", "f.json", () => `{"version":"https://jsonfeed.org/version/1.1","items":${'[{"a":'.repeat(50_000)}1${"}]".repeat(50_000)}}`, JSON_FEED],
  ["JSON with one key a hundred thousand times", "f.json", (marker) => `{${`"version":"https://jsonfeed.org/version/1.1","title":"${marker}",`.repeat(20_000)}"items":[]}`, JSON_FEED],
  ["JSON with a number too large", "f.json", () => `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1e400,"date_published":${"9".repeat(50_000)}}]}`, JSON_FEED],
  ["JSON with a comma too many", "f.json", (marker) => writeJsonFeed(marker).replace("}]", "},]"), JSON_FEED],
  ["lines of JSON of which some are none", "l.jsonl", (marker) => ["", "{", "null", "[]", '"x"', "{}", '{"text":7}', '{"text":""}', writeLine(marker)].join("\n")],
  ["lines of JSON with bytes that are no character", "l.jsonl", (marker) => Buffer.concat([Buffer.from('{"text":"\xFF"}\n', "latin1"), Buffer.from(writeLine(marker))])],
  ["a line of JSON of a megabyte", "l.jsonl", (marker) => `${JSON.stringify({ id: 1, other: "x".repeat(MILLION) })}\n${writeLine(marker)}`],
  ["a line of JSON nested for ever", "l.jsonl", (marker) => `${'{"a":'.repeat(100_000)}\n${writeLine(marker)}`],
  ["lines of JSON with odd fields", "l.jsonl", () => [{ text: "x", published: "2031-02-31" }, { text: "x", id: {} }, { text: "x", title: 7 }, { text: "\uD800", url: "javascript:x" }].map((line) => JSON.stringify(line)).join("\r\n")],
  ["two thousand empty lines of JSON", "l.jsonl", (marker) => `${"\n".repeat(2000)}${writeLine(marker)}`],
  ["an index of sitemaps that names itself", "s.xml", () => `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${"<sitemap><loc>https://a.example/s.xml</loc></sitemap>".repeat(3)}</sitemapindex>`, "application/xml"],
  ["a sitemap of fifty thousand addresses", "s.xml", (marker) => writeSitemap(marker, "<url><loc>https://a.example/x</loc></url>".repeat(50_000)), "application/xml"],
  ["a sitemap of addresses that are none", "s.xml", (marker) => writeSitemap(marker, ["javascript:x", "", "file:///x", "x".repeat(100_000)].map((loc) => `<url><loc>${loc}</loc></url>`).join("")), "application/xml"],
  ["a sitemap in a sitemap", "s.xml", (marker) => writeSitemap(marker, "<urlset><url>".repeat(20_000)), "application/xml"],
  ["a list of feeds that names itself", "o.opml", (marker) => writeOpml(marker, '<outline type="include" url="https://a.example/o.opml"/><outline type="link" url="https://a.example/o.opml"/>'), "text/x-opml"],
  ["outlines in outlines", "o.opml", (marker) => writeOpml(marker, '<outline text="a">'.repeat(50_000) + "</outline>".repeat(50_000)), "text/x-opml"],
  ["a list of fifty thousand feeds", "o.opml", (marker) => writeOpml(marker, '<outline xmlUrl="https://a.example/f"/>'.repeat(50_000)), "text/x-opml"],
  ["a list of feeds that are none", "o.opml", (marker) => writeOpml(marker, ["javascript:x", "file:///x", "", "feed://x", "http://["].map((url) => `<outline xmlUrl="${url}"/>`).join("")), "text/x-opml"],
  ["laughs in a list of feeds", "o.opml", (marker) => writeOpml(marker, '<outline text="&l9;"/>').replace("<opml", `${laughs(9)}<opml`), "text/x-opml"],
  ["an item of news that is withdrawn", "n.json", (marker) => JSON.stringify({ uri: "urn:a", pubstatus: "withdrawn", headline: marker, body_text: "x" })],
  ["an item of news of the wrong types", "n.json", () => JSON.stringify({ uri: 7, pubstatus: [], type: {}, versioncreated: -1, headline: ["x"], body_text: { a: 1 }, byline: 3, associations: { a: "b" } })],
  ["items of news in items of news", "n.json", (marker) => `${'{"uri":"urn:a","pubstatus":"usable","associations":{"a":'.repeat(5000)}{"headline":"${marker}"}${"}}".repeat(5000)}`],
]; // biome-ignore format: one table
