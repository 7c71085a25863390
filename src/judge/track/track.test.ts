/** Who was right before, with figures computed by hand. People, works and outlets are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { questionOf, type Telling, tellAll } from "../../../test/tellings.ts";
import type { Status, Step, Value } from "../../model/answer.ts";
import { loadPacks } from "../../pack/load.ts";
import type { Resolution } from "../corrections/resolutions.ts";
import { indexKindred } from "../entities/relate.ts";
import { findCredits } from "../origins/credit.ts";
import { resolveOrigins } from "../origins/resolve-origins.ts";
import { bearOn } from "../question/bear.ts";
import { boundsOf, endedByPeople, endedByRecord, type Outcome } from "./ended.ts";
import { type Ended, type Forecast, forecastsOn } from "./forecasts.ts";
import { scoreForecasts, wilson } from "./score.ts";
import { trackRecords } from "./track-records.ts";

const PACK = loadPacks(["en", "screen-en"]);
const KINDRED = indexKindred(PACK);

const YES: Outcome = { kind: "yes" };
const NO: Outcome = { kind: "no" };
const LAPSED: Outcome = { kind: "lapsed" };

/** It came out then. */
function on(edtf: string): Outcome {
  return { kind: "value", value: { text: edtf, edtf, entity: null }, interval: boundsOf(edtf) };
}

function end(kind: string, subject: string, outcome: Outcome, knownAt: string, tellings: readonly Telling[]): Ended {
  const { recorded } = tellAll(tellings);
  const question = questionOf(kind, subject);
  const bears = recorded.flatMap((one) => bearOn(question, one, KINDRED, PACK, "reported"));
  assert.equal(bears.length, tellings.filter(({ frame }) => frame !== undefined).length, "all bear on it");
  return { question, outcome, knownAt, bears, origins: resolveOrigins(findCredits(recorded), []) };
}

const MARA = { by: "Mara Ilves", as: "decides" } as const;

function renewed(day: string, outlet: string, more: Partial<Telling> = {}): Telling {
  return {
    on: day,
    outlet,
    words: "Ember Vale goes on",
    frame: "renew",
    roles: { subject: "work:ember-vale" },
    ...more,
  };
}

function dated(day: string, outlet: string, when: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "work:ember-vale", when };
  return { on: day, outlet, words: `Ember Vale arrives in ${when}`, frame: "release", roles, ...more };
}

const goesOn = (outcome: Outcome, ...tellings: readonly Telling[]): Ended =>
  end("goes-ahead", "work:ember-vale", outcome, "2031-06-01", tellings);
const comesOut = (outcome: Outcome, ...tellings: readonly Telling[]): Ended =>
  end("when-released", "work:ember-vale", outcome, "2031-06-01", tellings);

/** Somebody, or a number. */
function person(text: string): Outcome {
  return { kind: "value", value: { text, edtf: null, entity: text.includes(":") ? text : null }, interval: null };
}

function plays(outcome: Outcome, ...players: readonly string[]): Ended {
  const tellings = players.map((subject, index): Telling => {
    const roles = { subject, role: "character:nightjar" };
    return { on: `2031-05-0${index + 1}`, outlet: `Outlet ${index}`, words: "cast", frame: "cast", roles };
  });
  return end("who-plays", "character:nightjar", outcome, "2031-06-01", tellings);
}

function counted(outlet: string, value: string): Telling {
  const roles = { subject: "work:ember-vale", value };
  const day = outlet === "The Ledger" ? "2031-05-02" : "2031-05-01";
  return { on: day, outlet, words: `${value} episodes`, frame: "episode-count", roles };
}

