/**
 * Ten times as much of the worst takes no more than some ten times as long, in each stage that bytes and words go through. What grows with the
 * square would take a hundred times; the bound lies between, and a noisy machine gets several tries. No time is held against a clock.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { recognizeBinary } from "../../src/intake/binary.ts";
import { parseDateline } from "../../src/intake/dateline.ts";
import { decode } from "../../src/intake/decode.ts";
import { chooseEncoding } from "../../src/intake/encoding.ts";
import { FORMATS } from "../../src/intake/formats.ts";
import { splitHead } from "../../src/intake/headline.ts";
import { receiveAll } from "../../src/intake/receive.ts";
import { readArchive } from "../../src/intake/warc/read-archive.ts";
import { read } from "../../src/desk/read.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { inPieces, packRecords, writeAnswer, writeRecord } from "../archives.ts";
import { writeAtom, writeJsonFeed, writeOpml, writePage, writeProse, writeRss, writeSitemap } from "./samples.ts";

const pack = loadPacks();
const MARKER = "Quell0000";

/** Times as long for ten times as much. */
const MOST = 25;
const TRIES = 4;
/** Below so many milliseconds of the processor a measure is chance. */
const LEAST_MS = 4;

type Row<Made> = readonly [reason: string, size: number, make: (size: number) => Made];
type Stage = { readonly name: string; readonly rows: readonly Row<() => unknown>[] };

/** Each row makes so much of the worst, and gives what sends it through the stage. */
function stage<Made>(name: string, run: (made: Made) => unknown, rows: readonly Row<Made>[]): Stage {
  const prepare =
    (make: (size: number) => Made) =>
    (size: number): (() => unknown) => {
      const made = make(size);
      return () => run(made);
    };
  return { name, rows: rows.map(([reason, size, make]) => [reason, size, prepare(make)]) };
}

async function receive(text: string | Uint8Array, name: string): Promise<void> {
  // Refusing is an answer too, if it comes soon.
  await receiveAll({ bytes: Buffer.from(text), name, url: "https://a.example/x" }).catch(() => null);
}

async function readRecords(bytes: Uint8Array): Promise<number> {
  let count = 0;
  for await (const _ of readArchive(inPieces(bytes), { name: "a.warc", maxBytes: 5_000_000 })) count += 1;
  return count;
}

const page = (
  reason: string,
  size: number,
  piece: string,
  close = "",
): readonly [string, number, (size: number) => string] => [
  reason,
  size,
  (count) => writePage(MARKER, { body: piece.repeat(count) + close.repeat(count) }),
];
const repeat = (reason: string, size: number, piece: string): readonly [string, number, (size: number) => string] => [
  reason,
  size,
  (count) => piece.repeat(count),
];

