/** Hostile web archives. */
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Fields, packRecords, writeAnswer, writeRecord } from "../archives.ts";
import type { Marker, Row } from "./case.ts";
import { writePage } from "./samples.ts";

const MILLION = 1_000_000;
const URL = "https://a.example/bad";

/** A good record on either side of bad ones: both must be read. */
const around = (marker: Marker, bad: readonly Uint8Array[]): Uint8Array[] => [
  writeAnswer("https://a.example/1", writePage(marker)),
  ...bad,
  writeAnswer("https://a.example/2", writePage(marker)),
];
const plain = (reason: string, make: () => readonly Uint8Array[]): Row => [
  reason,
  "w.warc",
  (marker) => Buffer.concat(around(marker, make())),
];
const packed = (reason: string, make: () => readonly Uint8Array[]): Row => [
  `${reason}, packed`,
  "w.warc.gz",
  (marker) => packRecords(around(marker, make())),
];
const both = (reason: string, make: () => readonly Uint8Array[]): Row[] => [plain(reason, make), packed(reason, make)];
const answer = (body: string | Uint8Array, head: Fields = {}): Uint8Array[] => [writeAnswer(URL, body, head)];
const response = (fields: Fields, block = "HTTP/1.1 200 OK\r\n\r\nx"): Uint8Array[] => [
  writeRecord("response", fields, Buffer.from(block)),
];
/** Members as they are, between good ones. */
const members = (reason: string, make: () => Uint8Array): Row => [
  reason,
  "w.warc.gz",
  (marker) => {
    const [first = new Uint8Array(), last = new Uint8Array()] = around(marker, []);
    return Buffer.concat([packRecords([first]), make(), packRecords([last])]);
  },
];
const chunks = (sizes: readonly string[]): string => sizes.map((size) => `${size}\r\n<p>x</p>\r\n`).join("");

export const ARCHIVES: readonly Row[] = [
  ...both("a length below nothing", () => response({ "Content-Length": "-5" })),
  ...both("a length without end", () => response({ "Content-Length": "9".repeat(400) })),
  ...both("a length of a petabyte", () => response({ "Content-Length": "999999999999999" })),
  ...both("a length in other digits", () => response({ "Content-Length": "0x10" })),
  ...both("a length of nothing", () => response({ "Content-Length": "0" })),
  ...both("a record of an unknown type", () => [writeRecord("x".repeat(10_000), {}, Buffer.from("y"))]),
  ...both("five thousand empty records", () => Array.from({ length: 5000 }, () => writeRecord("metadata", {}, Buffer.alloc(0)))),
  ...both("a head of thirty thousand lines", () => response(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`X-${at}`, "y"])))),
  ...both("a head without end", () => [Buffer.from(`WARC/1.0\r\n${"X: y\r\n".repeat(200_000)}`)]),
  ...both("a head of one line of a megabyte", () => [Buffer.from(`WARC/1.0 ${"x".repeat(MILLION)}\r\n\r\n`)]),
  ...both("a head of HTTP without end", () => [writeRecord("response", { "WARC-Target-URI": URL }, Buffer.from(`HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(50_000)}`))]),
  ...both("lines of a head that go on and on", () => [writeRecord("response", { "WARC-Target-URI": URL }, Buffer.from(`HTTP/1.1 200 OK\r\nX: y\r\n${" z\r\n".repeat(10_000)}\r\nbody`))]),
  ...both("a record in a record", () => answer(Buffer.concat(answer("<p>x")))),
  ...both("an address of a hundred thousand letters", () => response({ "WARC-Target-URI": `https://a.example/${"x".repeat(60_000)}` })),
  ...both("an address that is a script", () => [writeAnswer("javascript:alert(1)", "<p>x</p>")]),
  ...both("an address of escapes for the terminal", () => [writeAnswer("https://a.example/\u001B[31m\u202E", "<p></p>")]),
  ...both("a body that unpacks to twenty megabytes", () => answer(gzipSync(Buffer.alloc(20 * MILLION)), { "Content-Encoding": "gzip" })),
  ...both("a body that unpacks to twenty megabytes by brotli", () => answer(brotliCompressSync(Buffer.alloc(20 * MILLION), { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } }), { "Content-Encoding": "br" })),
  ...both("a body packed ten times", () => answer(Array.from({ length: 10 }).reduce((body: Buffer) => gzipSync(body), Buffer.alloc(MILLION)), { "Content-Encoding": Array.from({ length: 10 }, () => "gzip").join(", ") })),
  ...both("a body in encodings that are none", () => answer("<p>x</p>", { "Content-Encoding": "x,,y, gzip;q=1, ".repeat(500), "Transfer-Encoding": "chunked, ".repeat(500) })),
  ...both("chunks larger than the body", () => answer(chunks(["ffffffff", "7fffffff"]), { "Transfer-Encoding": "chunked" })),
  ...both("chunks of sizes that are none", () => answer(chunks(["-8", "8 8", "8;", "zz", "1e9"]), { "Transfer-Encoding": "chunked" })),
  ...both("ten thousand chunks", () => answer(chunks(Array.from({ length: 10_000 }, () => "8")), { "Transfer-Encoding": "chunked" })),
  ...both("a status that is none", () => [writeAnswer(URL, "<p>x</p>", {}, "2OO OK"), writeAnswer(URL, "<p>x</p>", {}, ""), writeAnswer(URL, "<p>x</p>", {}, "99999 x")]),
  ...both("a charset that is none", () => answer("<p>x</p>", { "Content-Type": `text/html; charset=${"x".repeat(10_000)}` })),
  ...both("a charset that is wrong", () => answer(writePage("nobody"), { "Content-Type": "text/html; charset=utf-16le" })),
  ...both("a picture said to be a page", () => answer(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), { "Content-Type": "text/html; charset=utf-8" })),
  ...both("a page said to be of every type", () => answer("<p>x</p>", { "Content-Type": "text/html, application/json; a=\"b; c\"" })),
  members("a member that unpacks to twenty megabytes of nothing", () => gzipSync(Buffer.alloc(20 * MILLION))),
  members("a record of ten bytes with twenty megabytes behind it, in one member", () => gzipSync(Buffer.concat([writeRecord("response", {}, Buffer.alloc(10)), Buffer.alloc(20 * MILLION, "\n")]))),
  members("a member with a head for ever", () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(MILLION, "x")])),
  members("a member whose head goes past its end", () => Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, 0xff, 0xff])),
  members("a member with flags that nobody knows", () => Buffer.from([0x1f, 0x8b, 8, 0xff, 0, 0, 0, 0, 0, 3, 3, 0])),
  members("beginnings of members, twenty thousand", () => Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])))),
  members("blocks of nothing, for a megabyte", () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.concat(Array.from({ length: 200_000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])))])),
  members("an archive in a member", () => gzipSync(packRecords(answer("<p>x")))),
  members("NULs between members", () => Buffer.alloc(MILLION)),
  members("noise between members", () => Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 251))),
  members("a member of another way to pack", () => Buffer.concat([Buffer.from("BZh9"), Buffer.alloc(1000, 1)])),
  ["noise under the name of an archive", "w.warc", () => Buffer.from(Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 251))],
  ["line ends under the name of an archive", "w.warc", () => "\r\n".repeat(50_000)],
  ["a page under the name of an archive", "w.warc", (marker) => writePage(marker)],
  ["a page under the name of a packed archive", "w.warc.gz", (marker) => gzipSync(writePage(marker))],
]; // biome-ignore format: one table
