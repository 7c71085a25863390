/** Pages as sites make them, with the document that each must give: `test/pages/NAME.html` and `.json` (UPDATE=1 rewrites). */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../test/sources.ts";
import { HearsayError } from "../../base/error.ts";
import { receive } from "../receive.ts";
import { parseArticle } from "./article.ts";

const PAGES = join(ROOT, "test/pages");

for (const file of readdirSync(PAGES).filter((name) => name.endsWith(".html"))) {
  test(`page: ${file}`, async () => {
    const golden = join(PAGES, file.replace(".html", ".json"));
    const { text, ...fields } = await receive({ bytes: readFileSync(join(PAGES, file)), name: file });
    const document = { ...fields, paragraphs: text.split("\n\n") };
    if (process.env["UPDATE"] === "1" || !existsSync(golden))
      writeFileSync(golden, `${JSON.stringify(document, null, 2)}\n`);
    assert.deepEqual(document, JSON.parse(readFileSync(golden, "utf8")));
  });
}

/** Long enough for an article, with nothing that tells anything else. */
const BODY = `<p>${"The series will be back, its creator said, though she would not say when. ".repeat(4)}</p>`;
const head = (tags: string, body = BODY): string =>
  `<!doctype html><html><head>${tags}</head><body><article>${body}</article></body></html>`;
const data = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

type Field = "title" | "outlet" | "byline" | "url" | "published" | "modified" | "language";

