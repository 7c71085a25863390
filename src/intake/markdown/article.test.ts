import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown } from "./article.ts";

const TEXTS: readonly (readonly [reason: string, markdown: string, text: string])[] = [
  [
    "emphasis, links and code leave their words",
    "The *show* is **back**, [she said](https://a.example) in `code`.",
    "The show is back, she said in code.",
  ],
  ["wrapped lines are one paragraph", "The show\nis back.\n\nNext year.", "The show is back.\n\nNext year."],
  ["a hard break stays", "Line one  \nline two<br>line three", "Line one\nline two\nline three"],
  ["list items are paragraphs", "- one\n- two *2*\n  - inner\n\nEnd.", "one\n\ntwo 2\n\ninner\n\nEnd."],
  ["later headings are paragraphs", "Text.\n\n## When?\n\nMore.", "Text.\n\nWhen?\n\nMore."],
  [
    "a block quotation gets its marks",
    "She said:\n\n> We are back.\n>\n> All of us.",
    "She said:\n\n“We are back.\n\n“All of us.”",
  ],
  ["unless it has them", "> “We are back.”", "“We are back.”"],
  ["entities and escapes are characters", "AT&amp;T &mdash; 5 \\* 5 &copy; &nosuch;", "AT&T — 5 * 5 © &nosuch;"],
  ["code keeps what looks like an entity", "`&amp;`", "&amp;"],
  ["pictures, rules and comments go", "![poster](p.png)\n\n---\n\n<!-- x > y -->\n\nText.", "Text."],
  ["rows of a table are paragraphs", "| Season | Year |\n|---|---|\n| 1 | 2025 |", "Season | Year\n\n1 | 2025"],
  ["footnote marks go", "She said so.[^1]", "She said so."],
  ["underscores in names stay", "The file_name_here is back.", "The file_name_here is back."],
  ["HTML blocks leave their words", "<div>She is <b>back</b>.</div>", "She is  back ."],
  ["other alphabets stay", "**Ciarán** – “наш” 🎬", "Ciarán – “наш” 🎬"],
];

for (const [reason, markdown, text] of TEXTS) {
  test(`Markdown: ${reason}`, () => assert.equal(parseMarkdown(markdown).text, text));
}

const HEADS: readonly (readonly [reason: string, markdown: string, fields: Readonly<Record<string, string | null>>])[] =
  [
    [
      "the first heading is the headline",
      "# Saltmarsh *is* back\n\nText.",
      { title: "Saltmarsh is back", text: "Text." },
    ],
    ["a picture may stand above it", "![p](p.png)\n\n# Back\n\nText.", { title: "Back", text: "Text." }],
    [
      "a heading below text is none",
      "Text.\n\n# Part two\n\nMore.",
      { title: null, text: "Text.\n\nPart two\n\nMore." },
    ],
    ["a second-level heading is none", "## Back\n\nText.", { title: null, text: "Back\n\nText." }],
    [
      "front matter",
      "---\ntitle: Back\ndate: 2025-03-14T23:30:00-07:00\nauthor: [Edda Marlow, Ian Roe]\npublisher: Tidewater Screen\nlang: en-GB\n---\nText.",
      {
        title: "Back",
        published: "2025-03-14T23:30:00-07:00",
        byline: "Edda Marlow, Ian Roe",
        outlet: "Tidewater Screen",
        language: "en-GB",
        text: "Text.",
      },
    ],
    [
      "a title with a colon, as people write it",
      "---\r\ntitle: Saltmarsh: The Deep is back\r\ndate: March 14, 2025\r\n---\r\n\r\nText.",
      { title: "Saltmarsh: The Deep is back", published: "2025-03-14", text: "Text." },
    ],
    ["a bare year", "---\ntitle: Back\ndate: 2025\n---\nText.", { published: "2025" }],
    ["a date that is none is left out", "---\ntitle: Back\ndate: soon\n---\nText.", { title: "Back", published: null }],
    [
      "the visible headline wins",
      "---\ntitle: seo title\n---\n# Real title\n\nText.",
      { title: "Real title", text: "Text." },
    ],
    [
      "authors with their names",
      "---\nauthors:\n  - name: Edda Marlow\n    role: editor\n---\nText.",
      { byline: "Edda Marlow" },
    ],
    ["a rule is no front matter", "---\n\nText.\n\n---\n\nMore.", { title: null, text: "Text.\n\nMore." }],
    ["restated texts say so", "---\nrendition: restated\n---\nText.", { rendition: "restated" }],
  ];

for (const [reason, markdown, fields] of HEADS) {
  test(`Markdown: ${reason}`, () => {
    const article = Object.entries(parseMarkdown(markdown)).filter(([key]) => key in fields);
    assert.deepEqual(Object.fromEntries(article), fields);
  });
}

test("Markdown: nesting without end is a paragraph, not a crash", () => {
  const text = `${">".repeat(20_000)} deep`;
  assert.equal(parseMarkdown(text).text, text);
});
