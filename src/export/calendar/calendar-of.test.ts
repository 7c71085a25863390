/** Calendars read by ical.js, as the programs that import them would. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { NASTY } from "../../../test/export-records.ts";
import type { Answer, Status, Step } from "../../model/answer.ts";
import { calendarOf } from "./calendar-of.ts";
import { daysOf } from "./events.ts";

/** A step as "2025-06-20 likely 2026-03-04". */
function makeStep(told: string): Step {
  const [date = "", status = "open", ...days] = told.split(" ");
  const value = days.map((edtf) => ({ text: edtf, edtf, entity: null }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows name a status
  return { date, status: status as Status, value, statement: null, rule: "moved" };
}

function makeAnswer(trail: readonly string[], fields: Partial<Answer> = {}): Answer {
  const steps = trail.map(makeStep);
  const last = steps.at(-1);
  const subject = { id: "work:greywater-s3", name: "Greywater Season 3" };
  const about = { asked: "when", record: null, frame: null, source: null, roles: {} } as const;
  return {
    question: "When does Greywater Season 3 come out?",
    understood: { id: "a".repeat(32), kind: "when-released", subject, scope: null, ...about },
    asOf: "2026-06-01",
    status: last?.status ?? "open",
    established: last !== undefined,
    value: last?.value ?? [],
    confidence: 0.5,
    because: [],
    evidence: [],
    origins: [],
    trail: steps,
    findings: [],
    others: [],
    ...fields,
  };
}

const HEADING = { title: "Days", site: "http://127.0.0.1:4000" };

/** Each event as "UID SEQUENCE STATUS first..end", the end being the day after the last. */
function read(ics: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    assert.ok(event.startDate.isDate && event.endDate.isDate, "all day");
    const uid = event.uid.replace("a".repeat(32), "Q").replace("@hearsay", "");
    const days = [event.startDate, event.endDate].map((day) => day.toString()).join("..");
    return `${uid} ${event.sequence} ${String(component.getFirstPropertyValue("status"))} ${days}`;
  });
}

type Row = readonly [reason: string, trail: readonly string[], events: readonly string[]];

const ROWS: readonly Row[] = [
  ["a day that is likely", ["2025-06-20 likely 2026-03-04"], ["Q 0 TENTATIVE 2026-03-04..2026-03-05"]],
  ["a day that is confirmed", ["2025-06-20 confirmed 2026-03-04"], ["Q 0 CONFIRMED 2026-03-04..2026-03-05"]],
  ["a day that has come about", ["2025-06-20 happened 2026-03-04"], ["Q 0 CONFIRMED 2026-03-04..2026-03-05"]],
  ["a month is no day", ["2025-06-20 confirmed 2026-03"], []],
  [
    "nor is a year, a season, or about a day",
    ["2025-06-20 confirmed 2026", "2025-06-21 likely 2026-23", "2025-06-22 likely 2026-03-04~"],
    [],
  ],
  ["nor is until a day", ["2025-06-20 confirmed ../2026-03-04"], []],
  ["a day that may be another one", ["2025-06-20 likely 2026-03-04?"], ["Q 0 TENTATIVE 2026-03-04..2026-03-05"]],
  ["days in a row", ["2025-06-20 confirmed 2026-03-04/2026-03-06"], ["Q 0 CONFIRMED 2026-03-04..2026-03-07"]],
  ["the end of a month", ["2025-06-20 confirmed 2028-02-29"], ["Q 0 CONFIRMED 2028-02-29..2028-03-01"]],
  [
    "confirmed and moved: the same event, twice changed",
    ["2025-06-20 likely 2026-03-04", "2025-07-01 confirmed 2026-03-04", "2025-09-02 confirmed 2026-03-10"],
    ["Q 2 CONFIRMED 2026-03-10..2026-03-11"],
  ],
  [
    "said again: nothing changed",
    ["2025-06-20 confirmed 2026-03-04", "2025-07-01 confirmed 2026-03-04"],
    ["Q 0 CONFIRMED 2026-03-04..2026-03-05"],
  ],
  [
    "put off without a new day",
    ["2025-06-20 confirmed 2026-03-04", "2025-09-02 open"],
    ["Q 1 CANCELLED 2026-03-04..2026-03-05"],
  ],
  [
    "moved to a vague time",
    ["2025-06-20 confirmed 2026-03-04", "2025-09-02 confirmed 2027"],
    ["Q 1 CANCELLED 2026-03-04..2026-03-05"],
  ],
  [
    "denied",
    ["2025-06-20 confirmed 2026-03-04", "2025-09-02 denied 2026-03-04"],
    ["Q 1 CANCELLED 2026-03-04..2026-03-05"],
  ],
  [
    "put off, and dated again",
    ["2025-06-20 confirmed 2026-03-04", "2025-09-02 open", "2025-09-03 open", "2025-10-01 likely 2026-05-01"],
    ["Q 2 TENTATIVE 2026-05-01..2026-05-02"],
  ],
  [
    "contested between two days, then settled on the later",
    ["2025-06-20 contested 2026-03-10 2026-03-04", "2025-07-01 confirmed 2026-03-10"],
    ["Q 1 CONFIRMED 2026-03-10..2026-03-11", "Q-2 1 CANCELLED 2026-03-10..2026-03-11"],
  ],
  [
    "contested by now: what its summary says has changed",
    ["2025-06-20 likely 2026-03-04", "2025-07-01 contested 2026-03-04"],
    ["Q 1 TENTATIVE 2026-03-04..2026-03-05"],
  ],
  ["nothing is known", [], []],
];

