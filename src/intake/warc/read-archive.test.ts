import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";
import { inPieces, packRecords, writeAnswer, writePage, writeRecord } from "../../../test/archives.ts";
import { writeJsonFeed, writeRss } from "../../../test/hostile/samples.ts";
import { HearsayError } from "../../base/error.ts";
import { type ArchiveItem, isArchiveName, readArchive } from "./read-archive.ts";

const LIMIT = 200_000;

/** What comes out, in short: an article's season, or the code of its error. */
async function read(bytes: Uint8Array, pieces = 1 << 16): Promise<string[]> {
  const items = await collect(readArchive(inPieces(bytes, pieces), { name: "a.warc", maxBytes: LIMIT }));
  return items.map(({ article, error }) => {
    if (error === null) return /season (\S+)/u.exec(article.text)?.[1] ?? article.text;
    assert.ok(error instanceof HearsayError, error);
    return error.code;
  });
}

async function collect(items: AsyncIterable<ArchiveItem>): Promise<ArchiveItem[]> {
  const all: ArchiveItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const urlOf = (number: number | string): string => `https://a.example/${number}`;
const answer = (number: number | string, head = {}, body: string | Uint8Array = writePage(number)): Buffer =>
  writeAnswer(urlOf(number), body, head);
const info = writeRecord("warcinfo", { "Content-Type": "application/warc-fields" }, Buffer.from("software: x\r\n"));
const page = Buffer.from(writePage("x"));
const inChunks = (body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`10;x=y\r\n`), body.subarray(0, 16), Buffer.from(`\r\n${(body.length - 16).toString(16)}\r\n`), body.subarray(16), Buffer.from("\r\n0\r\n\r\n"),
  ]); // biome-ignore format: one message

