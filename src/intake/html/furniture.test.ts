/** Pieces of an extraction, and what is left of each when the furniture is gone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findFurniture } from "./furniture.ts";
import { parsePage } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";

/** Long enough that a box beside it is a small part of the whole. */
const BODY = `<p>${"The series will be back, its creator said, though she would not say when. ".repeat(8)}</p>`;

const GONE: readonly (readonly [reason: string, html: string])[] = [
  [
    "a newsletter by its name",
    '<div class="c-newsletter_signup_box--breaker"><p>The best of the week, every Friday.</p></div>',
  ],
  ["in camel case", '<div class="PromoNewsletter"><p>The best of the week.</p></div>'],
  ["by a hook", '<div data-hook="related-posts"><p>Recent</p></div>'],
  ["two words that are sure together", '<div class="post-read-more"><span>What it means</span></div>'],
  ["an aside", "<aside><p>Nine hundred trees in numbers.</p></aside>"],
  ["a caption that is no figcaption", '<p class="wp-caption-text">Hanne Okafor on the quay.</p>'],
  ["a link as a card", '<a href="/x"><h4>Every episode, ranked</h4><p>From worst to best.</p></a>'],
  ["a paragraph that is one link", '<p>[ <a href="/x">Every episode of the series, ranked</a> ]</p>'],
  ["a label and a link", '<p><b>Read more: </b><a href="/x">Every episode, ranked</a></p>'],
  ["a box around a field for an address", '<div class="x1"><h3>Stay</h3><p>The best.</p><input type="email"></div>'],
  ["a heading, words and a button", '<div class="x1"><h2>Stay with us</h2><p>The best.</p><button>Join</button></div>'],
  ["words and a link that says so", '<div class="x1"><p>The best of the week.</p><a href="/n">Subscribe</a></div>'],
  ["what stands beside the article", '<div role="complementary"><p>Recent stories</p></div>'],
  ["what is hidden, however much it is", `<div style="display: none">${BODY.repeat(3)}</div>`],
  ["comments by each one's name", '<li class="comment even"><p>Who asked for this?</p></li>'],
  ["a footer", "<footer><p>All rights are kept.</p></footer>"],
];

const KEPT: readonly (readonly [reason: string, html: string, text: string])[] = [
  ["a paragraph with a link", '<p>She told <a href="/x">the Post</a> so.</p>', "She told the Post so."],
  [
    "a sentence that is mostly a link",
    '<p>He said: <a href="/x">it is over</a>. Then he left.</p>',
    "He said: it is over. Then he left.",
  ],
  [
    "an item that is one link stays in its list",
    '<ul><li><p><a href="/x">The first of the films</a></p></li><li>Two more films</li></ul>',
    "The first of the films",
  ],
  [
    "a section that is linked to by its heading",
    '<div id="sharing-with-several"><h2>Sharing with several</h2><p>They share it.</p></div>',
    "They share it.",
  ],
  [
    "a list of links within an item",
    '<ul><li>Two films<ul><li><a href="/x">The first</a></li><li><a href="/y">The second</a></li></ul></li></ul>',
    "The first",
  ],
  [
    "a list of links that a sentence announces",
    '<p>The films that were nominated on Thursday are these:</p><ul><li><a href="/x">The first</a></li><li><a href="/y">The second</a></li></ul>',
    "The first",
  ],
  [
    "a sentence that opens a note",
    '<p><a href="javascript:void(0)">“Ah, Saltmarsh! Ah, the tide!”</a></p>',
    "“Ah, Saltmarsh! Ah, the tide!”",
  ],
  ["a paragraph that is an anchor", '<p><a name="tide">The tide came in at four.</a></p>', "The tide came in at four."],
  ["a comment in code", '<pre>tide() <span class="comment"># rises</span></pre>', "tide() # rises"],
  ["a name within a longer one", '<p class="shareholder">They voted.</p>', "They voted."],
  ["what an element says it lacks", '<p class="image no-caption">They voted.</p>', "They voted."],
  ["whoever is quoted", "<blockquote><p>We are back.</p><footer>Ilse Varga</footer></blockquote>", "“We are back."],
];

const textsOf = (html: string): string[] => {
  const page = parsePage(`<article>${html}</article>`);
  return writeParagraphs(page, new Set(findFurniture(page))).map(({ text }) => text);
};

for (const [reason, html] of GONE) {
  test(`furniture: ${reason} goes`, () => assert.equal(textsOf(BODY + html).length, 1));
}

for (const [reason, html, text] of KEPT) {
  test(`furniture: ${reason} stays`, () => assert.ok(textsOf(BODY + html).includes(text)));
}

test("furniture: what holds the article stays whatever its name", () => {
  assert.equal(textsOf(`<div class="related-content newsletter">${BODY}</div>`).length, 1);
});