for (const [reason, trail, events] of ROWS) {
  test(`calendar: ${reason}`, () => {
    assert.deepEqual(read(calendarOf([makeAnswer(trail)], HEADING)), events);
  });
}

const NO_DAYS = [
  "2026-02-30",
  "2026-03",
  "2026-03-04~",
  "2026-03-04%",
  "202X",
  "2026-03-06/2026-03-04",
  "2026-03-04/..",
  "",
  "2026-03-04/2026-03-05/2026-03-06",
];

test("calendar: what is no day is none", () => {
  for (const edtf of NO_DAYS) assert.equal(daysOf(edtf), null, edtf);
  assert.equal(daysOf(null), null);
  assert.deepEqual(daysOf("2026-03-04T20:00:00-08:00"), { first: "2026-03-04", last: "2026-03-04" });
});

test("calendar: written again it is the same, in whatever time zone; no question stands there twice", () => {
  const answer = makeAnswer(["2025-06-20 confirmed 2026-03-04"]);
  const zone = process.env["TZ"];
  const written = ["Pacific/Kiritimati", "America/Los_Angeles"].map((name) => {
    process.env["TZ"] = name;
    return calendarOf([answer, answer], HEADING);
  });
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  assert.equal(written[0], written[1]);
  assert.equal(read(written[0]!).length, 1);
  assert.match(written[0]!, /^DTSTAMP:20250620T000000Z\r$/mu, "by no clock");
});

test("calendar: what an article says stays within its field", () => {
  const quote = `${NASTY}\r\nEND:VEVENT\nBEGIN:VALARM; a, b\\n`;
  const [proof] = [
    {
      statement: "",
      document: "",
      title: null,
      outlet: "Tidewater; Screen",
      url: null,
      published: null,
      speaker: null,
      medium: null,
      part: null,
      start: 0,
      end: 0,
      manner: "narrated",
      rendition: "original",
      quote,
    } as const,
  ];
  const calendar = new ICAL.Component(
    ICAL.parse(
      calendarOf([makeAnswer(["2025-06-20 confirmed 2026-03-04"], { evidence: [proof], question: quote })], HEADING),
    ),
  );
  const [event] = calendar.getAllSubcomponents("vevent");
  assert.equal(calendar.getAllSubcomponents("vevent").length, 1);
  assert.deepEqual(event?.getAllSubcomponents(), []);
  assert.ok(String(event?.getFirstPropertyValue("description")).includes(NASTY));
  assert.equal(event?.getFirstPropertyValue("url"), `http://127.0.0.1:4000/q/${"a".repeat(32)}`);
});

test("lines end as the standard says, the last one too, and hold no control characters", () => {
  const subject = { id: "work:x", name: "On\u001B[31me\u0007\r\nX-EVIL: 1" };
  const answer = makeAnswer(["2025-06-20 likely 2026-03-04"]);
  const ics = calendarOf(
    [{ ...answer, question: "a\u009Bb?", understood: { ...answer.understood, subject } }],
    HEADING,
  );
  assert.match(ics, /END:VCALENDAR\r\n$/u);
  assert.doesNotMatch(ics.replaceAll("\r\n", ""), /\p{Cc}/u);
  assert.doesNotMatch(ics, /^X-EVIL/mu);
});
