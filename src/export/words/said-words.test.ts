import assert from "node:assert/strict";
import { test } from "node:test";
import type { Proof } from "../../model/answer.ts";
import { printedWords, spokenWords } from "./said-words.ts";

type Row = readonly [reason: string, quote: string, manner: Proof["manner"], spoken: readonly string[]];

const ROWS: readonly Row[] = [
  ["a clause from the middle of a quotation has no marks", "we are coming back", "direct", ["we are coming back"]],
  ["marks around it are none of its words", "“We are coming back”", "direct", ["We are coming back"]],
  ["who says so is no part of what is said", "“We are coming back,” Vael said", "direct", ["We are coming back,"]],
  ["a quotation interrupted", "“We are,” he said, “coming back.”", "direct", ["We are,", "coming back."]],
  ["cut out before its end", "coming back,” Vael said", "direct", ["coming back,"]],
  ["the same with straight marks", 'coming back," Vael said', "direct", ["coming back,"]],
  ["cut out behind its beginning", 'Vael said: "We are coming', "direct", ["We are coming"]],
  ["a straight mark that opens", '"We are coming', "direct", ["We are coming"]],
  ["the same where the words around it are read as mixed", 'I mean, yes," he replied', "mixed", ["I mean, yes,"]],
  ["and once more, with what follows", 'yes," he replied, "of course', "mixed", ["yes,", "of course"]],
  ["some of it in his words", "he is “itching” to return", "mixed", ["itching"]],
  ["told in other words, nothing is his", "he will return", "indirect", []],
  ["there, marks stand around titles", "“Greywater” will return", "indirect", []],
  ["narrated", "the show returns", "narrated", []],
  ["an empty quotation holds no words", "“” he said", "direct", []],
];

for (const [reason, quote, manner, spoken] of ROWS) {
  test(`said words: ${reason}`, () => {
    const quoted = { quote, manner, part: null } as const;
    assert.deepEqual(spokenWords({ ...quoted, rendition: "original" }), spoken);
    assert.deepEqual(printedWords({ ...quoted, rendition: "restated" }), spoken, "restated: no more than these");
    const printed = printedWords({ ...quoted, rendition: "original" });
    assert.deepEqual(
      printed,
      [quote === "“We are coming back”" ? "We are coming back" : quote],
      "as printed: all of it",
    );
    for (const words of spoken) assert.ok(quote.includes(words));
  });
}

test("said words: a restated headline is ours, though its article quotes", () => {
  const quoted = { quote: "We are coming back", manner: "direct", part: "title", rendition: "restated" } as const;
  assert.deepEqual(printedWords(quoted), []);
});