const ROWS: readonly (readonly [reason: string, records: readonly Uint8Array[], told: readonly string[]])[] = [
  ["pages", [info, answer(1), answer(2)], ["1", "2"]],
  ["no record", [info], []],
  ["requests, metadata and repeats are passed over", [writeRecord("request", {}, page), writeRecord("metadata", {}, page), writeRecord("revisit", {}, page), answer(1)], ["1"]],
  ["only what was found", [writeAnswer(urlOf(1), page, {}, "404 Not Found"), writeAnswer(urlOf(1), page, {}, "301 Moved"), answer(2)], ["2"]],
  ["the encoding that its host names", [answer(1, { "Content-Type": 'text/html; Charset="windows-1250"' }, Buffer.from(writePage("\u008Alus"), "latin1"))], ["Šlus"]],
  ["no picture", [answer(1, { "Content-Type": "image/png" }), answer(2)], ["2"]],
  ["no robots.txt", [answer(1, { "Content-Type": "text/plain" }, "User-agent: *\nDisallow: /private\n"), answer(2)], ["2"]],
  ["no data in XML", [answer(1, { "Content-Type": "text/xml" }, "<?xml version='1.0'?><data><a>x</a></data>"), answer(2)], ["2"]],
  ["a feed said to be XML of no kind", [answer(1, { "Content-Type": "text/xml" }, writeRss("season 1")), answer(2)], ["1", "2"]],
  ["a feed said to be JSON of no kind", [answer(1, { "Content-Type": "application/json" }, writeJsonFeed("season 1")), answer(2)], ["1", "2"]],
  ["no answer of a host", [writeRecord("response", { "WARC-Target-URI": "dns:a.example" }, Buffer.from("20310502\na.example. 1 IN A 1.2.3.4")), answer(2)], ["2"]],
  ["a page that was kept as such", [writeRecord("resource", { "WARC-Target-URI": urlOf(1), "Content-Type": "text/html" }, Buffer.from(writePage(1)))], ["1"]],
  ["text that was taken out", [writeRecord("conversion", { "WARC-Target-URI": urlOf(1), "Content-Type": "text/plain" }, Buffer.from("Vael said that season 1 is late."))], ["1"]],
  ["a page without words", [answer(1, {}, "<html><body><img src=x></body></html>"), answer(2)], ["input/no-article", "2"]],
  ["a body in chunks", [answer("x", { "Transfer-Encoding": "chunked" }, inChunks(page))], ["x"]],
  ["a body kept without its chunks", [answer("x", { "Transfer-Encoding": "chunked" }, page)], ["x"]],
  ["a packed body", [answer("x", { "Content-Encoding": "gzip" }, gzipSync(page))], ["x"]],
  ["a body kept unpacked", [answer("x", { "Content-Encoding": "gzip" }, page), answer("x", { "Content-Encoding": "br" }, page), answer("x", { "Content-Encoding": "deflate" }, page)], ["x", "x", "x"]],
  ["deflate with its head", [answer("x", { "Content-Encoding": "deflate" }, deflateSync(page))], ["x"]],
  ["deflate without its head", [answer("x", { "Content-Encoding": "deflate" }, deflateRawSync(page))], ["x"]],
  ["brotli", [answer("x", { "Content-Encoding": "br" }, brotliCompressSync(page))], ["x"]],
  ["zstd", [answer("x", { "Content-Encoding": "zstd" }, zstdCompressSync(page))], ["x"]],
  ["packed twice, in chunks", [answer("x", { "Content-Encoding": "br, gzip", "Transfer-Encoding": "chunked" }, inChunks(gzipSync(brotliCompressSync(page))))], ["x"]],
  ["a body that lost its end", [answer("x", { "Content-Encoding": "gzip" }, gzipSync(page).subarray(0, 100)), answer(2)], ["archive/damaged", "2"]],
  ["a body that is no brotli", [answer("x", { "Content-Encoding": "br" }, "nope nope"), answer(2)], ["archive/damaged", "2"]],
  ["a body that unpacks to more than the limit", [answer("x", { "Content-Encoding": "gzip" }, gzipSync(Buffer.alloc(LIMIT + 1, "<p>"))), answer(2)], ["input/too-large", "2"]],
  ["gzip in gzip in gzip", [answer("x", { "Content-Encoding": "gzip, gzip, gzip, gzip, gzip" }, gzipSync(gzipSync(gzipSync(page)))), answer(2)], ["x", "2"]],
  ["gzip in gzip, of which one is told", [answer("x", { "Content-Encoding": "gzip" }, gzipSync(gzipSync(page))), answer(2)], ["input/binary", "2"]],
  ["a page over the limit", [answer("x", {}, Buffer.alloc(LIMIT * 3, "<p>x ")), answer(2)], ["input/too-large", "2"]],
  ["a film over the limit is nobody's trouble", [writeRecord("metadata", {}, Buffer.alloc(LIMIT * 3)), answer(2)], ["2"]],
  ["nothing between the heads", [answer(1, {}, ""), answer(2)], ["input/empty", "2"]],
  ["a length that is none", [writeRecord("response", { "Content-Length": "many" }, page), answer(2)], ["archive/damaged", "2"]],
  ["a length that is too small", [writeRecord("response", { "WARC-Target-URI": urlOf(1) }, page, 20), answer(2)], ["archive/damaged", "2"]],
  ["a length that is too large", [writeRecord("response", { "WARC-Target-URI": urlOf(1) }, page, page.length + 90), answer(2), answer(3)], ["archive/damaged", "2", "3"]],
  ["a length that would swallow all", [writeRecord("response", { "WARC-Target-URI": urlOf(1) }, page, 100_000), answer(2), answer(3)], ["archive/damaged", "2", "3"]],
  ["a head without end", [Buffer.from(`WARC/1.0\r\nX: ${"y".repeat(100_000)}\r\n\r\n`), answer(2)], ["archive/damaged", "2"]],
  ["lines ended by line feeds alone", [Buffer.from(answer(1).toString().replaceAll("\r\n", "\n").replace(/Content-Length: \d+/u, (told) => told.replace(/\d+/u, (n) => String(Number(n) - 3)))), answer(2)], ["1", "2"]],
]; // biome-ignore format: one table

for (const [reason, records, told] of ROWS) {
  test(`plain: ${reason}`, async () => assert.deepEqual(await read(Buffer.concat([info, ...records])), told));
  test(`packed: ${reason}`, async () => assert.deepEqual(await read(packRecords([info, ...records])), told));
  test(`packed as a whole: ${reason}`, async () =>
    assert.deepEqual(await read(gzipSync(Buffer.concat([info, ...records]))), told));
}

