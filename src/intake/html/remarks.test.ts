/** Pages that show only part of an article, or one that goes on, and pages that merely look like it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Remark, Source } from "../received.ts";
import { parseArticle } from "./article.ts";

const SENTENCE = "The series will be back, its creator said, though she would not say when. ";
const STUB = `<p>${SENTENCE.repeat(4)}</p>`;
const LONG = `<p>${SENTENCE.repeat(10)}</p>`.repeat(5);
const data = (json: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", ...json })}</script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`;
const OFFER = "<p>Subscribe to go on with this story. Already with us? Sign in.</p>";
const PAID = {
  isAccessibleForFree: "False",
  hasPart: { "@type": "WebPageElement", isAccessibleForFree: "False", cssSelector: ".rest" },
};
const post = (at: number): string =>
  `<div class="live-blog-post"><time datetime="2025-05-02T1${at}:00Z">1${at}:00</time>${STUB}</div>`;

const ROWS: readonly (readonly [reason: string, html: string, remarks: readonly Remark[]])[] = [
  ["declared, and the paid part is empty", page(data(PAID), `${STUB}<div class="rest"></div>`), ["paywall"]],
  ["declared, and the paid part is there", page(data(PAID), `${STUB}<div class="rest">${LONG}</div>`), []],
  [
    "declared, with more words counted than shown",
    page(data({ isAccessibleForFree: false, wordCount: 900 }), STUB),
    ["paywall"],
  ],
  ["declared, and all words shown", page(data({ isAccessibleForFree: false, wordCount: 56 }), STUB), []],
  [
    "declared, and the text breaks off",
    page(data({ isAccessibleForFree: false }), `${STUB}<p>The others, however, …</p>`),
    ["paywall"],
  ],
  ["a wall that is seen", page("", `${STUB}<div class="article-paywall">${OFFER}</div>`), ["paywall"]],
  ["a wall that waits for its script", page("", `${STUB}<div class="article-paywall"></div>`), []],
  [
    "a wall that is hidden",
    page("", `${STUB}<div style="display: none"><div class="paywall">${OFFER}</div></div>`),
    [],
  ],
  ["an offer below a whole article", page("", `${LONG}<div class="paywall">${OFFER}</div>`), []],
  [
    "a wall on a page that is declared free",
    page(data({ isAccessibleForFree: true }), `${STUB}<div class="paywall">${OFFER}</div>`),
    [],
  ],
  ["a name that has a wall in it", page("", `${STUB}<div class="wallpaper">${OFFER}</div>`), []],
  ["a live blog, declared", page(data({ "@type": "LiveBlogPosting" }), LONG), ["live-blog"]],
  ["posts with a time each", page("", [1, 2, 3, 4].map(post).join("")), ["live-blog"]],
  ["one post is no live blog", page("", post(1) + LONG), []],
  ["nor is a page about living", page("", '<div class="liveliness">'.repeat(4) + LONG), []],
];

for (const [reason, html, remarks] of ROWS) {
  test(`remarks: ${reason}`, () => {
    const article = parseArticle(html);
    assert.deepEqual(article.remarks, remarks);
    assert.equal(article.rendition ?? null, remarks.includes("paywall") ? "excerpt" : null);
  });
}

type Field = "title" | "outlet" | "byline" | "url" | "published" | "modified";

const ORIGINS: readonly (readonly [
  reason: string,
  html: string,
  field: Field,
  value: string | null,
  source: Source | undefined,
])[] = [
  ["structured data", page(data({ datePublished: "2025-05-02" }), LONG), "published", "2025-05-02", "json-ld"],
  [
    "a meta tag",
    page('<meta property="article:published_time" content="2025-05-02">', LONG),
    "published",
    "2025-05-02",
    "meta",
  ],
  [
    "a meta tag of the body",
    page("", `<meta itemprop="datePublished" content="2025-05-02">${LONG}`),
    "published",
    "2025-05-02",
    "microdata",
  ],
  [
    "printed beside the headline",
    page("", `<h1>Saltmarsh is back</h1><div class="posted">Published Friday, May 2, 2025 at 9 PM</div>${LONG}`),
    "published",
    "2025-05-02",
    "seen",
  ],
  [
    "the address",
    page('<link rel="canonical" href="https://a.example/2025/05/02/x">', LONG),
    "published",
    "2025-05-02",
    "address",
  ],
  [
    "a line that is nothing but a dateline",
    page("", `<h1>Saltmarsh is back</h1><p>By Edda Marlow, published on Friday, May 2, 2025.</p>${LONG}`),
    "published",
    "2025-05-02",
    "seen",
  ],
  [
    "the day of a release is none of publication, however short its sentence is",
    page("", `<h1>Saltmarsh is back</h1><p>The third season of Saltmarsh Rising comes out on May 2, 2031.</p>${LONG}`),
    "published",
    null,
    undefined,
  ],
  [
    "a number in the address is no date",
    page('<link rel="canonical" href="https://a.example/2025/55/02/x">', LONG),
    "published",
    null,
    undefined,
  ],
  ["the line above the text", page("", `<p>By Edda Marlow</p>${LONG}`), "byline", "Edda Marlow", "seen"],
  [
    "the outlet from the page's title",
    page("<title>Saltmarsh is back | Tidewater</title>", `<h1>Saltmarsh is back</h1>${LONG}`),
    "outlet",
    "Tidewater",
    "seen",
  ],
  [
    "or from before it",
    page("<title>Tidewater: Saltmarsh is back</title>", `<h1>Tidewater</h1><h3>Saltmarsh is back</h3>${LONG}`),
    "outlet",
    "Tidewater",
    "seen",
  ],
  [
    "the library's author before the maker of the site",
    page('<meta name="author" content="webmaster"><meta property="dc:creator" content="Edda Marlow">', LONG),
    "byline",
    "Edda Marlow",
    "meta",
  ],
  [
    "the article whose headline is the page's",
    page(
      `<title>Saltmarsh is back</title>${[
        data({ headline: "Another", datePublished: "2024-01-01" }),
        data({ headline: "Saltmarsh is back", datePublished: "2025-05-02" }),
      ].join("")}`,
      LONG,
    ),
    "published",
    "2025-05-02",
    "json-ld",
  ],
  ["nobody tells", page("", LONG), "published", null, undefined],
];

for (const [reason, html, field, value, source] of ORIGINS) {
  test(`origins: ${reason}`, () => {
    const article = parseArticle(html);
    assert.equal(article[field] ?? null, value);
    assert.equal(article.origins?.[field], source);
  });
}

test("tail: a note on the author and one on rights go, a sentence about another stays", () => {
  const head = data({ author: { name: "Edda Marlow" } });
  const text = parseArticle(
    page(head, `${LONG}<p>Ian Roe agreed.</p><p>Edda Marlow writes about film.</p><p>© 2025 Tidewater</p>`),
  ).text;
  assert.match(text, /Ian Roe agreed\.$/u);
});
