/** Corrections replayed over statements. People, works and outlets are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { tellAll } from "../../../test/tellings.ts";
import type { Amendment, Correction } from "../../model/correction.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { entitiesMade } from "./entities-made.ts";
import { liveCorrections } from "./live-corrections.ts";
import { resolutionsOf } from "./resolutions.ts";

/** Corrections named c0, c1 … in the order in which they were made. */
function made(...amendments: readonly Amendment[]): Correction[] {
  return amendments.map((amendment, index) => ({
    id: `c${index}`,
    author: "ada",
    reason: `reason ${index}`,
    madeAt: `2031-06-0${index + 1}T10:00:00.000Z`,
    amendment,
  }));
}

const undo = (correction: string): Amendment => ({ kind: "undo", correction });

const CLAUSE = "Nightjar will return to Ember Vale";
const SENTENCE = `${CLAUSE}, and she told The Ledger over a long and winding lunch that the work begins in May`;
const ROLES = { subject: "character:nightjar", scope: "work:ember-vale" };

const { recorded: RECORDED } = tellAll([
  { on: "2031-05-01", outlet: "The Ledger", words: CLAUSE, frame: "return", roles: ROLES },
  {
    on: "2031-05-01",
    outlet: "The Ledger",
    words: "she said so",
    by: "a source",
    frame: "cast",
    roles: ROLES,
    says: "PR+",
  },
  { on: "2031-05-01", outlet: "The Ledger", words: SENTENCE, frame: "film", roles: { subject: "work:ember-vale" } },
  { on: "2031-05-01", outlet: "The Ledger", words: CLAUSE, frame: "return", roles: ROLES, part: "title" },
]);
const DOCUMENT = RECORDED[0]!.document.id;

/** The words of a statement in the text, moved and cut as a row tells. */
function at(index: number, from = 0, to = 0): { document: string; start: number; end: number } {
  const { start, end } = RECORDED[index]!.statement.evidence[0]!;
  return { document: DOCUMENT, start: start + from, end: end + to };
}

/** What is left, a line a statement: frame, innermost factuality, who fills the subject. */
function left(...amendments: readonly Amendment[]): { lines: string[]; orphans: string[] } {
  const { recorded, orphans } = applyCorrections(RECORDED, made(...amendments));
  const lines = recorded.map(({ statement: { proposition, factuality, chain, evidence } }) =>
    [
      evidence[0]?.part ?? "text",
      proposition?.frame,
      factuality.at(-1)?.value,
      proposition?.roles["subject"]?.entity?.split(":")[1],
      chain.at(-1)?.entity ?? "",
    ].join(" "),
  );
  return { lines, orphans: orphans.map(({ id }) => id) };
}

const RETURN = "text return CT+ nightjar ";
const CAST = "text cast PR+ nightjar ";
const FILM = "text film CT+ ember-vale ";
const TITLE = "title return CT+ nightjar ";

type Row = readonly [
  reason: string,
  amendments: readonly Amendment[],
  lines: readonly string[],
  orphans?: readonly string[],
];

const relabel = (anchor: ReturnType<typeof at>, frame: string | null, factuality: "CT-" | "PS+" | null): Amendment => ({
  kind: "relabel",
  anchor,
  frame,
  factuality,
});

