import assert from "node:assert/strict";
import { test } from "node:test";
import { elsewhere, here } from "./href.ts";

const ELSEWHERE: readonly (readonly [url: string | null, to: string | null])[] = [
  ["https://tidewater.example/a?b=c", "https://tidewater.example/a?b=c"],
  ["HTTP://Tidewater.example", "http://tidewater.example/"],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  [" javascript:alert(1)", null],
  ["data:text/html,<script>", null],
  ["vbscript:x", null],
  ["file:///etc/passwd", null],
  ["//tidewater.example/a", null],
  ["not an address", null],
  [null, null],
];

for (const [url, to] of ELSEWHERE) {
  test(`${url}: ${to}`, () => assert.equal(elsewhere(url), to));
}

test("places of the desk: parts are escaped, empty ones left out", () => {
  assert.equal(here("/e", "person:a/../b"), "/e/person%3Aa%2F..%2Fb");
  assert.equal(here("/ask", null, { q: 'a "b" & c', page: null, x: "" }), "/ask?q=a+%22b%22+%26+c");
});
