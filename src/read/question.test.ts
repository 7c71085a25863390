import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity } from "../model/entity.ts";
import { knowNames } from "../pack/know-names.ts";
import { loadPacks } from "../pack/load.ts";
import { understandQuestion } from "./question.ts";

const entity = (id: string, name: string): Entity => ({
  id,
  kind: id.startsWith("work:") ? "work" : id.startsWith("person:") ? "person" : "character",
  name,
  aliases: [],
  type: null,
  year: null,
});

const PACK = knowNames(loadPacks(["en", "screen-en"]), [
  entity("work:ember-vale", "Ember Vale"),
  entity("work:saltmarsh-rising", "Saltmarsh Rising"),
  entity("work:saltmarsh-rising-s2", "Saltmarsh Rising Season 2"),
  entity("person:ada-quill", "Ada Quill"),
  entity("character:nightjar", "Nightjar"),
]);

/** Kind, what is asked (with what is asked of the record), subject, scope. */
type Row = readonly [words: string, kind: string, asked: string, subject: string | null, scope: string | null];

const ROWS: readonly Row[] = [
  ["When does Ember Vale come out?", "when-released", "when", "work:ember-vale", null],
  ["What is the release date of Ember Vale?", "when-released", "when", "work:ember-vale", null],
  ["When does Saltmarsh Rising return?", "when-released", "when", "work:saltmarsh-rising", null],
  ["When does Saltmarsh Rising Season 2 premiere?", "when-released", "when", "work:saltmarsh-rising-s2", null],
  ["Has Ember Vale been delayed?", "when-released", "whether", "work:ember-vale", null],
  ["Is Saltmarsh Rising cancelled?", "goes-ahead", "whether", "work:saltmarsh-rising", null],
  ["Will there be a third season of Saltmarsh Rising?", "goes-ahead", "whether", "work:saltmarsh-rising-s3", null],
  ["Will there be an Ember Vale film?", "goes-ahead", "whether", "work:ember-vale-film", null],
  ["Who plays Nightjar in Saltmarsh Rising?", "who-plays", "who", "character:nightjar", "work:saltmarsh-rising"],
  ["Will Ada Quill be in Ember Vale?", "appears", "whether", "person:ada-quill", "work:ember-vale"],
  [
    "Will Nightjar return in Saltmarsh Rising Season 2?",
    "appears",
    "whether",
    "character:nightjar",
    "work:saltmarsh-rising-s2",
  ],
  ["Who directs Ember Vale?", "who-makes", "who", "work:ember-vale", null],
  ["How many episodes does Saltmarsh Rising Season 2 have?", "how-many", "how-many", "work:saltmarsh-rising-s2", null],
  [
    "Who first reported that Ada Quill would be in Ember Vale?",
    "appears",
    "whether who-first",
    "person:ada-quill",
    "work:ember-vale",
  ],
  ["Why was Ember Vale delayed?", "when-released", "when reason", "work:ember-vale", null],
  ["What was the original release date of Ember Vale?", "when-released", "when before", "work:ember-vale", null],
  ["When was Ember Vale announced?", "when-announced", "when when-first", "work:ember-vale", null],
];

for (const [words, kind, asked, subject, scope] of ROWS) {
  test(`question: ${words}`, () => {
    const [best] = understandQuestion(words, "2031-03-01", PACK);
    assert.deepEqual(
      [
        best?.kind,
        [best?.asked, best?.record].filter(Boolean).join(" "),
        best?.subject?.id ?? null,
        best?.scope?.id ?? null,
      ],
      [kind, asked, subject, scope],
    );
  });
}

const NONE: readonly (readonly [reason: string, words: string])[] = [
  ["nothing that anyone could be asked about", "What is the meaning of life?"],
  ["nothing that packs have a kind for", "How tall is Ember Vale?"],
  ["no words at all", "?"],
  ["a wall of one letter", "a".repeat(5000)],
];

for (const [reason, words] of NONE) {
  test(`question not understood: ${reason}`, () => assert.deepEqual(understandQuestion(words, null, PACK), []));
}
