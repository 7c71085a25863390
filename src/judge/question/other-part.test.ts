/** Returns that name no season, and whether they are told of the third one, by what their article speaks of besides. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Recorded } from "../../model/record.ts";
import { loadPacks } from "../../pack/load.ts";
import { indexKindred } from "../entities/relate.ts";
import { identify } from "./identify.ts";
import { hasNumberedScope, withoutOtherParts } from "./other-part.ts";

const pack = loadPacks(["en", "screen-en"]);
const context = { kindred: indexKindred(pack), pack };

const question = identify({
  kind: "appears",
  subject: { id: "person:ada-quill", name: "Ada Quill" },
  scope: { id: "work:ember-vale-s3", name: "Ember Vale Season 3" },
  asked: "whether",
  record: null,
  frame: null,
  source: null,
  roles: {},
});

const ROWS: readonly (readonly [
  reason: string,
  scope: string | null,
  title: string,
  around: string,
  isTold: boolean,
])[] = [
  ["an article on that season", null, "Ember Vale is back", "work:ember-vale-s3", true],
  ["an article on another one", null, "Ember Vale is back", "work:ember-vale-s2", false],
  ["a headline on another one", null, "Ember Vale season 2: who is in it", "work:ember-vale", false],
  ["an article on the series", null, "Ember Vale is back", "work:ember-vale", true],
  ["an episode is no other season", null, "Ember Vale is back", "work:ember-vale-e1", true],
  ["a season of another series", null, "Ember Vale is back", "work:saltmarsh-s2", true],
  ["a scope of its own", "work:ember-vale", "Ember Vale is back", "work:ember-vale-s2", true],
];

const roleOf = (entity: string) => ({ text: entity, entity, start: null, end: null, interval: null });

function told(id: string, title: string, roles: { readonly [name: string]: string }): Recorded {
  const filled = Object.entries(roles).map(([name, entity]) => [name, roleOf(entity)] as const);
  return {
    statement: {
      id,
      manner: "narrated",
      chain: [],
      saidAt: null,
      reportedAt: null,
      realm: "world",
      tense: null,
      factuality: [{ holder: "author", value: "CT+" }],
      proposition: { frame: "return", roles: Object.fromEntries(filled) },
      evidence: [],
    },
    document: {
      id: "d",
      url: null,
      outlet: "The Tidewater",
      byline: null,
      title,
      published: "2031-05-04",
      modified: null,
      language: "en",
      rendition: "original",
      recordedAt: "2031-05-04T00:00:00.000Z",
      reader: "",
      version: 1,
      forgotten: null,
    },
  };
}

for (const [reason, scope, title, around, isTold] of ROWS) {
  test(`other part: ${reason}`, () => {
    const one = told("a", title, { subject: "person:ada-quill", ...(scope === null ? {} : { scope }) });
    const beside = [one, told("b", title, { subject: around })];
    assert.equal(withoutOtherParts(question, [one], beside, context).length === 1, isTold);
  });
}

test("other part: only a numbered scope has others", () => {
  assert.ok(hasNumberedScope(question, context.kindred));
  const whole = { ...question, scope: { id: "work:ember-vale", name: "Ember Vale" } };
  assert.ok(!hasNumberedScope(whole, context.kindred));
});
