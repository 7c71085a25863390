/** Each row: a clause, what stands before it, the headline, and the kind of question that it belongs to most. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileKindModel, readKindModel } from "../../../pack/compile/kind-model.ts";
import { loadPacks } from "../../../pack/load.ts";
import { indexTouches } from "./count-touches.ts";
import { kindFeatures } from "./kind-features.ts";
import { openKindScorer } from "./score-kinds.ts";

const PACK = loadPacks(["en", "screen-en"]);
const MODEL = PACK.models.kinds!;
const SCORER = openKindScorer(MODEL, indexTouches(PACK.questions.kinds.values()));
const scoreAll = (words: string, before = "", title = ""): number[] =>
  MODEL.kinds.map((kind) => SCORER.score({ words, before, title }, kind)!);

const ROWS: readonly (readonly [words: string, before: string, title: string, kind: string])[] = [
  ["No release date has been announced.", "", "", "when-released"],
  ["She has been cast as the young queen.", "", "", "who-plays"],
  ["The show was cancelled after two seasons.", "", "", "goes-ahead"],
  ["She would love to come back.", "", "", "is-willing"],
  ["It costs $70.", "", "", "costs"],
  ["There is no version for that console.", "", "", "comes-to"],
  [
    "It was not to be had from either of them.",
    "The part has been offered to two actors.",
    "The hunt for the new Rook",
    "who-plays",
  ],
];

for (const [words, before, title, kind] of ROWS) {
  test(`kinds: ${words}`, () => {
    const scores = scoreAll(words, before, title);
    assert.ok(scores.every((score) => score >= 0 && score <= 1));
    assert.equal(MODEL.kinds[scores.indexOf(Math.max(...scores))], kind);
  });
}

test("names and figures count as such, whoever and however many they are", () => {
  assert.deepEqual(
    kindFeatures("Then Ada Quill left in 2031.").form.length,
    kindFeatures("Then Tomas Reyne left in 2027.").form.length,
  );
  assert.deepEqual(kindFeatures("In 2031."), kindFeatures("In 27."));
  assert.deepEqual(kindFeatures("").meaning, []);
});

test("words that nobody learned from count for nothing", () => {
  assert.deepEqual(scoreAll("xqzzv"), scoreAll("vvkkj"));
  assert.equal(SCORER.score({ words: "xqzzv", before: "", title: "" }, "no-kind"), null);
});

test("weights of another version or length are refused, none are null", () => {
  const bytes = new Uint8Array(100);
  assert.throws(() => readKindModel(bytes), /wrong header/u);
  assert.equal(compileKindModel([]), null);
});
