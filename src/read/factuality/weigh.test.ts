import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut } from "../../../test/marked-events.ts";
import type { FactualityModel } from "../../model/factuality-model.ts";
import { loadPacks } from "../../pack/load.ts";
import { prepareJudge } from "./judge-event.ts";
import { weigh } from "./weigh.ts";

const pack = loadPacks(["en"]);

function scoreOf(text: string, word: string): number {
  const read = layOut(text, pack);
  return prepareJudge(read, pack)(read.tokens.lower.indexOf(word), -1).score;
}

/** Why, a sentence whose last event is surer, one where it is less so. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ["a not", "They filmed the pilot.", "They never filmed the pilot."],
  ["a hedge", "They filmed the pilot.", "They may have filmed the pilot."],
  ["a time that never was", "They filmed the pilot.", "They almost filmed the pilot."],
  ["a condition", "They filmed the pilot.", "If they filmed the pilot, nobody saw it."],
  ["a question", "They filmed the pilot.", "Have they filmed the pilot?"],
];

for (const [why, surer, less] of PAIRS) {
  test(`${why} lowers the score`, () => {
    assert.ok(scoreOf(surer, "filmed") > scoreOf(less, "filmed") + 0.5);
  });
}

/** Two slots; what features 0 and 1 weigh in each scheme. */
const MODEL: FactualityModel = {
  mask: 1,
  weights: Int8Array.from([10, 20, 0, -5, 40, 0]),
  scales: [
    { unit: 0.1, mean: 1, spread: 2, share: 0.5 },
    { unit: 0.01, mean: 0, spread: 0.5, share: 0.5 },
    { unit: 1, mean: 0, spread: 1, share: 0 },
  ],
};

test("a scheme's score is its weights' sum in its unit, and the blend stands on the first scheme's scale", () => {
  assert.equal(weigh([0, 3], MODEL, "uw"), 0.5);
  assert.ok(Math.abs(weigh([0, 3], MODEL, "uds_ih2") - 0.6) < 1e-9);
  // Half a spread below its mean in the one, 1.2 above in the other: 1 + 2 × (0.5 × -0.25 + 0.5 × 1.2).
  assert.ok(Math.abs(weigh([0, 3], MODEL, null) - 1.95) < 1e-9);
  assert.equal(weigh([0, 0, 0, 0], MODEL, "uw"), 3);
});

test("without weights the score is the value's level", () => {
  const read = layOut("The show may not return.", pack);
  const judge = prepareJudge(read, { ...pack, models: { ...pack.models, factuality: null } });
  assert.deepEqual(judge(4, -1), { value: "PS-", score: -1, because: ["negated", "modal: may"] });
});