const FIELDS: readonly (readonly [reason: string, page: string, field: Field, value: string | null])[] = [
  [
    "a date in JSON-LD",
    head(data({ "@type": "NewsArticle", datePublished: "2025-06-20T23:30:00-07:00" })),
    "published",
    "2025-06-20T23:30:00-07:00",
  ],
  [
    "in a graph",
    head(data({ "@graph": [{ "@type": "WebSite" }, { "@type": "Article", datePublished: "2025-06-20" }] })),
    "published",
    "2025-06-20",
  ],
  [
    "in a list, with a list of types",
    head(data([{ "@type": "Person" }, { "@type": ["Thing", "BlogPosting"], datePublished: "2025-06-20" }])),
    "published",
    "2025-06-20",
  ],
  [
    "JSON-LD over meta tags",
    head(`${data({ "@type": "Article", datePublished: "2025-06-20" })}<meta name="date" content="2025-06-21">`),
    "published",
    "2025-06-20",
  ],
  [
    "a meta tag of Open Graph",
    head('<meta property="article:published_time" content="2025-06-20T08:00:00+02:00">'),
    "published",
    "2025-06-20T08:00:00+02:00",
  ],
  [
    "whom a network is told, if nobody else is",
    head('<meta name="twitter:creator" content="Edda Marlow">'),
    "byline",
    "Edda Marlow",
  ],
  ["an address at a network is no name", head('<meta name="twitter:creator" content="@marlow">'), "byline", null],
  ["of libraries", head('<meta name="DC.date.issued" content="2025-06-20">'), "published", "2025-06-20"],
  [
    "of statistics",
    head('<meta name="parsely-pub-date" content="2025-06-20T08:00:00Z">'),
    "published",
    "2025-06-20T08:00:00Z",
  ],
  [
    "a month alone stays a month",
    head('<meta name="citation_publication_date" content="2025-06">'),
    "published",
    "2025-06",
  ],
  [
    "a date that is none is passed over",
    head('<meta name="pubdate" content="soon"><meta name="date" content="June 20, 2025">'),
    "published",
    "2025-06-20",
  ],
  [
    "the visible time",
    head("", `<h1>Greywater is back</h1><time datetime="2025-06-20T08:00">today</time>${BODY}`),
    "published",
    "2025-06-20T08:00",
  ],
  [
    "microdata over the first time",
    head(
      "",
      `<time datetime="2024-01-01">then</time><time itemprop="datePublished" datetime="2025-06-20">now</time>${BODY}`,
    ),
    "published",
    "2025-06-20",
  ],
  [
    "the outlet's own zone over Greenwich",
    head(
      '<meta property="article:published_time" content="2025-06-21T06:30:00Z">',
      `<time datetime="2025-06-20T23:30:00-07:00">x</time>${BODY}`,
    ),
    "published",
    "2025-06-20T23:30:00-07:00",
  ],
  [
    "another moment is another story's",
    head(
      '<meta property="article:published_time" content="2025-06-21T06:30:00Z">',
      `<time datetime="2024-06-20T23:30:00-07:00">x</time>${BODY}`,
    ),
    "published",
    "2025-06-21T06:30:00Z",
  ],
  [
    "a name printed in lines over the name that one logs in with",
    head(data({ "@type": "Article", author: "em77" }), `<p class="byline">By<br>Edda Marlow<br>Calder</p>${BODY}`),
    "byline",
    "Edda Marlow",
  ],
  ["which is better than none", head(data({ "@type": "Article", author: "em77" })), "byline", "em77"],
  [
    "a card of a name",
    head("", `<cite class="vcard"><span>By </span><span class="fn">EDDA MARLOW</span></cite>${BODY}`),
    "byline",
    "EDDA MARLOW",
  ],
  ["no date anywhere", head("<title>x</title>"), "published", null],
  [
    "the visible headline over the one for search engines",
    head(
      data({ "@type": "Article", headline: "Greywater Season 3: cast, plot, trailer" }),
      `<h1>Greywater Season 3: what we know</h1>${BODY}`,
    ),
    "title",
    "Greywater Season 3: what we know",
  ],
  [
    "an h1 that names the site is no headline",
    head('<meta property="og:title" content="Greywater is back">', `<h1>Tidewater Screen</h1>${BODY}`),
    "title",
    "Greywater is back",
  ],
  [
    "entities in JSON-LD",
    head(data({ "@type": "Article", headline: "Vael: &#8216;Nothing&#8217; &amp; more" })),
    "title",
    "Vael: ‘Nothing’ & more",
  ],
  [
    "the outlet behind the title goes",
    head(
      '<title>Greywater is back | Tidewater Screen</title><meta property="og:site_name" content="Tidewater Screen">',
    ),
    "title",
    "Greywater is back",
  ],
  [
    "a dash within a title stays",
    head("<title>Greywater is back – and so is Ember at last</title>"),
    "title",
    "Greywater is back – and so is Ember at last",
  ],
  [
    "authors in JSON-LD",
    head(data({ "@type": "Article", author: [{ name: "Edda Marlow" }, "Ian Roe"] })),
    "byline",
    "Edda Marlow, Ian Roe",
  ],
  [
    "an address is no author",
    head('<meta property="article:author" content="https://a.example/edda">'),
    "byline",
    null,
  ],
  [
    "the visible author",
    head("", `<p class="byline">By <a rel="author">Edda Marlow</a></p>${BODY}`),
    "byline",
    "Edda Marlow",
  ],
  [
    "the publisher by reference",
    head(
      data({
        "@graph": [
          { "@type": "Article", publisher: { "@id": "#o" } },
          { "@id": "#o", name: "Tidewater Screen" },
        ],
      }),
    ),
    "outlet",
    "Tidewater Screen",
  ],
  [
    "the canonical address",
    head('<link rel="canonical" href="https://a.example/x"><meta property="og:url" content="https://a.example/y">'),
    "url",
    "https://a.example/x",
  ],
  [
    "the language of the page",
    `<html lang="en-GB"><body><article>${BODY}</article></body></html>`,
    "language",
    "en-GB",
  ],
];

for (const [reason, page, field, value] of FIELDS) {
  test(`page: ${reason}`, () => assert.equal(parseArticle(page)[field] ?? null, value));
}

