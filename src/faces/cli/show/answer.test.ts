import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import * as fc from "fast-check";
import { arbitraryText } from "../../../../test/arbitrary-reading.ts";
import { identify } from "../../../judge/question/identify.ts";
import { RULES } from "../../../judge/status/rules.ts";
import { type Answer, type Proof, STATUSES } from "../../../model/answer.ts";
import { loadPacks } from "../../../pack/load.ts";
import { showAnswer, showBriefly } from "./answer.ts";
import { cellsOf } from "./cells.ts";

const { questions } = loadPacks(["en", "screen-en"], { models: false });
const screen = { width: 80, color: false };

const PROOF: Proof = {
  statement: "s1",
  document: "3fa2b1c0".padEnd(32, "0"),
  title: "Greywater Dated",
  outlet: "Tidewater Screen",
  url: "https://tidewater.example/greywater-dated",
  published: "2025-06-20",
  speaker: "Jonas Vael",
  medium: "The Kinescope Post",
  manner: "direct",
  rendition: "original",
  quote: "Greywater comes back in March",
  start: 10,
  end: 39,
  part: null,
};

const VALUE = { text: "March 2026", edtf: "2026-03", entity: null };

const ANSWER: Answer = {
  question: "When is Greywater back?",
  understood: identify({
    kind: "when-released",
    subject: { id: "work:greywater", name: "Greywater" },
    scope: null,
    asked: "when",
    record: null,
    frame: "release",
    source: null,
    roles: {},
  }),
  asOf: "2025-07-01",
  status: "confirmed",
  established: true,
  value: [VALUE],
  confidence: 0.75,
  because: [{ statement: "s1", rule: "decider-commits" }],
  evidence: [PROOF],
  origins: [{ first: "d1", followers: [{ document: "d2", why: "91% of the text" }] }],
  trail: [{ date: "2025-06-20", status: "confirmed", value: [VALUE], statement: "s1", rule: "decider-commits" }],
  findings: [],
  others: [],
};

const NOTHING: Partial<Answer> = {
  status: "open",
  established: false,
  value: [],
  confidence: 0,
  because: [],
  origins: [],
  trail: [],
};

const withProof = (proof: Partial<Proof>): Partial<Answer> => ({ evidence: [{ ...PROOF, ...proof }] });
const asked = (question: Partial<Answer["understood"]>): Partial<Answer> => ({
  understood: { ...ANSWER.understood, ...question },
});