const STAGES: readonly Stage[] = [
  stage("decode", (bytes: Uint8Array) => { try { decode({ bytes, name: "x", encoding: null }); recognizeBinary(bytes); chooseEncoding("windows-1252", bytes); chooseEncoding("utf-8", bytes); } catch { /* Refused. */ } }, [
    ["bytes that are no UTF-8 on many lines", 200_000, (size) => Buffer.concat([Buffer.from("a\n".repeat(size)), Buffer.from([0xff])])],
    ["a page whose encoding is declared again and again", 20_000, (size) => Buffer.from(`<html>${"<meta charset".repeat(size)}\u00E9`, "latin1")],
    ["nearly UTF-16", 200_000, (size) => Buffer.from("a\0".repeat(size))],
  ]),
  stage("the format is told", (text: string) => FORMATS.map(({ detect }) => detect(text)), [
    repeat("angle brackets", 100_000, "<"), repeat("comments", 30_000, "<!-- "), repeat("white space", 200_000, " \n"), repeat("brackets", 100_000, "[{"),
    repeat("links", 30_000, "[a](http://"), repeat("hyphens", 100_000, "---\n"), repeat("instructions", 30_000, "<?xml "), repeat("quotes", 100_000, '"{"'),
  ]),
  stage("datelines", parseDateline, [repeat("digits", 300_000, "2031-05-02"), repeat("letters", 300_000, "May "), repeat("white space", 600_000, " \t")]),
  stage("headlines", splitHead, [repeat("lines", 30_000, "By Zoë\n"), repeat("white space", 200_000, " \n"), repeat("words", 100_000, "By Zoë and "), repeat("dates", 30_000, "May 2, 2031\n")]),
  stage("plain text", (text: string) => receive(text, "a.txt"), [repeat("a mark of a date", 100_000, " date 2031-05-02 "), repeat("line ends", 300_000, "\r\n")]),
  stage("Markdown", (text: string) => receive(text, "a.md"), [
    repeat("words", 5000, "She said no. "), repeat("paragraphs", 3000, "She said no.\n\n"), repeat("links", 1500, "[a](b) "), repeat("lists", 2000, "- a\n"), repeat("quotations", 1500, "> a\n\n"),
    repeat("front matter", 500, "---\na: b: c\n"),
  ]),
  stage("pages", (text: string) => receive(text, "a.html"), [
    page("elements in elements", 400, "<div>", "</div>"), page("unclosed elements", 1500, "<div>"), page("unclosed links", 800, "<a href=x>y"), page("paragraphs", 500, "<p>She said no, and he did too.</p>"),
    page("unclosed paragraphs", 500, "<p>She said no."), page("entities", 2000, "&amp;&nosuch;"), page("angle brackets", 2000, "< "), page("lists", 600, "<ul><li>a</ul>"), page("tables", 200, "<table><tr><td>a</table>"),
    page("breaks", 1000, "<br>"), page("unclosed bold", 800, "<b>x"), page("quotations", 400, "<blockquote><p>x</blockquote>"), page("headings", 400, "<h2>x</h2>"), page("scripts", 400, "<script>x</script>"),
    page("teasers", 150, '<div class="related"><a href=/x><h3>More</h3><p>She said so.</p></a></div>'), page("stray closing tags", 1500, "</div></p>"), page("comments", 1000, "<!-- x -->"),
    page("a long line", 3000, "She said no. "), page("times", 400, '<time datetime="2031-05-02">x</time>'), page("pictures", 400, "<figure><img src=x><figcaption>y</figcaption></figure>"),
    ["meta tags", 400, (size) => writePage(MARKER, { head: '<meta name="author" content="x">'.repeat(size) })],
    ["an attribute", 100_000, (size) => writePage(MARKER, { body: `<img alt="${"x ".repeat(size)}">` })],
    ["structured data", 300, (size) => writePage(MARKER, { head: `<script type="application/ld+json">[${Array.from({ length: size }, () => '{"@type":"NewsArticle","author":{"name":"Zoë"}}').join(",")}]</script>` })],
    ["structured data that is cut", 20_000, (size) => writePage(MARKER, { head: `<script type="application/ld+json">${'{"@graph":['.repeat(size)}</script>` })],
  ]),
  stage("feeds", (text: string) => receive(text, "a.xml"), [
    ["items", 200, (size) => writeRss(MARKER, { items: "<item><title>x</title><link>https://a.example/x</link><description>y</description></item>".repeat(size) })],
    ["elements in elements", 3000, (size) => writeRss(MARKER, { items: `<item>${"<a>".repeat(size)}${"</a>".repeat(size)}</item>` })],
    ["unclosed elements", 2000, (size) => writeRss(MARKER, { items: "<item><title>".repeat(size) })],
    ["entities", 5000, (size) => writeRss(MARKER, { items: `<item><description>${"&amp;&nosuch;".repeat(size)}</description></item>` })],
    ["character data", 3000, (size) => writeRss(MARKER, { items: `<item><description>${"<![CDATA[ x ]]>".repeat(size)}</description></item>` })],
    ["unclosed character data", 5000, (size) => writeRss(MARKER, { items: "<item><description><![CDATA[".repeat(size) })],
    ["comments", 5000, (size) => writeRss(MARKER, { items: "<!-- ".repeat(size) })],
    ["attributes", 3000, (size) => writeRss(MARKER, { items: `<item ${Array.from({ length: size }, (_, at) => `a${at}="b"`).join(" ")}/>` })],
    ["entries with links", 200, (size) => writeAtom(MARKER, { entries: '<entry><title>x</title><link href="/a"/></entry>'.repeat(size) })],
    ["addresses", 1000, (size) => writeSitemap(MARKER, "<url><loc>https://a.example/x</loc></url>".repeat(size))],
    ["outlines", 1000, (size) => writeOpml(MARKER, '<outline xmlUrl="https://a.example/f"/>'.repeat(size))],
    ["items of JSON", 500, (size) => writeJsonFeed(MARKER, { items: Array.from({ length: size }, (_, id) => ({ id: `https://a.example/${id}`, content_text: "She said no." })) })],
  ]),
  stage("archives", readRecords, [
    ["records", 300, (size) => Buffer.concat(Array.from({ length: size }, () => writeRecord("metadata", {}, Buffer.alloc(100))))],
    ["packed records", 400, (size) => packRecords(Array.from({ length: size }, () => writeRecord("metadata", {}, Buffer.alloc(100))))],
    ["lengths that lie", 300, (size) => Buffer.concat(Array.from({ length: size }, () => writeRecord("response", {}, Buffer.alloc(100), 5000)))],
    ["beginnings of members", 2000, (size) => Buffer.concat([packRecords([Buffer.from("WARC/1.0\r\n")]), Buffer.concat(Array.from({ length: size }, () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])))])],
    ["members that do not end", 40_000, (size) => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.concat(Array.from({ length: size }, () => Buffer.from([0, 0, 0, 0xff, 0xff])))])],
    ["chunks", 3000, (size) => writeAnswer("https://a.example/", "8\r\n<p>x</p>\r\n".repeat(size), { "Transfer-Encoding": "chunked", "Content-Type": "text/html" })],
    ["lines of a head", 1000, (size) => Buffer.concat([writeRecord("metadata", {}, Buffer.alloc(9)), Buffer.from("WARC/1.0\r\nX: y\r\n".repeat(size))])],
    ["an archive in one member", 600, (size) => gzipSync(Buffer.concat(Array.from({ length: size }, () => writeRecord("metadata", {}, Buffer.alloc(100)))))],
  ]),
  stage("reading", (text: string) => read({ text, title: "Saltmarsh waits", published: "2031-05-02" }, pack), [
    ["prose", 8, (size) => `${writeProse(MARKER)} `.repeat(size)], ["paragraphs", 8, (size) => `${writeProse(MARKER)}\n\n`.repeat(size)],
    repeat("one word", 20_000, "a"), repeat("capitals", 2500, "Aa "), repeat("letters with full stops", 2000, "J. "), repeat("quotation marks", 2000, "“"), repeat("straight quotation marks", 2000, '" '),
    repeat("quotations", 250, "“No,” she said. "), repeat("quotations that are not closed", 400, "“No, she said. "), repeat("brackets", 4000, "("), repeat("dashes", 2000, "— "), repeat("commas", 3000, ", "),
    repeat("dates", 300, "2 May 2031, "), repeat("stretches of time", 150, "from March to April 2031 and between 2032 and 2033 "), repeat("names", 300, "Zoë Marlow and Jonas Vael, "), repeat("said", 300, "said that he said that she said "),
    repeat("titles", 300, "Executive producer and director "), repeat("possessives", 300, "Vael’s brother’s "), repeat("pronouns", 400, "He said she told him. "), repeat("relative clauses", 300, "who said what "), repeat("line ends", 4000, "\n"),
    repeat("marks on letters", 5000, "e\u0301"), repeat("emoji", 1000, "👩🏽‍🚀 "), repeat("half characters", 4000, "\uD83C "), repeat("numbers", 1500, "1,000 "), repeat("hyphens", 3000, "a-"), repeat("apostrophes", 3000, "a'"), repeat("full stops", 5000, ". "),
    repeat("conditions", 300, "if she may and unless he might "), repeat("denials", 400, "not never no "), repeat("seasons", 300, "Season 2 of Saltmarsh "), repeat("releases", 150, "Saltmarsh will be released in 2032. "), repeat("colons", 3000, "a: "),
  ]),
]; // biome-ignore format: one table

/** Milliseconds of the processor, the middle of several. */
async function cost(run: () => unknown, turns: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.toSorted((a, b) => a - b)[turns >> 1]!;
}

for (const { name, rows } of STAGES) {
  for (const [reason, size, prepare] of rows) {
    test(`linear: ${name}: ${reason}`, async () => {
      const [some, more] = [prepare(size), prepare(size * 10)];
      const ratios: number[] = [];
      for (let turn = 0; turn < TRIES; turn += 1) {
        const short = Math.max(LEAST_MS, await cost(some, 3));
        const long = await cost(more, turn === 0 ? 1 : 3);
        ratios.push(long / short);
        if (long / short <= MOST) return;
      }
      assert.fail(`ten times as much takes ${ratios.map((ratio) => ratio.toFixed(0)).join(", ")} times as long`);
    });
  }
}