// biome-ignore format: one row a line
const TEXTS: readonly (readonly [reason: string, body: string, text: string])[] = [
  [
    "white space folds, no-break spaces stay",
    `<p>She  said\n\tno.\u00A0Really.</p>${BODY}`,
    "She said no.\u00A0Really.",
  ],
  ["a line break stays", `<p>One<br>two</p>${BODY}`, "One\ntwo"],
  ["two part paragraphs", `<div>One said so.<br><br>Two did not.</div>${BODY}`, "One said so."],
  ["inline elements join", `<p>Dare<b>de</b>vil<i>.</i></p>${BODY}`, "Daredevil."],
  ["a block quotation gets its marks", `<blockquote><p>We are back.</p></blockquote>${BODY}`, "“We are back.”"],
  ["unless it has them", `<blockquote>"We are back," she said.</blockquote>${BODY}`, '"We are back," she said.'],
  ["the section, a count and the credits go", `<div>Television</div><div>1.2K</div><p>By Edda Marlow</p><p>No, she said.</p>${BODY}`, "No, she said."],
  ["a standfirst stays, the credits below it go", `<p>It is not over yet, says its maker.</p><div>By Edda Marlow</div><div>June 20, 2025 — 4 min read</div>${BODY}`, "It is not over yet, says its maker."],
  ["a short first paragraph stays", `<p>Not yet</p>${BODY}`, "Not yet"],
  ["columns of a page are no row", `<table><tr><td>Home<br>Films</td><td><h2>Greywater</h2>${BODY}</td></tr></table>`, "Greywater"],
  ["nor those around a table of data", `<table><tr><td>Home</td><td><table><tr><th>Season</th><th>Began</th></tr></table>${BODY}</td></tr></table>`, "Season | Began"],
  ["a table without words goes", `<table><tr><td> </td><td>|</td></tr></table>${BODY}`, BODY.slice(3, -5)],
  ["formulas stay", `<p>So <math><mi>a</mi><annotation>\\alpha</annotation></math> is it.</p>${BODY}`, "So a is it."],
  ["other alphabets and emoji stay", `<p>Zoë &amp; Ли 🎬 \u200Fשלום</p>${BODY}`, "Zoë & Ли 🎬 \u200Fשלום"],
];

for (const [reason, body, text] of TEXTS) {
  test(`page text: ${reason}`, () => assert.equal(parseArticle(head("", body)).text.split("\n\n")[0], text));
}

const HOSTILE: readonly (readonly [reason: string, page: string])[] = [
  ["nested without end", `<html><body>${"<div>".repeat(30_000)}${BODY}`],
  ["lists nested without end", `<html><body>${"<ul><li>".repeat(3000)}${BODY}`],
  ["tables nested without end", `<html><body>${"<table><tr><td>".repeat(3000)}${BODY}`],
  ["quotations nested without end", `<html><body>${"<blockquote>".repeat(5000)}${BODY}`],
  ["tags that close nothing", `<html><body></p></div></article></body></html></b>${BODY}`],
  ["tags cut off", `<html><body>${BODY}<p class="x`],
  ["attributes without end", `<html><body ${'a="b" '.repeat(20_000)}>${BODY}`],
  ["JSON-LD that refers to itself", head(data({ "@type": "Article", "@id": "#a", publisher: { "@id": "#a" } }))],
  ["JSON-LD of other kinds", head(`${data(7)}${data(null)}${data("x")}${data([[]])}`)],
  ["styles that mean nothing", head("<style>@media { ))) } p { color: </style>")],
];

for (const [reason, page] of HOSTILE) {
  test(`page: ${reason} is read all the same`, () => assert.match(parseArticle(page).text, /The series will be back/u));
}

test("page: where there is no article, that is said", async () => {
  const page =
    '<!doctype html><html><head><title>Tidewater</title></head><body><div id="app"></div><script>x</script></body></html>';
  await assert.rejects(
    receive({ bytes: Buffer.from(page), name: "app.html" }),
    (error) => error instanceof HearsayError && error.code === "input/no-article" && /app\.html/u.test(error.message),
  );
});

const RESERVED: readonly (readonly [reason: string, tags: string, reserved: readonly string[] | undefined])[] = [
  ["nothing", "", undefined],
  ["learning from it", '<meta name="robots" content="index, NoAI, noimageai">', ["noai"]],
  ["mining", '<meta name="tdm-reservation" content="1">', ["tdm-reservation"]],
  ["mining is free", '<meta name="tdm-reservation" content="0">', undefined],
  ["what is asked of us", '<meta name="hearsay" content="noml">', ["noml"]],
  ["what is asked of another", '<meta name="googlebot" content="noai">', undefined],
  ["copies in a search", '<meta name="robots" content="noarchive, nosnippet">', undefined],
];

for (const [reason, tags, reserved] of RESERVED) {
  test(`page: what it reserves: ${reason}`, () => assert.deepEqual(parseArticle(head(tags)).reserved, reserved));
}
