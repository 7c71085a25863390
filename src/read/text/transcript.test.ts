/** Turns of an interview by the words of their labels, and what each says. */
import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { layOutPage } from "./page.ts";
import { findTokens } from "./tokens.ts";
import { findTurns } from "./transcript.ts";

const pack = loadPacks(["en", "screen-en"]);
const INTERVIEW = [
  "The showrunner spoke to us in May.",
  "Orbit Weekly: When does Ember Vale return?",
  "Ada Quill: We start filming in March. It will be ready in 2033.",
  "The cast is ready.",
  "Orbit Weekly: Is Tomas Reyne in it?",
  "Ada Quill: No, he is not in it.",
];

const ROWS: readonly (readonly [why: string, paragraphs: readonly string[], turns: readonly string[]])[] = [
  [
    "each label has what follows to the next",
    INTERVIEW,
    [
      "Orbit Weekly: | When does Ember Vale return?",
      "Ada Quill: | We start filming in March. It will be ready in 2033.  The cast is ready.",
      "Orbit Weekly: | Is Tomas Reyne in it?",
      "Ada Quill: | No, he is not in it.",
    ],
  ],
  ["a list has each label once", ["Release date: May 4", "Platforms: PC", "Price: $40"], []],
  ["one who is quoted often is not interviewed", ["Ada Quill: We start.", "Ada Quill: It is late."], []],
];

for (const [why, paragraphs, turns] of ROWS) {
  test(why, () => {
    const page = layOutPage({ title: null, text: paragraphs.join("\n\n") });
    const tokens = findTokens({ page }, pack);
    const textOf = (from: number, to: number): string =>
      page.text.slice(tokens.start[from], tokens.end[to - 1]).replaceAll("\n", " ");
    deepEqual(
      findTurns({ page, tokens }).map(
        ({ firstToken, endOfLabel, endToken }) => `${textOf(firstToken, endOfLabel)} | ${textOf(endOfLabel, endToken)}`,
      ),
      turns,
    );
  });
}
