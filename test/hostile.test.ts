/**
 * Text that trips readers: never a crash, never a wrong offset, twice the same bytes. Every span of a reading is looked at,
 * whatever layer it belongs to, so that the tests bite as the reader grows.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as fc from "fast-check";
import { prettifyError } from "zod";
import { read } from "../src/desk/read.ts";
import { readingSchema } from "../src/desk/schemas/reading.ts";
import type { Received } from "../src/intake/received.ts";
import type { Reading } from "../src/model/reading.ts";
import { loadPacks } from "../src/pack/load.ts";
import { arbitraryText } from "./arbitrary-reading.ts";
import { runCommand } from "./run-command.ts";
import { SAMPLE_READING } from "./sample-reading.ts";

const PACK = loadPacks();

type AnySpan = {
  readonly start: number;
  readonly end: number;
  readonly part?: string;
  readonly quote?: string;
  readonly text?: unknown;
};

/** All objects with a start and an end, wherever they hang. */
function* spansOf(value: unknown): Generator<AnySpan> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && typeof value.start === "number" && "end" in value && typeof value.end === "number") {
    yield { ...value, start: value.start, end: value.end };
  }
  for (const inner of Object.values(value)) yield* spansOf(inner);
}

function checkReading(reading: Reading, article: Received): void {
  const parsed = readingSchema.safeParse(reading);
  assert.ok(parsed.success, parsed.error === undefined ? "" : prettifyError(parsed.error));
  assert.equal(reading.document.text, article.text, "the text was changed");
  for (const span of spansOf({ ...reading, document: null })) {
    const text = span.part === "title" ? (reading.document.title ?? "") : reading.document.text;
    const where = JSON.stringify(span);
    assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, `${where} is outside of the text`);
    const words = text.slice(span.start, span.end);
    if (span.quote !== undefined) assert.equal(span.quote, words, where);
    assert.ok(!isHalf(text, span.start) && !isHalf(text, span.end), `${where} cuts a character`);
  }
  for (const time of reading.times) assert.equal(time.text, reading.document.text.slice(time.start, time.end));
}

/** Whether a place lies within a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}

function readTwice(article: Received): Reading {
  const reading = read(article, PACK);
  assert.equal(JSON.stringify(read(article, PACK)), JSON.stringify(reading), "two readings differ");
  return reading;
}

const SAMPLE = SAMPLE_READING.document;
const LONG = "Jonas Vael said on Friday that the third season will not be released before the spring of 2026. ";

const ROWS: readonly (readonly [reason: string, article: Received])[] = [
  ["the sample", { ...SAMPLE }],
  ["line ends of another system", { ...SAMPLE, text: SAMPLE.text.replaceAll("\n", "\r\n") }],
  ["no-break spaces", { ...SAMPLE, text: SAMPLE.text.replaceAll(" ", "\u00A0") }],
  ["NULs between the words", { ...SAMPLE, text: SAMPLE.text.replaceAll(" ", " \0") }],
  ["direction marks", { ...SAMPLE, text: SAMPLE.text.replaceAll(" ", " \u202E\u200F").replaceAll(".", "\u2069.") }],
  ["emoji between the words", { ...SAMPLE, text: SAMPLE.text.replaceAll(" ", " 👩🏽‍🚀 ") }],
  ["emoji within the words", { ...SAMPLE, text: SAMPLE.text.replaceAll("e", "e🎬") }],
  ["decomposed letters", { ...SAMPLE, text: SAMPLE.text.replaceAll("e", "e\u0301").normalize("NFD") }],
  ["half characters", { ...SAMPLE, text: SAMPLE.text.replaceAll("e", "\uD83C") }],
  [
    "wide letters",
    { ...SAMPLE, text: SAMPLE.text.replaceAll(/[a-z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) },
  ],
  ["capitals alone", { ...SAMPLE, text: SAMPLE.text.toUpperCase() }],
  ["small letters alone", { ...SAMPLE, text: SAMPLE.text.toLowerCase() }],
  ["no spaces", { ...SAMPLE, text: SAMPLE.text.replaceAll(/\s/gu, "") }],
  ["no punctuation", { ...SAMPLE, text: SAMPLE.text.replaceAll(/[^\p{L}\s]/gu, "") }],
  ["marks that were never closed", { ...SAMPLE, text: SAMPLE.text.replaceAll(/[”"]/gu, "") }],
  ["nothing but quotation marks", { text: "“\"'”".repeat(2000) }],
  ["nothing but digits", { text: "2025 03-14 12:30 ".repeat(2000) }],
  ["nothing but full stops", { text: ". ".repeat(20_000) }],
  ["one word", { text: "No" }],
  ["white space", { text: " \n\t\u2003" }],
  ["nothing, under a headline", { text: "", title: "Vael says no" }],
  ["a headline of white space", { text: LONG, title: " \n " }],
  ["a line of 100,000 characters", { text: LONG.repeat(1050) }],
  ["a word of 100,000 characters", { text: `${"a".repeat(100_000)} said no.` }],
  ["brackets without end", { text: `${"(".repeat(50_000)} said Vael.` }],
  ["dashes without end", { text: `${"-".repeat(50_000)} said Vael ${"— ".repeat(20_000)}` }],
  ["a thousand names in a row", { text: `${"Jonas Vael, ".repeat(3000)} said no.` }],
  ["said said said", { text: "said that he said that she said ".repeat(2000) }],
  ["dates in a row", { text: "from March to April 2025 and between 2026 and 2027 ".repeat(1000) }],
  ["Japanese", { text: "海辺の番人たちを描くシリーズが第三シーズンで戻ってくると制作者が金曜日に語った。".repeat(50) }],
];

/** Milliseconds a thousand characters may take, on a slow machine and with all that can go wrong in them. */
const SLOWEST = 40;

