import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { layOutPage } from "./page.ts";
import { findQuotations } from "./quotations.ts";
import { findSentences } from "./sentences.ts";
import { findTokens } from "./tokens.ts";

const pack = loadPacks(["en"]);

/** Sentences parted by " | ", paragraphs by " ¶ ", headings in "= … =". */
function cut(text: string, title: string | null = null): string {
  const page = layOutPage({ title, text });
  const tokens = findTokens({ page }, pack);
  const sentences = findSentences({ page, tokens, quotations: findQuotations({ page, tokens }) }, pack);
  let shown = "";
  for (const [index, { start, end, kind, paragraph }] of sentences.entries()) {
    if (index > 0) shown += sentences[index - 1]!.paragraph === paragraph ? " | " : " ¶ ";
    const words = page.text.slice(start, end).replaceAll(/\s+/gu, " ");
    shown += kind === "body" ? words : `= ${words} =`;
  }
  return shown;
}

const ROWS: readonly (readonly [string, string, string])[] = [
  ["stops, questions, calls", "It ran. Did it? It did! Yes.", "It ran. | Did it? | It did! | Yes."],
  ["titles and initials do not end it", "Mr. Fox met J. K. Hare. He left.", "Mr. Fox met J. K. Hare. | He left."],
  [
    "an abbreviation ends it before an opener",
    "It is Foxhole Inc. The firm grew.",
    "It is Foxhole Inc. | The firm grew.",
  ],
  ["but not before a name", "It is Foxhole Inc. Chairman Hare.", "It is Foxhole Inc. Chairman Hare."],
  ["no. before a number", "It is No. 1 again. Fine.", "It is No. 1 again. | Fine."],
  ["a closing mark stays", "“We will.” They did.", "“We will.” | They did."],
  ["inside a quotation too", "“We will. We must,” he said.", "“We will. | We must,” he said."],
  [
    "lower-case attribution stays",
    "“Will we?” he asked. “We will!” she said.",
    "“Will we?” he asked. | “We will!” she said.",
  ],
  ["so does one with a name", "“Will we?” Ada Fox asked. Yes.", "“Will we?” Ada Fox asked. | Yes."],
  ["a new sentence behind a quoted question", "“Will we?” Fox left early.", "“Will we?” | Fox left early."],
  ["an ellipsis within", "We wait… and see. Yes... No.", "We wait… and see. | Yes... | No."],
  ["brackets close behind the stop", "(It ended.) It began.", "(It ended.) | It began."],
  ["the mark of a note stays", "He left in July. [6] Then he came.", "He left in July. [6] | Then he came."],
  ["a missing space", "Read it here.More follows.", "Read it here. | More follows."],
  ["decimals and addresses", "At 4.5 on example.com it ends.", "At 4.5 on example.com it ends."],
  ["a lower-case sentence", "It ended. iFox rose.", "It ended. | iFox rose."],
  ["a paragraph ends a sentence", "No stop here\n\nand on it goes.", "= No stop here = ¶ and on it goes."],
  [
    "a heading in title case",
    "It ended.\n\nWhen Will the Foxes Return?\n\nWho knows.",
    "It ended. ¶ = When Will the Foxes Return? = ¶ Who knows.",
  ],
  [
    "a plain question is none",
    "It ended.\n\nWhen will they return?\n\nWho knows.",
    "It ended. ¶ When will they return? ¶ Who knows.",
  ],
  ["a paragraph a line", "It ended.\nIt began again.\nThe end came.", "It ended. ¶ It began again. ¶ The end came."],
  [
    "lines broken at a width",
    "The long and winding story of the fox came to\nan end when the hare, who had never run as fast\nas this before, won. Nobody had expected it to\nwin at all.\n\nThe end.",
    "The long and winding story of the fox came to an end when the hare, who had never run as fast as this before, won. | Nobody had expected it to win at all. ¶ The end.",
  ],
  [
    "a dateline stands before its report",
    "Oslo, Nov. 12 (Agency) – The fox ran. It (and only it) – won.",
    "= Oslo, Nov. 12 (Agency) – = | The fox ran. | It (and only it) – won.",
  ],
  ["capitals before a dash, too", "OSLO — The fox ran.", "= OSLO — = | The fox ran."],
  ["a name in brackets is none", "Ada Fox (Agency) left.", "Ada Fox (Agency) left."],
  ["list items", "There are:\n- one fox\n- two hares", "There are: ¶ - one fox ¶ - two hares"],
];

suite("findSentences", () => {
  for (const [why, text, expected] of ROWS) {
    test(why, () => {
      assert.equal(cut(text), expected);
    });
  }

  test("the headline is a paragraph of its own", () => {
    assert.equal(cut("It is.", "Fox Is Back"), "= Fox Is Back = ¶ It is.");
  });
});