const FORECASTS: readonly (readonly [reason: string, ended: Ended, expected: readonly string[]])[] = [
  ["certain, and so it came", goesOn(YES, renewed("2031-05-01", "The Ledger", MARA)), ["Mara Ilves 0.95 true"]],
  [
    "probable, and it did not",
    goesOn(NO, renewed("2031-05-01", "The Ledger", { ...MARA, says: "PR+" })),
    ["Mara Ilves 0.75 false"],
  ],
  [
    "a no is mirrored",
    goesOn(NO, renewed("2031-05-01", "The Ledger", { ...MARA, says: "CT-" })),
    ["Mara Ilves 0.05 false"],
  ],
  [
    "a probable no",
    goesOn(YES, renewed("2031-05-01", "The Ledger", { ...MARA, says: "PR-" })),
    ["Mara Ilves 0.25 true"],
  ],
  [
    "possible takes no side",
    goesOn(YES, renewed("2031-05-01", "The Ledger", { ...MARA, says: "PS-" })),
    ["Mara Ilves 0.5 true"],
  ],
  [
    "a frame that is a no",
    goesOn(NO, renewed("2031-05-01", "The Ledger", { ...MARA, frame: "cancel" })),
    ["Mara Ilves 0.05 false"],
  ],
  ["open is no word", goesOn(YES, renewed("2031-05-01", "The Ledger", { ...MARA, says: "Uu" })), []],
  ["on the day it was known", goesOn(YES, renewed("2031-06-01", "The Ledger", MARA)), []],
  ["the article speaks itself", goesOn(YES, renewed("2031-05-01", "The Ledger")), ["The Ledger 0.95 true"]],
  [
    "an outlet has it from sources",
    goesOn(YES, renewed("2031-05-01", "The Ledger", { by: "sources", as: "reports" })),
    ["The Ledger 0.95 true"],
  ],
  ["fans hope", goesOn(YES, renewed("2031-05-01", "The Ledger", { by: "fans", as: "opines" })), []],
  [
    "a spokeswoman without a name",
    goesOn(YES, renewed("2031-05-01", "The Ledger", { by: "a spokeswoman", as: "decides" })),
    [],
  ],
  ["a headline repeats its article", goesOn(YES, renewed("2031-05-01", "The Ledger", { part: "title" })), []],
  [
    "an echo counts for the one who reported it first",
    goesOn(
      YES,
      renewed("2031-05-01", "The Ledger"),
      renewed("2031-05-02", "Harbor Weekly", { via: "The Ledger", says: "PR+" }),
      renewed("2031-05-02", "Harbor Weekly"),
    ),
    ["The Ledger 0.95 true"],
  ],
  [
    "an outlet that others credit, and whose report is not at hand",
    goesOn(YES, renewed("2031-05-02", "Harbor Weekly", { via: "The Ledger" })),
    ["The Ledger 0.95 true"],
  ],
  [
    "its own words before what others credit it with",
    goesOn(
      YES,
      renewed("2031-05-01", "Harbor Weekly", { via: "The Ledger" }),
      renewed("2031-05-02", "The Ledger", { says: "PR+" }),
    ),
    ["The Ledger 0.75 true"],
  ],
  [
    "once a question, by the first word that takes a side",
    goesOn(
      NO,
      renewed("2031-04-01", "The Ledger", { ...MARA, says: "PS+" }),
      renewed("2031-04-02", "Harbor Weekly", { ...MARA, says: "PR+" }),
      renewed("2031-05-31", "The Ledger", { ...MARA, says: "CT-" }),
    ),
    ["Mara Ilves 0.75 false"],
  ],
  [
    "within the month that was said",
    comesOut(on("2031-05-09"), dated("2031-02-01", "The Ledger", "2031-05")),
    ["The Ledger 0.95 true"],
  ],
  [
    "in another month",
    comesOut(on("2031-05-09"), dated("2031-02-01", "The Ledger", "2031-03")),
    ["The Ledger 0.95 false"],
  ],
  [
    "said not to be in that month, and it was not",
    comesOut(on("2031-05-09"), dated("2031-02-01", "The Ledger", "2031-03", { says: "CT-" })),
    ["The Ledger 0.05 false"],
  ],
  [
    "said more precisely than anybody knows",
    comesOut(on("2031-05"), dated("2031-02-01", "The Ledger", "2031-05-09")),
    [],
  ],
  [
    "said when it was out, and nobody had told",
    comesOut(on("2031-05-09"), dated("2031-05-20", "The Ledger", "2031-05")),
    [],
  ],
  [
    "a new date for what was put off",
    comesOut(on("2031-05-09"), dated("2031-02-01", "The Ledger", "2031-05", { frame: "delay" })),
    ["The Ledger 0.95 true"],
  ],
  ["due, and nothing came", comesOut(LAPSED, dated("2031-02-01", "The Ledger", "2031-05")), ["The Ledger 0.95 false"]],
  ["not yet due", comesOut(LAPSED, dated("2031-02-01", "The Ledger", "2031-07")), []],
  [
    "it is known that it comes, not when",
    comesOut(YES, dated("2031-02-01", "The Ledger", "2031-07"), dated("2031-02-01", "Harbor Weekly", "2031-08")),
    [],
  ],
  [
    "put off is no word on whether it comes",
    comesOut(YES, renewed("2031-05-01", "The Ledger", { frame: "delay" })),
    [],
  ],
  [
    "who plays him",
    plays(person("person:ada-quill"), "person:ada-quill", "person:quill", "person:ines-okafor"),
    ["Outlet 0 0.95 true", "Outlet 1 0.95 true", "Outlet 2 0.95 false"],
  ],
  [
    "how many, in words",
    end("how-many", "work:ember-vale", person("8"), "2031-06-01", [
      counted("The Ledger", "8"),
      counted("Harbor Weekly", "ten"),
    ]),
    ["Harbor Weekly 0.95 false", "The Ledger 0.95 true"],
  ],
  ["it never comes", comesOut(NO, dated("2031-02-01", "The Ledger", "2031-07")), ["The Ledger 0.95 false"]],
];

