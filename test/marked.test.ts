import { deepEqual, throws } from "node:assert/strict";
import { test } from "node:test";
import { parseMarked } from "./marked.ts";

test("marks nest and keep the offsets of the bare text", () => {
  const { text, marks } = parseMarked("[source Ilves] said [content it opens [time in May]].");
  deepEqual(text, "Ilves said it opens in May.");
  deepEqual(
    marks.map(({ label, start, end, text: words }) => [label, start, end, words]),
    [
      ["source", 0, 5, "Ilves"],
      ["content", 11, 26, "it opens in May"],
      ["time", 20, 26, "in May"],
    ],
  );
});

test("a bracket behind a backslash is text", () => {
  deepEqual(parseMarked("“\\[They\\] [cue said] so.”"), {
    text: "“[They] said so.”",
    marks: [{ label: "cue", start: 8, end: 12, text: "said" }],
  });
});

test("a bracket that does not pair is a mistake in the table", () => {
  throws(() => parseMarked("[source Ilves said"));
  throws(() => parseMarked("Ilves] said"));
});
