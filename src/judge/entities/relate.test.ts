import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPacks } from "../../pack/load.ts";
import { indexKindred, relate } from "./relate.ts";

const KINDRED = indexKindred(loadPacks());

const ROWS: readonly (readonly [reason: string, one: string, other: string, reach: string | null])[] = [
  ["itself", "work:ember-vale", "work:ember-vale", "same"],
  ["a season of a series nobody knows", "work:ember-vale", "work:ember-vale-s2", "part"],
  ["the series of a season", "work:ember-vale-s2", "work:ember-vale", "whole"],
  ["an episode of a season", "work:ember-vale-s2", "work:ember-vale-s2-e3", "part"],
  ["a Roman number", "work:ember-vale-6", "work:the-ember-vale-vi", "same"],
  ["two seasons", "work:ember-vale-s2", "work:ember-vale-s3", null],
  ["a number for a season", "work:ember-vale-2", "work:ember-vale-s2", "same"],
  ["a numbered sequel and another one", "work:ember-vale-2", "work:ember-vale-3", null],
  ["an article in front", "work:the-glass-orchard", "work:glass-orchard", "same"],
  ["a year that tells works apart", "work:ember-vale-2031", "work:ember-vale", "same"],
  ["a title that only begins alike", "work:ember-vale", "work:ember-vale-awakening", null],
  ["a family name", "person:tomas-reyne", "person:reyne", "same"],
  ["a character taken for a person", "character:nightjar", "person:nightjar", "same"],
  ["two of one family", "person:tomas-reyne", "person:ada-reyne", null],
  ["a person and a work", "person:ada-quill", "work:ada-quill", null],
  ["a season in a pack's universe", "work:marvel-cinematic-universe", "work:daredevil-born-again-2025-s2", "part"],
  ["a member of a team", "team:the-defenders", "character:jessica-jones", null],
];

for (const [reason, one, other, reach] of ROWS) {
  test(`relate: ${reason}`, () => assert.equal(relate(one, other, KINDRED), reach));
}

test("relate: what people merged is one, what they split is two", () => {
  const made = {
    merged: new Map([["person:t-reyne", "person:tomas-reyne"]]),
    apart: new Set(["person:reyne person:ada-reyne"]),
  };
  const kindred = indexKindred(loadPacks(), made);
  assert.equal(relate("person:tomas-reyne", "person:t-reyne", kindred), "same");
  assert.equal(relate("person:ada-reyne", "person:reyne", kindred), null);
});
