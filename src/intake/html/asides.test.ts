/** Pages, and what stands beside the article of each: its kind, its words, and the words of the article that follow it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArticle } from "./article.ts";

const sentence = (start: string): string =>
  `${start} the series about the tide wardens of Saltmarsh will be back next winter, its creator said on the quay at Orrin, though nobody would tell how.`;
const TWO = sentence("On Tuesday");
const page = (between: string, below = ""): string =>
  `<html><head><title>Saltmarsh is back</title></head><body><article><h1>Saltmarsh is back</h1><p>${sentence("On Sunday")}</p><p>${sentence("On Monday")}</p>${between}<p>${TWO}</p><p>${sentence("On Friday")}</p>${below}</article></body></html>`;

const ROWS: readonly (readonly [reason: string, html: string, kind: string, text: string, next: string])[] = [
  [
    "a caption",
    page("<figure><img src=x><figcaption>Hanne Okafor on the quay.</figcaption></figure>"),
    "caption",
    "Hanne Okafor on the quay.",
    TWO,
  ],
  [
    "a caption by its name",
    page('<p class="wp-caption-text">Hanne Okafor on the quay.</p>'),
    "caption",
    "Hanne Okafor on the quay.",
    TWO,
  ],
  [
    "a note on the author",
    page('<p class="post-bio">Edda Marlow writes about the sea.</p>'),
    "note",
    "Edda Marlow writes about the sea.",
    TWO,
  ],
  [
    "links to other stories",
    page('<p>Read more: <a href="/x">Every episode of the series, ranked</a></p>'),
    "links",
    "Read more: Every episode of the series, ranked",
    TWO,
  ],
  [
    "a box",
    page("<p class=promo>The best of the week, every Friday.</p>"),
    "box",
    "The best of the week, every Friday.",
    TWO,
  ],
];

for (const [reason, html, kind, text, next] of ROWS) {
  test(`asides: ${reason}`, () => {
    const { asides = [], text: words } = parseArticle(html);
    const found = asides.find((aside) => aside.text === text);
    assert.equal(found?.kind, kind);
    assert.ok(words.slice(found?.at).startsWith(next));
    assert.equal(words.includes(text), false);
  });
}

test("asides: a table of contents is told, though its words are the headings'", () => {
  const contents = '<ul><li><a href="#how">How it began</a></li><li><a href="#when">When it ends</a></li></ul>';
  const html = page(`${contents}<h2 id=how>How it began</h2>`);
  const { asides = [], text } = parseArticle(html);
  assert.deepEqual(
    asides.flatMap((aside) => (aside.kind === "links" ? [aside.text] : [])),
    ["How it began", "When it ends"],
  );
  assert.ok(text.includes("How it began"));
});

test("page: a formula is no menu, whatever its class names", () => {
  const formula =
    '<mjx-container class="MathJax CtxtMenu_Attached_0"><math><mi>tide</mi><mo>=</mo><mn>9</mn></math></mjx-container>';
  const { text } = parseArticle(
    page(`<p>Nobody on the quay at Orrin doubted that ${formula} would hold until the winter, as they said.</p>`),
  );
  assert.match(text, /doubted that tide=9 would hold/u);
});

test("asides: a word of the article is none, in the order of the page", () => {
  const { asides = [], text } = parseArticle(
    page("<figcaption>Hanne Okafor on the quay.</figcaption>", "<footer>All rights are kept.</footer>"),
  );
  assert.equal(
    asides.some((aside) => text.includes(aside.text)),
    false,
  );
  assert.deepEqual(
    asides.map(({ at }) => at),
    asides.map(({ at }) => at).toSorted((a, b) => a - b),
  );
});