for (const [reason, ended, expected] of FORECASTS) {
  test(`forecastsOn: ${reason}`, () => {
    const got = forecastsOn(ended, KINDRED).map(
      ({ voice, probability, happened }) => `${voice.name} ${probability} ${happened}`,
    );
    assert.deepEqual(got, expected);
  });
}

test("forecastsOn: what is undated is older than nothing", () => {
  const ended = goesOn(YES, renewed("2031-05-01", "The Ledger", MARA));
  const bears = ended.bears.map((bear) => {
    const document = { ...bear.recorded.document, published: null, recordedAt: "2031-01-01T00:00:00.000Z" };
    return { ...bear, recorded: { ...bear.recorded, document } };
  });
  assert.deepEqual(forecastsOn({ ...ended, bears }, KINDRED), []);
});

/** "95+" is .95 and came true. */
function row(...said: readonly string[]): Forecast[] {
  const [one] = forecastsOn(goesOn(YES, renewed("2031-05-01", "The Ledger", MARA)), KINDRED);
  return said.map((each) => ({ ...one!, probability: Number(each.slice(0, -1)) / 100, happened: each.endsWith("+") }));
}

const near = (got: number | undefined, expected: number): void => {
  assert.ok(got !== undefined && Math.abs(got - expected) < 5e-5, `${got} is not ${expected}`);
};

test("scoreForecasts: five, of which one failed", () => {
  const score = scoreForecasts(row("95+", "95+", "95+", "95-", "75+"));
  assert.ok(score !== null && score.hits !== null && score.discrimination !== null);
  assert.deepEqual([score.n, score.hits.of, score.hits.hits, score.hits.rate], [5, 5, 4, 0.8]);
  near(score.hits.low, 0.3755);
  near(score.hits.high, 0.9638);
  // (3 × .05² + .95² + .25²) / 5
  near(score.brier, 0.1945);
  // .9 where it came true, .95 where it did not
  near(score.discrimination, -0.05);
  assert.deepEqual(score.calibration, [
    { probability: 0.75, n: 1, share: null },
    { probability: 0.95, n: 4, share: null },
  ]);
});

test("scoreForecasts: ten, of which two take no side", () => {
  const score = scoreForecasts(row("95+", "95+", "95+", "95+", "95+", "95+", "5-", "5-", "50+", "50-"));
  assert.ok(score !== null && score.hits !== null && score.discrimination !== null);
  assert.deepEqual([score.n, score.hits.of, score.hits.hits], [10, 8, 8]);
  // 8 / (8 + z²)
  near(score.hits.low, 0.6756);
  near(score.hits.high, 1);
  // (8 × .05² + 2 × .5²) / 10
  near(score.brier, 0.052);
  // 6.2 / 7 less .6 / 3
  near(score.discrimination, 0.6857);
  assert.deepEqual(score.calibration.at(-1), { probability: 0.95, n: 6, share: 1 });
});

test("scoreForecasts: four show nothing, five that take no side no hit rate, all right no discrimination", () => {
  assert.equal(scoreForecasts(row("95+", "95+", "95+", "95+")), null);
  const open = scoreForecasts(row("50+", "50-", "50+", "50-", "50+"));
  assert.deepEqual([open?.hits, open?.brier, open?.discrimination], [null, 0.25, 0]);
  assert.equal(scoreForecasts(row("95+", "95+", "95+", "95+", "75+"))?.discrimination, null);
});