const ROWS: readonly (readonly [reason: string, change: Partial<Answer>, shown: RegExp, never?: RegExp])[] = [
  ["what was understood", {}, /understood as: When does Greywater come out\?/u],
  ["the status with its value", {}, /\n {2}Confirmed: March 2026\n/u],
  ["the rule in words", {}, /Who decides it commits/u, /decider-commits/u],
  ["articles and origins", {}, /2 articles, 1 independent origin \(the rest follow: 91% of the text\)/u],
  [
    "who said it, where, in whose article, when",
    {},
    /Jonas Vael in The Kinescope Post · Tidewater Screen · 20 June 2025 ·\s+document 3fa2b1c0\n/u,
  ],
  ["what moved it", {}, /20 Jun 2025 +Confirmed +March 2026 +Jonas Vael: Who decides/u],
  ["somebody's words in marks", {}, /\n {2}“Greywater comes back in March”\n/u],
  ["marks that are there are not doubled", withProof({ quote: "“Back in March,”" }), /\n {2}“Back in March,”\n/u],
  [
    "our words without marks, and as ours",
    withProof({ rendition: "restated", manner: "indirect" }),
    /\n {2}Greywater comes back in March\n[\s\S]*restated by us from Tidewater/u,
  ],
  ["an outlet's own words in marks", withProof({ manner: "narrated" }), /\n {2}“Greywater comes back in March”\n/u],
  ["somebody's words in our text in marks", withProof({ rendition: "restated" }), /\n {2}“Greywater comes back/u],
  [
    "a headline of ours is no quotation",
    withProof({ rendition: "restated", part: "title" }),
    /\n {2}Greywater comes back[\s\S]*headline/u,
  ],
  [
    "an article nobody signed",
    withProof({ outlet: null, published: null, speaker: null, medium: null, url: null }),
    /an article without an outlet · undated/u,
  ],
  ["a yes is called so", { ...asked({ asked: "whether" }), value: [] }, /\n {2}Yes, confirmed\n/u],
  ["a no too", { ...asked({ asked: "whether" }), value: [], status: "denied" }, /\n {2}No, denied\n/u],
  [
    "a day that passed",
    { status: "lapsed", trail: [{ ...ANSWER.trail[0]!, status: "lapsed", statement: null, rule: "day-passed" }] },
    /Lapsed: March 2026\n {2}Its own last day passed/u,
  ],
  ["several values", { value: [VALUE, { text: "Ada", edtf: null, entity: null }] }, /Confirmed: March 2026 and Ada\n/u],
  ["nothing established, but something near", NOTHING, /Not established\.\n[\s\S]*What came nearest[\s\S]*“Greywater/u],
  [
    "nothing at all",
    { ...NOTHING, evidence: [] },
    /Not established\.\n {2}Nothing in the ledger bears on it\.\n/u,
    /came nearest/u,
  ],
  [
    "words nobody understands",
    { ...NOTHING, evidence: [], ...asked({ kind: "" }) },
    /hearsay\s+questions` lists/u,
    /understood as/u,
  ],
  [
    "a question about the record",
    asked({ record: "who-first" }),
    /come out\? Who said so first\?[\s\S]*On record: March 2026/u,
    /How it came to this/u,
  ],
  [
    "what else was meant",
    { others: [{ question: ANSWER.understood, words: "Is Greywater back?", status: "likely" }] },
    /also have meant[\s\S]*Is Greywater back\? +Likely/u,
  ],
  [
    "what does not add up",
    {
      findings: [
        { code: "silent-change", severity: "doubt", message: "The day moved.", evidence: [], suggestion: null },
      ],
    },
    /What does not add up \(1\)[\s\S]* \? The day moved\. silent-change/u,
  ],
];

for (const [reason, change, shown, never] of ROWS) {
  test(`an answer shows ${reason}`, () => {
    const text = showAnswer({ ...ANSWER, ...change }, screen, questions);
    assert.match(text, shown);
    if (never !== undefined) assert.doesNotMatch(text, never);
  });
}

test("an address stays in one piece, however narrow the screen", () => {
  const url = `https://tidewater.example/${"greywater-".repeat(9)}\u001B[31m`;
  const text = showAnswer({ ...ANSWER, ...withProof({ url }) }, { width: 40, color: false }, questions);
  assert.match(text, /\n {5}https:\/\/tidewater\.example\/(?:greywater-){9}␛\[31m\n/u);
});

test("any answer is shown within its width, and no control character of an article reaches the terminal", () => {
  const value = fc.record({ text: arbitraryText, edtf: fc.constantFrom(null, "2026-03~"), entity: fc.constant(null) });
  const arbitrary = fc.record({
    question: arbitraryText,
    status: fc.constantFrom(...STATUSES),
    established: fc.boolean(),
    value: fc.array(value, { maxLength: 3 }),
    trail: fc.array(
      fc.record({
        date: fc.constant("2025-06-20"),
        status: fc.constantFrom(...STATUSES),
        value: fc.array(value, { maxLength: 2 }),
        statement: fc.constantFrom("s1", null),
        rule: fc.constantFrom(...RULES.map(({ id }) => id)),
      }),
      { maxLength: 3 },
    ),
    evidence: fc.array(
      fc
        .record({
          quote: arbitraryText,
          outlet: fc.option(arbitraryText),
          speaker: fc.option(arbitraryText),
          rendition: fc.constantFrom("original", "excerpt", "restated"),
        })
        .map((some): Proof => ({ ...PROOF, url: null, ...some })),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 40, max: 160 }), fc.boolean(), (change, width, color) => {
      const answer = { ...ANSWER, ...change };
      for (const show of [showAnswer, showBriefly]) {
        const text = stripVTControlCharacters(show(answer, { width, color }, questions));
        assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
        for (const line of text.split("\n")) assert.ok(cellsOf(line) <= width, `${cellsOf(line)} cells: ${line}`);
      }
    }),
  );
});
