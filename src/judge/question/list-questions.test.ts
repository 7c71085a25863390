/** Each row: statements as they are told, and the questions that come of them, with statements, documents and origins. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Telling, tellAll } from "../../../test/tellings.ts";
import type { Kinship } from "../../model/sketch.ts";
import { loadPacks } from "../../pack/load.ts";
import { listQuestions } from "./list-questions.ts";

const PACK = loadPacks(["en", "screen-en"], { models: false });

const released: Telling = {
  on: "2031-02-01",
  outlet: "Orbit Weekly",
  words: "Ember Vale comes out in March",
  frame: "release",
  roles: { subject: "work:ember-vale", when: "2031-03" },
};
const delayed: Telling = {
  ...released,
  on: "2031-02-09",
  outlet: "Harbor Weekly",
  words: "it is delayed",
  frame: "delay",
};

const ROWS: readonly (readonly [reason: string, tellings: readonly Telling[], listed: readonly string[]])[] = [
  ["one statement, one question", [released], ["when-released work:ember-vale – 1 1 1"]],
  ["frames that bear on one kind are one question", [released, delayed], ["when-released work:ember-vale – 2 2 2"]],
  [
    "a scope makes another question",
    [
      {
        ...released,
        words: "Ada Reyne is in it",
        frame: "appear",
        roles: { subject: "person:ada-reyne", scope: "work:ember-vale" },
      },
      { ...released, words: "Ada Reyne is back", frame: "return", roles: { subject: "person:ada-reyne" } },
    ],
    ["appears person:ada-reyne work:ember-vale 1 1 1", "appears person:ada-reyne – 1 1 1"],
  ],
  [
    "most said comes first",
    [{ ...released, roles: { subject: "work:a-first" } }, delayed, { ...delayed, words: "once more" }],
    ["when-released work:ember-vale – 2 1 1", "when-released work:a-first – 1 1 1"],
  ],
  ["what is about nobody known asks nothing", [{ ...released, roles: { subject: "the film" } }], []],
  ["nor does what no frame holds", [{ on: "2031-02-01", outlet: "Orbit Weekly", words: "It was fun" }], []],
  [
    "another kind of thing than the question is about asks nothing",
    [{ ...released, roles: { subject: "place:harbor" } }],
    [],
  ],
];

for (const [reason, tellings, listed] of ROWS) {
  test(`list-questions: ${reason}`, () => {
    const found = listQuestions(tellAll(tellings).recorded, [], PACK);
    const shown = found.map(({ question: { kind, subject, scope }, statements, documents, origins }) =>
      [kind, subject?.id, scope?.id ?? "–", statements, documents, origins].join(" "),
    );
    assert.deepEqual(shown.toSorted(), [...listed].toSorted());
    assert.deepEqual(
      found.map(({ statements }) => statements),
      found.map(({ statements }) => statements).toSorted((a, b) => b - a),
    );
  });
}

test("list-questions: a copy is no origin of its own", () => {
  const { recorded } = tellAll([released, delayed]);
  const [a = "", b = ""] = recorded.map(({ document }) => document.id).toSorted();
  const kinship: Kinship = { a, b, kind: "copy", why: "all of the text" };
  const [listed] = listQuestions(recorded, [kinship], PACK);
  assert.deepEqual(
    [listed?.documents, listed?.origins, listed?.first, listed?.last],
    [2, 1, "2031-02-01", "2031-02-09"],
  );
});

test("list-questions: what happens inside a story asks nothing", () => {
  const { recorded } = tellAll([released]);
  const told = recorded.map((one) => ({ ...one, statement: { ...one.statement, realm: "story" as const } }));
  assert.deepEqual(listQuestions(told, [], PACK), []);
});
