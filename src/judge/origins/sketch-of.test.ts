/** A sketch is small and always the same, whatever the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { contentHash } from "../../base/hash.ts";
import type { Sketch } from "../../model/sketch.ts";
import { sketchOf } from "./sketch-of.ts";

function checkShape({ signature, keys }: Sketch): void {
  assert.equal(signature.length, 63);
  assert.ok(signature.every((number) => Number.isInteger(number) && number >= 0 && number <= 0xffffffff));
  assert.ok(keys.length <= 24);
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(
    keys.every((key) => /^[123][0-9a-f]{15}$/u.test(key)),
    keys.join(" "),
  );
}

test("a sketch that is stored stays comparable: these bytes may only change with a migration", () => {
  const text = "Ines Okafor met Pavel Horn in Porto Brava on May 3. “I wrote the letter in a taxi,” she said.";
  assert.equal(contentHash(sketchOf({ text })), "09f49188cc0de84ab95da60ccdb6151c");
});

const MILLION = 1_000_000;

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ["one word of a million letters", "a".repeat(MILLION)],
  ["one word again and again", "word ".repeat(MILLION / 5)],
  ["other words all along", Array.from({ length: MILLION / 8 }, (_, at) => `W${at}`).join(" ")],
  ["nothing but marks", '"'.repeat(MILLION)],
  ["nothing but single marks", " 'a".repeat(MILLION / 3)],
  ["lines without words", "\n ".repeat(MILLION / 2)],
  ["one quotation", `“${"aa bb cc dd ee ff ".repeat(MILLION / 18)}`],
  ["quotations without end", "“One two three four five six.” ".repeat(MILLION / 31)],
  ["a script without spaces", "日本".repeat(MILLION / 2)],
  ["halves of characters", "\ud800 ".repeat(MILLION / 2)],
  ["accents without letters", "\u0301".repeat(MILLION)],
];

for (const [what, text] of HOSTILE) {
  test(`a megabyte: ${what}`, { timeout: 10_000 }, () => checkShape(sketchOf({ text })));
}

test("any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const sketch = sketchOf({ text });
      checkShape(sketch);
      assert.deepEqual(sketchOf({ text }), sketch);
    }),
  );
});