const ROWS: readonly Row[] = [
  ["nothing is corrected", [], [RETURN, CAST, FILM, TITLE]],
  ["misread", [{ kind: "reject", anchor: at(0) }], [CAST, FILM, TITLE]],
  ["a reader that cuts the words a little shorter", [{ kind: "reject", anchor: at(0, 5, -4) }], [CAST, FILM, TITLE]],
  ["less than half of the words", [{ kind: "reject", anchor: at(0, 18) }], [RETURN, CAST, FILM, TITLE], ["c0"]],
  ["a paragraph around the clause", [{ kind: "reject", anchor: at(0, 0, 400) }], [RETURN, CAST, FILM, TITLE], ["c0"]],
  ["the sentence, not the clause in it", [{ kind: "reject", anchor: at(2) }], [RETURN, CAST, TITLE]],
  [
    "another document with words in that place",
    [{ kind: "reject", anchor: { ...at(0), document: "0".repeat(32) } }],
    [RETURN, CAST, FILM, TITLE],
    ["c0"],
  ],
  ["what it says", [relabel(at(0), "appear", null)], ["text appear CT+ nightjar ", CAST, FILM, TITLE]],
  ["how firmly", [relabel(at(0), null, "PS+")], ["text return PS+ nightjar ", CAST, FILM, TITLE]],
  ["how firmly the one cited", [relabel(at(1), null, "CT-")], [RETURN, "text cast CT- nightjar ", FILM, TITLE]],
  [
    "the later of two holds",
    [relabel(at(0), null, "PS+"), relabel(at(0), "cast", "CT-")],
    ["text cast CT- nightjar ", CAST, FILM, TITLE],
  ],
  [
    "whom a role means",
    [{ kind: "link", anchor: at(0), role: "subject", entity: "character:owl" }],
    ["text return CT+ owl ", CAST, FILM, TITLE],
  ],
  [
    "who the source is",
    [{ kind: "link", anchor: at(1), role: "speaker", entity: "person:ada-quill" }],
    [RETURN, `${CAST}person:ada-quill`, FILM, TITLE],
  ],
  [
    "a role that it has not",
    [{ kind: "link", anchor: at(0), role: "when", entity: "character:owl" }],
    [RETURN, CAST, FILM, TITLE],
    ["c0"],
  ],
  ["taken back", [{ kind: "reject", anchor: at(0) }, undo("c0")], [RETURN, CAST, FILM, TITLE]],
  ["the taking back taken back", [{ kind: "reject", anchor: at(0) }, undo("c0"), undo("c1")], [CAST, FILM, TITLE]],
  [
    "rejected, and relabelled before: neither is an orphan",
    [relabel(at(0), "appear", null), { kind: "reject", anchor: at(0) }],
    [CAST, FILM, TITLE],
  ],
];

for (const [reason, amendments, lines, orphans = []] of ROWS) {
  test(`applyCorrections: ${reason}`, () => assert.deepEqual(left(...amendments), { lines, orphans }));
}

test("applyCorrections keeps ids, and what was given", () => {
  const before = structuredClone(RECORDED);
  const { recorded } = applyCorrections(RECORDED, made(relabel(at(0), "appear", "CT-")));
  assert.deepEqual(
    recorded.map(({ statement }) => statement.id),
    RECORDED.map(({ statement }) => statement.id),
  );
  assert.deepEqual(RECORDED, before);
});

const alive = (...amendments: readonly Amendment[]): string[] =>
  liveCorrections(made(...amendments)).map(({ id }) => id);

test("liveCorrections: undone, undone twice, and thrice", () => {
  const watch: Amendment = { kind: "watch", question: { kind: "appears", subject: "a", scope: null }, words: "?" };
  assert.deepEqual(alive(watch, watch), ["c0", "c1"]);
  assert.deepEqual(alive(watch, watch, undo("c0")), ["c1"]);
  assert.deepEqual(alive(watch, undo("c0"), undo("c1")), ["c0"]);
  assert.deepEqual(alive(watch, undo("c0"), undo("c1"), undo("c2")), []);
  assert.deepEqual(alive(watch, undo("c9")), ["c0"]);
});

const merge = (entity: string, into: string): Amendment => ({ kind: "merge", entity, into });
const split = (entity: string, from: string): Amendment => ({ kind: "split", entity, from });

