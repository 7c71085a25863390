import assert from "node:assert/strict";
import { test } from "node:test";
import { splitHead } from "./headline.ts";

const PARAGRAPH =
  "The series about the tide wardens will be back, its creator said on Friday, though she would not say when.";
const TITLE = "Saltmarsh Renewed for a Third Season";

type Row = readonly [
  reason: string,
  text: string,
  title: string | null,
  byline?: string | null,
  published?: string | null,
];

const ROWS: readonly Row[] = [
  ["a headline", `${TITLE}\n\n${PARAGRAPH}`, TITLE],
  ["in another system's lines", `${TITLE}\r\n\r\n${PARAGRAPH}`, TITLE],
  ["with a quotation", `Creator: “We Are Not Done”\n\n${PARAGRAPH}`, "Creator: “We Are Not Done”"],
  ["with its author", `${TITLE}\nBy Edda Marlow\n\n${PARAGRAPH}`, TITLE, "Edda Marlow"],
  [
    "with author and day",
    `\n${TITLE}\n\nBy Edda Marlow\n14 March 2025\n\n${PARAGRAPH}`,
    TITLE,
    "Edda Marlow",
    "2025-03-14",
  ],
  [
    "with the day as sites write it",
    `${TITLE}\n\nPublished on: March 14, 2025\n\n${PARAGRAPH}`,
    TITLE,
    null,
    "2025-03-14",
  ],
  [
    "with author and day in one line",
    `${TITLE}\n\nby Edda Marlow and Ian Roe | March 14, 2025\n\n${PARAGRAPH}`,
    TITLE,
    "Edda Marlow and Ian Roe",
    "2025-03-14",
  ],
  ["a paragraph of wrapped lines", `${TITLE}\n\n${PARAGRAPH.replaceAll(/ (said|its) /gu, "\n$1 ")}`, TITLE],
  ["a first sentence is none", `Saltmarsh will be back.\n\n${PARAGRAPH}`, null],
  ["nor is a question", `When will Saltmarsh be back?\n\n${PARAGRAPH}`, null],
  ["nor a line that runs on", `${TITLE}\n${PARAGRAPH}`, null],
  ["nor a line of dialogue", `“We are not done,”\n\n${PARAGRAPH}`, null],
  ["nor the first of a list", `1. Saltmarsh comes back\n\n${PARAGRAPH}`, null],
  ["nor one above short lines", `${TITLE}\n\nSeason one\n\nSeason two`, null],
  ["nor a long one", `${"Saltmarsh ".repeat(20)}\n\n${PARAGRAPH}`, null],
  ["nor one word", `Saltmarsh\n\n${PARAGRAPH}`, null],
  ["nor a line without an end", "Saltmarsh comes back", null],
  ["nothing", "", null],
  ["a verse that goes on", `The tide comes in\n\nThe tide goes out\n\n${PARAGRAPH}`, null],
];

for (const [reason, text, title, byline = null, published = null] of ROWS) {
  test(`headline: ${reason}`, () => {
    const head = splitHead(text);
    assert.deepEqual([head.title, head.byline, head.published], [title, byline, published]);
    assert.equal(head.text, title === null ? text : text.slice(text.indexOf("The series")));
  });
}
