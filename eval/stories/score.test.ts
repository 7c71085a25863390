import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer, Status } from "../../src/model/answer.ts";
import { overlaps, scoreAnswer } from "./score.ts";
import type { Expected, StoryQuestion } from "./story.ts";

const QUESTION: StoryQuestion = {
  id: "release",
  question: "When?",
  about: "world",
  tellings: [{ report: "a.md", quote: "Ember Vale will arrive in March" }],
  answers: [],
};

const expect = (status: Status, value: readonly string[] | null, more: Partial<Expected> = {}): Expected => ({
  asOf: "2031-01-01",
  status,
  acceptable: [],
  value,
  acceptableValues: [],
  evidence: [],
  note: "",
  ...more,
});

/** Only what the scorer looks at. */
const got = (status: Status, values: readonly (readonly [text: string, edtf: string | null])[], quote = ""): Answer =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ({
    status,
    value: values.map(([text, edtf]) => ({ text, edtf, entity: null })),
    evidence: quote === "" ? [] : [{ document: "d", quote }],
  }) as unknown as Answer;

const score = (answer: Answer, expected: Expected): string => {
  const { exact, acceptable, direction, value, evidence } = scoreAnswer(answer, expected, QUESTION, () => "a.md");
  return [exact, acceptable, direction, value, evidence].map((one) => (one === null ? "-" : Number(one))).join(" ");
};

const ROWS: readonly (readonly [reason: string, answer: Answer, expected: Expected, scored: string])[] = [
  ["the same", got("confirmed", [["March", "2031-03"]]), expect("confirmed", ["2031-03"]), "1 1 1 1 -"],
  ["less sure", got("likely", []), expect("confirmed", null), "0 0 1 - -"],
  ["one that could be defended", got("likely", []), expect("open", null, { acceptable: ["likely"] }), "0 1 1 - -"],
  ["the other way", got("denied", []), expect("confirmed", null), "0 0 0 - -"],
  ["a vaguer date", got("confirmed", [["2031", "2031"]]), expect("confirmed", ["2031-03"]), "1 1 1 0 -"],
  [
    "one value too many",
    got("confirmed", [
      ["a", null],
      ["b", null],
    ]),
    expect("confirmed", ["a"]),
    "1 1 1 0 -",
  ],
  ["a name in other letters", got("confirmed", [["ada quill", null]]), expect("confirmed", ["Ada Quill"]), "1 1 1 1 -"],
  ["one word of a name", got("confirmed", [["Quill", null]]), expect("confirmed", ["Ada Quill"]), "1 1 1 0 -"],
  ["evidence that bears", got("open", [], "will arrive in March"), expect("open", null), "1 1 1 - 1"],
  ["evidence that does not", got("open", [], "Fans are waiting"), expect("open", null), "1 1 1 - 0"],
];

for (const [reason, answer, expected, scored] of ROWS) {
  test(`score: ${reason}`, () => assert.equal(score(answer, expected), scored));
}

test("score: words of another report do not overlap", () => {
  const words = { report: "a.md", quote: "Ember Vale will arrive in March" };
  assert.ok(overlaps(words, "a.md", "Ember Vale will arrive"));
  assert.ok(!overlaps(words, "b.md", "Ember Vale will arrive"));
});