const MADE: readonly (readonly [
  reason: string,
  amendments: readonly Amendment[],
  merged: object,
  apart: readonly string[],
])[] = [
  ["nothing", [], {}, []],
  ["one into another", [merge("a", "b")], { a: "b" }, []],
  ["and that into a third", [merge("a", "b"), merge("b", "c")], { a: "c", b: "c" }, []],
  ["two into one", [merge("a", "c"), merge("b", "c")], { a: "c", b: "c" }, []],
  ["round in a circle", [merge("a", "b"), merge("b", "a")], { a: "b" }, []],
  ["into itself", [merge("a", "a")], {}, []],
  ["two groups", [merge("a", "b"), merge("c", "d")], { a: "b", c: "d" }, []],
  ["two that names make one", [split("a", "b")], {}, ["a b"]],
  ["taken apart again", [merge("a", "b"), split("a", "b")], {}, ["a b"]],
  [
    "another split stays",
    [split("a", "b"), split("a", "c"), split("c", "b"), merge("a", "b")],
    { a: "b" },
    ["a c", "b c", "c a", "c b"],
  ],
  ["and made one again", [split("a", "b"), merge("b", "a")], { b: "a" }, []],
  [
    "a split within three keeps the other two",
    [merge("a", "c"), merge("b", "c"), split("a", "c")],
    { b: "c" },
    ["a b", "a c"],
  ],
  ["the last merge between two goes", [merge("a", "c"), merge("b", "c"), split("a", "b")], { a: "c" }, ["a b", "c b"]],
  ["a group is kept apart as one", [merge("a", "b"), split("b", "c")], { a: "b" }, ["a c", "b c"]],
  ["a merge that was undone", [merge("a", "b"), undo("c0")], {}, []],
];

for (const [reason, amendments, merged, apart] of MADE) {
  test(`entitiesMade: ${reason}`, () => {
    const got = entitiesMade(made(...amendments));
    assert.deepEqual(Object.fromEntries(got.merged), merged);
    assert.deepEqual([...got.apart].toSorted(), apart);
  });
}

const QUESTION = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;
const resolve = (outcome: string, knownAt: string, question: object = {}): Amendment => ({
  kind: "resolve",
  question: { ...QUESTION, ...question },
  outcome,
  knownAt,
});
const empty = (ambiguous: boolean): Amendment => ({ kind: "void", question: QUESTION, ambiguous });

const RESOLVED: readonly (readonly [reason: string, amendments: readonly Amendment[], expected: readonly string[]])[] =
  [
    ["nothing", [], []],
    ["yes", [resolve("yes", "2031-05-01")], ["resolved yes 2031-05-01 c0 2031-06-01"]],
    [
      "the later word holds",
      [resolve("yes", "2031-05-01"), resolve("no", "2031-05-02")],
      ["resolved no 2031-05-02 c1 2031-06-02"],
    ],
    ["void", [resolve("yes", "2031-05-01"), empty(false)], ["void   c1 2031-06-02"]],
    ["ambiguous", [empty(true)], ["ambiguous   c0 2031-06-01"]],
    [
      "void, and that undone",
      [resolve("yes", "2031-05-01"), empty(false), undo("c1")],
      ["resolved yes 2031-05-01 c0 2031-06-01"],
    ],
    [
      "another scope is another question",
      [resolve("yes", "2031-05-01"), resolve("no", "2031-05-02", { scope: null })],
      ["resolved yes 2031-05-01 c0 2031-06-01", "resolved no 2031-05-02 c1 2031-06-02"],
    ],
    [
      "disputed",
      [resolve("yes", "2031-05-01"), { kind: "dispute", correction: "c0" }],
      ["resolved yes 2031-05-01 c0 2031-06-01 disputed: reason 1"],
    ],
    [
      "a dispute of what holds no more",
      [resolve("yes", "2031-05-01"), { kind: "dispute", correction: "c0" }, resolve("no", "2031-05-02")],
      ["resolved no 2031-05-02 c2 2031-06-03"],
    ],
  ];

for (const [reason, amendments, expected] of RESOLVED) {
  test(`resolutionsOf: ${reason}`, () => {
    const lines = resolutionsOf(made(...amendments)).map(
      ({ ended, outcome, knownAt, correction, recordedAt, disputes }) =>
        [ended, outcome, knownAt, correction, recordedAt.slice(0, 10)].join(" ") +
        disputes.map((dispute) => ` disputed: ${dispute.reason}`).join(""),
    );
    assert.deepEqual(lines, expected);
  });
}
