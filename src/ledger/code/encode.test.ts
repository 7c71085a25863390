/** What is written comes back as the same bytes of JSON, any of the values by itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { HearsayError } from "../../base/error.ts";
import { holdTerms } from "../terms.ts";
import { decodeBeside } from "./decode.ts";
import { frameOf } from "./sample.ts";
import { openRow } from "./row.ts";
import { encodeBeside } from "./encode.ts";

const BESIDE = {
  title: "Mara Voss returns",
  text: "Mara Voss said on Monday: “Tidewater is back.” Nobody else did. \uD800",
};
const HASH = "0123456789abcdef0123456789abcdef";

const ROWS: readonly (readonly [reason: string, values: readonly unknown[]])[] = [
  ["nothing", []],
  ["constants", [null, true, false]],
  ["numbers", [0, 14, 15, 16, 127, 128, 300, 2 ** 31, 2 ** 53 - 1, -1, 0.5, 1e300, [3, 2, 1]]],
  ["words of the text, its headline, neither", ["Tidewater is back", "Mara Voss returns", "elsewhere", "", "a"]],
  ["words that go over the end of the headline", ["returns\nMara"]],
  ["half pairs", ["\uD800", "\uDFFF and more", "both 👩🏽‍🚀"]],
  ["a hash, twice", [HASH, { document: HASH }, HASH.toUpperCase(), HASH.slice(1)]],
  ["days and what only looks like one", ["2025-05-02", "2025-02-31", "1999-12-31", "2000-01-01", "2999-12-31", "2025-13-01"]],
  ["evidence", [{ start: 0, end: 9, quote: "Mara Voss" }, { start: 0, end: 9, part: "title", quote: "Mara Voss" }]],
  ["evidence whose quote is another", [{ start: 0, end: 9, quote: "Mara Brandt" }]],
  ["an end before its start", [{ start: 9, end: 3, quote: "" }]],
  ["an entity after its name", [{ name: "Zoë O’Brandt", entity: "person:zoe-obrandt" }, "person:zoe-obrandt", "person:zoe"]],
  ["entities whose names came before", [["Mara Voss", "Mara Voss", "x", "person:mara-voss", "person:mara-voss"]]],
  ["a name that gives no slug", [{ name: "“”", entity: "other:" }]],
  ["the same object again", [{ a: { b: [1] } }, { a: { b: [1] } }, { b: [1] }]],
  ["words that are the JSON of an object", [{ a: 1 }, '{"a":1}', '#{"a":1}', { a: 1 }]],
  ["fields in another order", [{ a: 1, b: 2 }, { b: 2, a: 1 }]],
  ["fields of any name", [JSON.parse('{"__proto__":{"x":1},"constructor":null,"":[]}')]],
  ["few words, and too long ones", [{ role: "speaker", frame: "x".repeat(41) }, { role: "speaker", frame: "x".repeat(41) }]],
  ["many of each kind", [Array.from({ length: 40 }, (_, index) => ({ [`field${index}`]: `word ${index % 20}`, role: `${index}` }))]],
]; // biome-ignore format: one row a line

for (const [reason, values] of ROWS) test(`code: ${reason}`, () => checkValues(values));

test("code: a frame holds no words", () => {
  const terms = holdTerms();
  for (const [, values] of ROWS) {
    const { rest } = openRow(encodeBeside(values, BESIDE, terms), null);
    const frame = Buffer.from(frameOf(rest));
    assert.ok(frame.length <= rest.length);
    for (const words of ["elsewhere", "Brandt", "word", "and more"]) assert.ok(!frame.includes(words), words);
    const sampled = { ...terms, sample: () => frame };
    const row = encodeBeside(values, BESIDE, sampled);
    values.forEach((value, place) => {
      assert.equal(JSON.stringify(decodeBeside(row, BESIDE, sampled).read(place)), JSON.stringify(value));
    });
  }
});

function checkValues(values: readonly unknown[]): void {
  const terms = holdTerms();
  const decoder = decodeBeside(encodeBeside(values, BESIDE, terms), BESIDE, terms);
  assert.equal(decoder.count, values.length);
  // The last first: none needs those before it.
  for (let place = values.length - 1; place >= 0; place -= 1) {
    assert.equal(JSON.stringify(decoder.read(place)), JSON.stringify(values[place]));
  }
}

test("code: whatever JSON there is", () => {
  const value = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 6 }), (values) =>
      checkValues(values.map((one) => JSON.parse(JSON.stringify(one)))),
    ),
    { numRuns: 300, seed: 7 },
  );
});

test("code: a row that was changed is damaged, and never read as something else without a word", () => {
  const terms = holdTerms();
  const row = encodeBeside(
    [{ role: "speaker", name: "Mara Voss", start: 0, end: 9 }, HASH, "elsewhere"],
    BESIDE,
    terms,
  );
  for (let length = 0; length < row.length; length += 1) {
    assert.throws(
      () => {
        const decoder = decodeBeside(row.subarray(0, length), BESIDE, terms);
        for (let place = 0; place < 3; place += 1) decoder.read(place);
      },
      (error) => error instanceof HearsayError && error.code === "ledger/damaged",
      `cut to ${length} bytes`,
    );
  }
});
