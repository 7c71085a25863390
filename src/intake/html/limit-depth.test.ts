import assert from "node:assert/strict";
import { test } from "node:test";
import { limitDepth } from "./limit-depth.ts";

const nest = (depth: number, core: string): string => "<div>".repeat(depth) + core + "</div>".repeat(depth);

const KEPT: readonly (readonly [reason: string, html: string])[] = [
  ["what pages are", nest(60, "<p>x</p>")],
  ["many side by side", "<div><b>x</b></div>".repeat(2000)],
  ["paragraphs that are not closed", "<p>x<li>y<br>".repeat(2000)],
  ["closing tags alone", "</div>".repeat(2000)],
];

for (const [reason, html] of KEPT) test(`depth: ${reason}`, () => assert.equal(limitDepth(html), html));

test("depth: what is nested deeper keeps its words, and what stands around it its place", () => {
  const cut = limitDepth(`<main>${nest(1000, "<b>deep</b>")}</main><p>after</p>`);
  assert.equal(cut.split("<div>").length, cut.split("</div>").length);
  assert.equal(cut.split("<div>").length - 1, 511);
  assert.match(cut, /^<main>.*\sdeep\s.*<\/main><p>after<\/p>$/u);
});