for (const [reason, article] of ROWS) {
  test(`hostile: ${reason}`, () => {
    const started = performance.now();
    checkReading(readTwice(article), article);
    const tookMs = performance.now() - started;
    assert.ok(tookMs < 2000 + (article.text.length / 1000) * SLOWEST, `took ${Math.round(tookMs)} ms`);
  });
}

test("hostile: any text by chance", () => {
  fc.assert(
    fc.property(arbitraryText, fc.option(arbitraryText), (text, title) => {
      const article = { text, title, published: "2025-06-20" };
      checkReading(readTwice(article), article);
    }),
  );
});

test("hostile: any stretch of the sample, with anything in it", () => {
  const { text } = SAMPLE;
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), arbitraryText, (from, to, piece) => {
      const article = { ...SAMPLE, text: text.slice(0, from) + piece + text.slice(to) };
      checkReading(readTwice(article), article);
    }),
    { numRuns: 60 },
  );
});

test("hostile: the checks above see a wrong offset", () => {
  const [statement] = SAMPLE_READING.statements;
  assert.ok(statement);
  const [evidence] = statement.evidence;
  assert.ok(evidence);
  const wrong = { ...statement, evidence: [{ ...evidence, start: evidence.start + 1 }] };
  checkReading(SAMPLE_READING, SAMPLE);
  assert.throws(() => checkReading({ ...SAMPLE_READING, statements: [wrong] }, SAMPLE));
});

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

/** Tells the most memory that was used, in kilobytes, on the last line of standard error. */
const WITH_MEMORY = [
  "--import",
  `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`,
];
const memoryOf = (err: string): number => Number(err.trimEnd().split("\n").at(-1)) / 1000;

const FIFTY_MB = 50_000_000;

async function* stream(head: string, bytes: number, tail: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head);
  const chunk = Buffer.from(LONG.repeat(1000));
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
  yield Buffer.from(tail);
}

test("hostile: a file of 50 MB is refused before it is read", async () => {
  const path = join(folder, "large.txt");
  writeFileSync(path, LONG.repeat(FIFTY_MB / LONG.length));
  const { code, err } = await runCommand(["read", path], { nodeWords: WITH_MEMORY });
  assert.equal(code, 2);
  assert.match(err, /large\.txt has 50 MB, more than the limit of 20 MB .*--max-bytes\. \[input\/too-large\]/u);
  assert.ok(memoryOf(err) < 150, `${memoryOf(err)} MB`);
});

test("hostile: a stream of 50 MB is refused at the limit", async () => {
  const { code, err } = await runCommand(["read"], { input: stream("", FIFTY_MB, ""), nodeWords: WITH_MEMORY });
  assert.equal(code, 2);
  assert.match(err, /standard input goes on past the limit of 20 MB .*\[input\/too-large\]/u);
  assert.ok(memoryOf(err) < 200, `${memoryOf(err)} MB`);
});

test("hostile: a line of 300 MB is answered with an error, and the next one is read", async () => {
  const input = stream('{"id":"a","text":"', 6 * FIFTY_MB, '"}\n{"id":"b","text":"She said no."}\n');
  const { code, out, err } = await runCommand(["read", "--jsonl"], { input, nodeWords: WITH_MEMORY });
  const answers = out.trimEnd().split("\n");
  assert.equal(code, 1);
  assert.match(answers[0] ?? "", /^\{"id":null,"error":\{"code":"jsonl\/line-too-long"/u);
  assert.match(answers[1] ?? "", /^\{"id":"b","document"/u);
  // A line that was kept would show here whatever the reader itself takes.
  assert.ok(memoryOf(err) < 330, `${memoryOf(err)} MB`);
});