test("wilson: known intervals", () => {
  near(wilson(0, 10).low, 0);
  near(wilson(0, 10).high, 0.2775);
  near(wilson(8, 10).low, 0.4902);
  near(wilson(8, 10).high, 0.9433);
});

const value = (text: string): Value => ({ text, edtf: text, entity: null });

function state(
  ...steps: readonly (readonly [date: string, status: Status, value?: string])[]
): Parameters<typeof endedByRecord>[0] {
  const trail = steps.map(
    ([date, status, given]): Step => ({
      date,
      status,
      value: given === undefined ? [] : [value(given)],
      statement: null,
      rule: "record",
    }),
  );
  const last = trail.at(-1)!;
  const interval = last.value.length === 0 ? null : boundsOf(last.value[0]!.text);
  return { status: last.status, value: last.value, interval, trail };
}

const kindOf = (id: string): Parameters<typeof endedByRecord>[1] => PACK.questions.kinds.get(id)!;

const ENDS: readonly (readonly [
  reason: string,
  state: ReturnType<typeof state>,
  kind: string,
  expected: string | null,
])[] = [
  ["open", state(["2031-01-01", "open"]), "goes-ahead", null],
  ["confirmed may still come otherwise", state(["2031-01-01", "confirmed"]), "goes-ahead", null],
  [
    "happened, since it was first told so",
    state(
      ["2031-01-01", "likely", "2031-03"],
      ["2031-03-05", "happened", "2031-03"],
      ["2031-04-05", "happened", "2031-03-04"],
    ),
    "when-released",
    "value 2031-03-05",
  ],
  ["denied", state(["2031-01-01", "likely"], ["2031-02-01", "denied"]), "goes-ahead", "no 2031-02-01"],
  [
    "denied, and denied before",
    state(["2031-01-01", "denied"], ["2031-02-01", "likely"], ["2031-03-01", "denied"]),
    "goes-ahead",
    "no 2031-03-01",
  ],
  ["a player who was denied is not the end of it", state(["2031-01-01", "denied", "Ada Quill"]), "who-plays", null],
  [
    "lapsed",
    state(["2031-01-01", "likely", "2031-03"], ["2031-04-01", "lapsed", "2031-03"]),
    "when-released",
    "lapsed 2031-04-01",
  ],
];

for (const [reason, given, kind, expected] of ENDS) {
  test(`endedByRecord: ${reason}`, () => {
    const ending = endedByRecord(given, kindOf(kind));
    assert.equal(ending === null ? null : `${ending.outcome.kind} ${ending.knownAt}`, expected);
  });
}

const RESOLUTION: Resolution = {
  question: { kind: "goes-ahead", subject: "work:ember-vale", scope: null },
  ended: "resolved",
  outcome: "yes",
  knownAt: "2031-03-01T10:00:00Z",
  recordedAt: "2031-09-01T00:00:00.000Z",
  correction: "c0",
  author: "ada",
  reason: "",
  disputes: [],
};
const DISPUTE = {
  id: "c1",
  author: "",
  reason: "",
  madeAt: "",
  amendment: { kind: "dispute", correction: "c0" },
} as const;

const told = (outcome: Outcome): string =>
  outcome.kind !== "value"
    ? outcome.kind
    : outcome.interval === null
      ? (outcome.value.entity ?? "")
      : `${outcome.interval.earliest}..${outcome.interval.latest}`;

const RESOLVED: readonly (readonly [reason: string, resolution: Resolution, expected: string | null])[] = [
  ["yes, since it was known, not since it was entered", RESOLUTION, "yes 2031-03-01"],
  ["no", { ...RESOLUTION, outcome: "no" }, "no 2031-03-01"],
  ["a day", { ...RESOLUTION, outcome: "2031-02-28" }, "2031-02-28..2031-02-28 2031-03-01"],
  ["a year", { ...RESOLUTION, outcome: "2030" }, "2030-01-01..2030-12-31 2031-03-01"],
  ["a month", { ...RESOLUTION, outcome: "2031-02" }, "2031-02-01..2031-02-28 2031-03-01"],
  ["somebody", { ...RESOLUTION, outcome: "person:ada-quill" }, "person:ada-quill 2031-03-01"],
  ["void", { ...RESOLUTION, ended: "void", outcome: null, knownAt: null }, null],
  ["disputed", { ...RESOLUTION, disputes: [DISPUTE] }, null],
];

