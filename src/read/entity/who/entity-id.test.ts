/** Ids of entities that no pack has. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { MentionKind } from "../../../model/entity.ts";
import { entityId } from "./entity-id.ts";

const ROWS: readonly (readonly [why: string, kind: MentionKind, name: string, id: string | null])[] = [
  ["kind and words", "work", "Harbor Lights", "work:harbor-lights"],
  ["accents and apostrophes are dropped", "person", "Vincent D’Onofrío", "person:vincent-donofrio"],
  ["what has no kind has no id", "other", "Harbor", null],
  ["a Roman numeral counts as a number", "work", "Harbor Lights VI", "work:harbor-lights-6"],
  ["a numbered title needs no article", "work", "The Harbor Lights 6", "work:harbor-lights-6"],
  ["a numbered title needs no subtitle", "work", "Harbor Lights VI: Second Tide", "work:harbor-lights-6"],
  ["a title without a number keeps its subtitle", "work", "Harbor: Second Tide", "work:harbor-second-tide"],
  ["fourteen", "work", "Harbor Lights XIV", "work:harbor-lights-14"],
  ["one letter alone is more often a letter", "work", "Planet X", "work:planet-x"],
  ["a title without a number keeps its article", "work", "The Harbor", "work:the-harbor"],
  ["a year is no number of a part", "work", "The Harbor 2049", "work:the-harbor-2049"],
  ["letters that are no numeral stay", "work", "The Harbor IVI", "work:the-harbor-ivi"],
  ["people keep theirs", "person", "Jonas Reed III", "person:jonas-reed-iii"],
];

for (const [why, kind, name, id] of ROWS) test(`${why}: ${name}`, () => assert.equal(entityId(kind, name), id));
