import assert from "node:assert/strict";
import { test } from "node:test";
import { annotate, cutStretches, type Mark } from "./annotate.ts";

const TEXT = "She said yes.\n\n<b>He</b> & they left in May.";

const mark = (words: string, kind: Mark["kind"], to: string): Mark => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, kind, to, id: null, about: kind };
};

/** Links as [words](to), so that a row can be read. */
const plain = (markup: unknown): string =>
  String(markup).replaceAll(/<a class="mark ([a-z ]+)" href="#(\w+)"[^>]*>([^<]*)<\/a>/gu, "[$3]($2: $1)");

const ROWS: readonly (readonly [reason: string, marks: readonly Mark[], shown: string])[] = [
  ["nothing marked", [], "<p>She said yes.</p><p>&lt;b&gt;He&lt;/b&gt; &amp; they left in May.</p>"],
  [
    "one within another leads to the shorter, and keeps both kinds",
    [mark("they left in May", "cited", "s"), mark("May", "time", "t")],
    "<p>She said yes.</p><p>&lt;b&gt;He&lt;/b&gt; &amp; [they left in ](s: cited)[May](t: cited time).</p>",
  ],
  [
    "two that overlap are cut where they meet",
    [mark("She said", "cited", "a"), mark("said yes", "odd", "b")],
    "<p>[She ](a: cited)[said](a: cited odd)[ yes](b: odd).</p><p>&lt;b&gt;He&lt;/b&gt; &amp; they left in May.</p>",
  ],
  [
    "one over two paragraphs is a link in each",
    [mark("yes.\n\n<b>He", "told", "a")],
    "<p>She said [yes.](a: told)</p><p>[&lt;b&gt;He](a: told)&lt;/b&gt; &amp; they left in May.</p>",
  ],
];

for (const [reason, marks, shown] of ROWS) {
  test(reason, async () => assert.equal(plain(await annotate(TEXT, marks)), shown));
}

test("of an excerpt only what is kept is shown, with where something is left out", async () => {
  const start = TEXT.indexOf("they");
  const shown = String(await annotate(TEXT, [], [{ start, end: start + 9 }]));
  assert.equal(shown, '<p><span class="left-out">[…]</span> they left <span class="left-out">[…]</span></p>');
});

test("what leads to a mark finds its first words, and the keyboard stops at each mark once", async () => {
  const first = { ...mark("She said yes", "cited", "s"), id: "w-1" };
  const shown = String(await cutStretches(TEXT, [first, mark("said", "time", "t")], { start: 0, end: 13 }));
  assert.equal(shown.split('id="w-1"').length, 2);
  assert.equal(shown.split("tabindex").length, 2, "the rest of the sentence behind the time");
});
