/** Each row: sentences, and what the last of them is told to deny, by whom. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { read } from "../../desk/read.ts";

const PACK = loadPacks(["en", "screen-en"]);

const ROWS: readonly (readonly [reason: string, text: string, denied: string])[] = [
  [
    "the rumours that were told before",
    "Sources say that actress Ada Quill will return to the series Ember Vale. The rumours are completely false, Northgate Studios said.",
    "return CT- Northgate Studios",
  ],
  [
    "by the article itself",
    "Reports claimed that Ember Vale, the new game from Tern Games, has been cancelled. But that is not true.",
    "cancel CT- -",
  ],
  [
    "shot down",
    "Actor Tomas Reyne was said to be in talks to star in the film Ember Vale. He shot the rumours down on Monday.",
    "in-talks CT- -",
  ],
  ["other things may be untrue", "The film Ember Vale has been delayed. The weather is not true to life.", "- CT- -"],
  ["nothing was told before", "The rumours are completely false, Northgate Studios said.", "- CT+ Northgate Studios"],
];

for (const [reason, text, denied] of ROWS) {
  test(`referBack: ${reason}`, () => {
    const document = {
      id: "",
      url: null,
      outlet: null,
      byline: null,
      title: null,
      published: "2031-05-14",
      modified: null,
    } as const;
    const { statements } = read({ ...document, language: "en", rendition: "original", text }, PACK);
    const last = statements.at(-1);
    const speaker = last?.chain.findLast(({ role }) => role === "speaker")?.name ?? "-";
    assert.equal(`${last?.proposition?.frame ?? "-"} ${last?.factuality.at(-1)?.value} ${speaker}`, denied);
  });
}
