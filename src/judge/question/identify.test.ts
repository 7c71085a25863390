/** How a question reads in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../../model/answer.ts";
import { loadPacks } from "../../pack/load.ts";
import { identify, wordQuestion } from "./identify.ts";

const { questions } = loadPacks(["en", "screen-en"], { models: false });

const name = (words: string): Question["subject"] => {
  const [kindOf = "", of = ""] = words.split(": ");
  return { id: `${kindOf}:${of.toLowerCase().replaceAll(" ", "-")}`, name: of };
};

const asks = (kind: string, subject: string, scope: string | null, more: Partial<Question> = {}): Question => {
  const bare = { kind, asked: "whether", record: null, frame: null, source: null, roles: {} } as const;
  return identify({ ...bare, subject: name(subject), scope: scope === null ? null : name(scope), ...more });
};

const THAN = { named: { id: "work:saltmarsh", name: "Saltmarsh" }, order: "before" } as const;

const ROWS: readonly (readonly [reason: string, question: Question, words: string])[] = [
  ["a title has no article of its own", asks("goes-ahead", "work: Ember Vale", null), "Does Ember Vale go ahead?"],
  [
    "what is described has one",
    asks("goes-ahead", "work: Ember Vale movie", null),
    "Does the Ember Vale movie go ahead?",
  ],
  ["a title keeps its own", asks("goes-ahead", "work: The Ember movie", null), "Does The Ember movie go ahead?"],
  [
    "a team is many, and no title",
    asks("appears", "team: The Wardens", "work: Ember Vale Universe"),
    "Do the Wardens appear in the Ember Vale Universe?",
  ],
  ["somebody is one", asks("appears", "person: Ada Quill", null), "Does Ada Quill appear again?"],
  ["the other way round", asks("goes-ahead", "work: Ember Vale", null, { opposite: true }), "Is Ember Vale cancelled?"],
  [
    "which comes first",
    asks("when-released", "work: Ember Vale", null, { than: THAN }),
    "Does Ember Vale come out before Saltmarsh?",
  ],
];

for (const [reason, question, words] of ROWS) {
  test(`wordQuestion: ${reason}`, () => assert.equal(wordQuestion(question, questions), words));
}
