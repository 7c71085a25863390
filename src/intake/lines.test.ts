import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type Line, readLines } from "./lines.ts";

async function* chunk(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(text: string, size: number, maxBytes: number): Promise<(string | null)[]> {
  const lines: Line[] = [];
  for await (const line of readLines(chunk(text, size), maxBytes)) lines.push(line);
  assert.deepEqual(
    lines.map((line) => line.number),
    lines.map((_, index) => index + 1),
  );
  return lines.map((line) => (line.bytes === null ? null : Buffer.from(line.bytes).toString()));
}

const ROWS: readonly (readonly [reason: string, text: string, lines: readonly (string | null)[]])[] = [
  ["nothing has no line", "", []],
  ["the last line needs no end", "a\nb", ["a", "b"]],
  ["a line end at the end opens no line", "a\nb\n", ["a", "b"]],
  ["an empty line is a line", "a\n\nb\n\n", ["a", "", "b", ""]],
  ["a carriage return stays", "a\r\nb\r\n", ["a\r", "b\r"]],
  ["other line breaks are characters", "a\u2028b\u0085c\n", ["a\u2028b\u0085c"]],
  ["a line at the limit is kept", "1234567890\nb", ["1234567890", "b"]],
  ["a longer one is skipped, and only it", "12345678901\nb\n12345678901", [null, "b", null]],
];

for (const [reason, text, lines] of ROWS) {
  test(`lines: ${reason}`, async () => {
    for (const size of [1, 3, 100]) assert.deepEqual(await collect(text, size, 10), lines);
  });
}

test("lines: they are the same however the stream is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom("a", "é", "\n", "\r") }),
      fc.integer({ min: 1, max: 7 }),
      async (text, size) => {
        const expected = text.split("\n");
        if (expected.at(-1) === "") expected.pop();
        assert.deepEqual(await collect(text, size, 1000), expected);
      },
    ),
  );
});
