import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import { arbitraryReading } from "../../../../test/arbitrary-reading.ts";
import { SAMPLE_READING } from "../../../../test/sample-reading.ts";
import { ROOT } from "../../../../test/sources.ts";
import { cellsOf } from "./cells.ts";
import { showReading } from "./reading.ts";

for (const width of [80, 120]) {
  test(`a reading in ${width} columns is shown as the golden file has it (UPDATE=1 rewrites it)`, () => {
    const path = join(ROOT, `test/golden/sample-${width}.txt`);
    const shown = showReading(SAMPLE_READING, { width, color: false });
    if (process.env["UPDATE"] === "1" || !existsSync(path)) writeFileSync(path, shown);
    assert.equal(shown, readFileSync(path, "utf8"));
  });
}

test("colours are used when asked for, and only then", () => {
  const plain = showReading(SAMPLE_READING, { width: 80, color: false });
  const colored = showReading(SAMPLE_READING, { width: 80, color: true });
  assert.equal(stripVTControlCharacters(plain), plain);
  assert.notEqual(stripVTControlCharacters(colored), colored);
});

test("any reading is shown within its width, and no control character of its article reaches the terminal", () => {
  fc.assert(
    fc.property(arbitraryReading(), fc.integer({ min: 40, max: 160 }), fc.boolean(), (reading, width, color) => {
      const shown = stripVTControlCharacters(showReading(reading, { width, color }));
      for (const line of shown.split("\n")) assert.ok(cellsOf(line) <= width, `${cellsOf(line)} cells: ${line}`);
      assert.doesNotMatch(shown, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test("a statement that the article makes firmer than its speaker shows both", () => {
  const [, , , statement] = SAMPLE_READING.statements;
  assert.ok(statement);
  const factuality = [
    { holder: "author", value: "CT-" },
    { holder: "Jonas Vael", value: "Uu" },
  ] as const;
  const shown = showReading(
    { ...SAMPLE_READING, statements: [{ ...statement, factuality }] },
    { width: 80, color: false },
  );
  assert.match(shown, /^ +1 +open .*\n +here no /mu);
});

test("a text that is not its outlet's own wording says so", () => {
  const restated = { ...SAMPLE_READING, document: { ...SAMPLE_READING.document, rendition: "restated" as const } };
  assert.match(
    showReading(restated, { width: 80, color: false }),
    /restated by us from Tidewater Screen · 20 June 2025/u,
  );
});