const PAIR = [answer(1), answer(2)];

test("an archive that is cut anywhere gives all before, and names the break", async () => {
  for (const whole of [Buffer.concat(PAIR), packRecords(PAIR), gzipSync(Buffer.concat(PAIR))]) {
    for (let end = 20; end < whole.length; end += 7) {
      const told = await read(whole.subarray(0, end));
      const between = told.length === 1 && told[0] === "1";
      if (!between && told.at(-1) !== "2")
        assert.equal(told.at(-1), "archive/cut-short", `at ${end} of ${whole.length}`);
      assert.ok(told.length <= 2 && (told.length < 2 || told[0] === "1"), `at ${end}: ${told.join(" ")}`);
    }
  }
});

test("a damaged byte anywhere spoils its own record alone", async () => {
  const middle = packRecords([answer(2)]);
  const [first, last] = [packRecords([answer(1)]), packRecords([answer(3)])];
  for (let at = 0; at < middle.length; at += 3) {
    const bad = Buffer.from(middle);
    bad[at]! ^= 0x55;
    const told = await read(Buffer.concat([first, bad, last]));
    assert.deepEqual([told[0], told.at(-1)], ["1", "3"], `at ${at}`);
    assert.ok(told.length === 3 && (told[1] === "archive/damaged" || told[1] === "2"), `at ${at}: ${told.join(" ")}`);
  }
});

test("whatever pieces the bytes come in", async () => {
  const records = [
    info,
    ...PAIR,
    writeRecord("metadata", {}, Buffer.alloc(LIMIT * 2)),
    answer("x", {}, Buffer.alloc(LIMIT * 3, "<p>x ")),
    answer(3),
  ];
  for (const whole of [Buffer.concat(records), packRecords(records), gzipSync(Buffer.concat(records))]) {
    for (const size of [61, 4096, 1 << 20])
      assert.deepEqual(await read(whole, size), ["1", "2", "input/too-large", "3"], `pieces of ${size}`);
  }
});

test("what a well-known writer writes", async () => {
  for (const gzip of [true, false]) {
    const record = WARCRecord.create(
      { url: urlOf(7), date: "2031-05-02T10:00:00Z", type: "response", httpHeaders: { "Content-Type": "text/html" } },
      inPieces(Buffer.from(writePage(7))),
    );
    assert.deepEqual(await read(await WARCSerializer.serialize(record, { gzip })), ["7"]);
  }
});

test("articles and errors tell where they come from", async () => {
  const bad = answer(2, {}, "<p>");
  const packed = packRecords([info, answer(1), bad]);
  const items = await collect(readArchive(inPieces(packed), { name: "a.warc.gz", maxBytes: LIMIT }));
  const [good, failed] = items;
  assert.equal(good?.article?.url, urlOf(1));
  assert.equal(good.article.published ?? null, null, "the day of the crawl is no dateline");
  assert.deepEqual([good.offset, good.target], [packRecords([info]).length, urlOf(1)]);
  assert.equal(failed?.target, urlOf(2));
  const cut = await collect(readArchive(inPieces(packed.subarray(0, -9)), { name: "a.warc.gz", maxBytes: LIMIT }));
  const at = packRecords([info, answer(1)]).length;
  assert.match(
    cut.at(-1)?.error?.message ?? "",
    new RegExp(`breaks off within the record at byte ${at} of a\\.warc\\.gz \\(${urlOf(2)}\\)`, "u"),
  );
});

test("what is no archive is refused", async () => {
  for (const text of ["", "She said no.", "<html>"])
    await assert.rejects(
      read(Buffer.from(text)),
      (error) => error instanceof HearsayError && error.code === "input/no-article",
    );
});

const NAMES: readonly (readonly [name: string, isOne: boolean])[] = [
  ["crawl.warc", true],
  ["crawl-00001.WARC.GZ", true],
  ["crawl.warc.wet.gz", true],
  ["crawl.warc.txt", false],
  ["notes.gz", false],
  ["warc", false],
];

test("archives by their names", () => {
  for (const [name, isOne] of NAMES) assert.equal(isArchiveName(name), isOne, name);
});
