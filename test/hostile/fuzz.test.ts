/** Whatever stands in a delivery of any format: it is understood, or refused with a code; and each archive comes to an end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { HearsayError } from "../../src/base/error.ts";
import { FORMATS } from "../../src/intake/formats.ts";
import { receiveAll } from "../../src/intake/receive.ts";
import { buildDocument } from "../../src/intake/received.ts";
import { readArchive } from "../../src/intake/warc/read-archive.ts";
import { inPieces } from "../archives.ts";
import { SAMPLES } from "./samples.ts";

const MARKER = "Quell0000";

/** Where a sample is cut, what is put there, and how much of it goes. */
type Splice = { readonly at: number; readonly gone: number; readonly piece: string };

const PIECES: readonly string[] = [
  ..."< > </ <! <!-- --> <![CDATA[ ]]> <? ?> & &amp; &#0; &#x110000; &nosuch; \" ' = / \\ { } [ ] , : null true 1e999 -".split(" "),
  "<item>", "</item>", "<entry>", "</channel>", "<description>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", 'xmlns="x"', 'encoding="utf-16"', "<html>", "<p>",
  "\0", "\n", "\r\n\r\n", "\uFEFF", "\uD800", "\u202E", "🎬", "WARC/1.0\r\n", "Content-Length: 9\r\n", "\x1F\x8B\x08", "---\n", "2031-02-31", "9".repeat(300), "(".repeat(300),
]; // biome-ignore format: one table

const splices: fc.Arbitrary<Splice[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    gone: fc.nat(200),
    piece: fc.constantFrom(...PIECES, ""),
  }),
  { minLength: 1, maxLength: 8 },
);

function splice(sample: Buffer, changes: readonly Splice[]): Buffer {
  return changes.reduce((bytes, { at, gone, piece }) => {
    const from = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, from), Buffer.from(piece), bytes.subarray(from + gone)]);
  }, sample);
}

/** What is no error of the catalogue is a fault of our own, and told as it is. */
function requireKnown(error: unknown): void {
  if (!(error instanceof HearsayError)) throw error;
}

async function tryReceive(bytes: Uint8Array, format: string | null, mediaType: string | null): Promise<void> {
  try {
    const contents = await receiveAll({ bytes, name: "standard input", format, mediaType, url: "https://a.example/x" });
    for (const { error } of contents.troubles) requireKnown(error);
    for (const article of contents.articles)
      assert.equal(buildDocument({ ...article, published: null }).text, article.text);
    for (const { url } of contents.leads) assert.match(url, /^https?:\/\//u);
  } catch (error) {
    requireKnown(error);
  }
}

const samples = fc.constantFrom(
  ...SAMPLES.map(({ make, mediaType }) => ({ bytes: Buffer.from(make(MARKER)), mediaType })),
);

for (const { name } of FORMATS) {
  test(`fuzz: any bytes as ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => tryReceive(bytes, name, null)),
      { numRuns: 100 },
    );
  });

  test(`fuzz: spliced deliveries as ${name}`, async () => {
    const property = fc.asyncProperty(samples, splices, ({ bytes }, changes) =>
      tryReceive(splice(bytes, changes), name, null),
    );
    await fc.assert(property, { numRuns: 100 });
  });
}

for (const { kind, mediaType, make } of SAMPLES) {
  test(`fuzz: ${kind}, spliced`, async () => {
    const sample = Buffer.from(make(MARKER));
    await fc.assert(
      fc.asyncProperty(splices, (changes) => tryReceive(splice(sample, changes), null, mediaType)),
      { numRuns: 150 },
    );
  });
}

async function tryArchive(bytes: Uint8Array, pieces: number): Promise<void> {
  try {
    for await (const { error } of readArchive(inPieces(bytes, pieces), { name: "a.warc", maxBytes: 20_000 }))
      if (error !== null) requireKnown(error);
  } catch (error) {
    requireKnown(error);
  }
}

for (const { kind, make } of SAMPLES.filter((sample) => sample.kind.endsWith("archive"))) {
  test(`fuzz: the records of a ${kind}, spliced, in pieces of any size`, async () => {
    const sample = Buffer.from(make(MARKER));
    const property = fc.asyncProperty(splices, fc.integer({ min: 1, max: 5000 }), (changes, pieces) =>
      tryArchive(splice(sample, changes), pieces),
    );
    await fc.assert(property, { numRuns: 200 });
  });
}