for (const [reason, resolution, expected] of RESOLVED) {
  test(`endedByPeople: ${reason}`, () => {
    const ending = endedByPeople(resolution);
    assert.equal(ending === null ? null : `${told(ending.outcome)} ${ending.knownAt}`, expected);
  });
}

/** Works numbered from 0; Mara Ilves is right about the first `right` of them. */
function works(count: number, right: number): Ended[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = `work:vale-of-${"abcdefghij"[index]}`;
    const telling = renewed(`2031-05-0${index + 1}`, "The Ledger", { ...MARA, roles: { subject } });
    return end("goes-ahead", subject, index < right ? YES : NO, "2031-06-01", [telling]);
  });
}

test("trackRecords: five questions make a record, with the topic they are of", () => {
  const [record, ...others] = trackRecords(works(5, 4), "2031-12-31", KINDRED);
  assert.equal(others.length, 0);
  assert.deepEqual([record?.voice.name, record?.n, record?.hits?.hits], ["Mara Ilves", 5, 4]);
  assert.deepEqual(
    record?.topics.map(({ kind, n }) => [kind, n]),
    [["goes-ahead", 5]],
  );
});

test("trackRecords: four make none, and what ended later is not known yet", () => {
  assert.deepEqual(trackRecords(works(4, 4), "2031-12-31", KINDRED), []);
  assert.deepEqual(trackRecords(works(5, 4), "2031-05-31", KINDRED), []);
});

test("trackRecords: one slipped date is one miss, whatever else it made fail", () => {
  const parts = ["work:ember-vale", "work:ember-vale-s2", "work:ember-vale-s2-e1"];
  const slipped = parts.map((subject, index) =>
    end("when-released", subject, LAPSED, "2031-06-01", [
      dated(`2031-02-0${index + 1}`, "The Ledger", "2031-05", { ...MARA, roles: { subject, when: "2031-05" } }),
    ]),
  );
  const [record] = trackRecords([...works(4, 4), ...slipped], "2031-12-31", KINDRED);
  assert.deepEqual([record?.n, record?.hits?.hits], [5, 4]);
  assert.deepEqual(record?.topics, []);
});

/** Questions on when each of the works comes out, and what Mara Ilves said of it. */
function slips(...said: readonly (readonly [subject: string, when: string, outcome: Outcome])[]): Ended[] {
  return said.map(([subject, when, outcome], index) =>
    end("when-released", subject, outcome, "2031-06-01", [
      dated(`2031-02-0${index + 1}`, "The Ledger", when, { ...MARA, roles: { subject, when } }),
    ]),
  );
}

const SLIPS: readonly (readonly [reason: string, ended: readonly Ended[], n: number])[] = [
  [
    "a work and its season",
    slips(["work:ember-vale", "2031-05", LAPSED], ["work:ember-vale-s2", "2031-05", LAPSED]),
    1,
  ],
  [
    "two works that miss one date",
    slips(["work:ember-vale", "2031-05", LAPSED], ["work:saltmarsh", "2031-05", LAPSED]),
    2,
  ],
  [
    "two dates that one work misses",
    slips(["work:ember-vale", "2031-05", LAPSED], ["work:ember-vale-s2", "2031-04", LAPSED]),
    2,
  ],
  [
    "one that came, one that did not",
    slips(["work:ember-vale", "2031-05", on("2031-05-09")], ["work:ember-vale-s2", "2031-05", LAPSED]),
    2,
  ],
];

for (const [reason, ended, n] of SLIPS) {
  test(`trackRecords: ${reason} count ${n}`, () => {
    assert.equal(trackRecords([...works(5, 5), ...ended], "2031-12-31", KINDRED)[0]?.n, 5 + n);
  });
}

test("trackRecords: one statement is counted in one question", () => {
  const telling = renewed("2031-05-01", "The Ledger", MARA);
  const twice = [
    goesOn(YES, telling),
    { ...goesOn(YES, telling), question: questionOf("goes-ahead", "work:the-ember-vale") },
  ];
  const [record] = trackRecords([...works(4, 4), ...twice], "2031-12-31", KINDRED);
  assert.equal(record?.n, 5);
});
