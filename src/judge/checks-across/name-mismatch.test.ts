/** Names spelt otherwise than elsewhere. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;

function says(on: string, outlet: string, by: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  return { on, outlet, words: `${by} said that Nightjar is back`, frame: "return", roles, by, ...more };
}

const ROWS: readonly AcrossRow[] = [
  {
    why: "one letter lost, against two outlets",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corine Vale"),
    ],
    evidence: ["Corine Vale", "Corinne Vale"],
    severity: "doubt",
    suggestion: "Corinne Vale",
  },
  {
    why: "the name stands in the text only, which is at hand",
    ...NIGHTJAR,
    texts: true,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corine Vale", {
        words: "she said",
        tail: ", according to Corine Vale herself",
      }),
    ],
    evidence: ["Corine Vale", "Corinne Vale"],
  },
  {
    why: "the name stands in the text only, which is not at hand: there is no place to show",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corine Vale", {
        words: "she said",
        tail: ", according to Corine Vale herself",
      }),
    ],
  },
  {
    why: "one against one: nobody knows who is right",
    ...NIGHTJAR,
    tellings: [says("2031-05-01", "The Ledger", "Corinne Vale"), says("2031-05-03", "Harbor Weekly", "Corine Vale")],
  },
  {
    why: "two outlets each: two people, or two ways to spell",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corine Vale"),
      says("2031-05-04", "The Kinescope Post", "Corine Vale"),
    ],
  },
  {
    why: "sisters in one article",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corine Vale"),
      says("2031-05-03", "Harbor Weekly", "Corinne Vale"),
    ],
  },
  {
    why: "an accent",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corínne Vale"),
      says("2031-05-02", "Marquee Dispatch", "Corínne Vale"),
      says("2031-05-03", "Harbor Weekly", "Corinne Vale"),
    ],
  },
  {
    why: "a short word may be another name",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Jan Vale"),
      says("2031-05-02", "Marquee Dispatch", "Jan Vale"),
      says("2031-05-03", "Harbor Weekly", "Jon Vale"),
    ],
  },
  {
    why: "two slips are two names",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Corinne Vallory"),
      says("2031-05-02", "Marquee Dispatch", "Corinne Vallory"),
      says("2031-05-03", "Harbor Weekly", "Corine Valory"),
    ],
  },
  {
    why: "a family name alone",
    ...NIGHTJAR,
    tellings: [
      says("2031-05-01", "The Ledger", "Vallory"),
      says("2031-05-02", "Marquee Dispatch", "Vallory"),
      says("2031-05-03", "Harbor Weekly", "Valory"),
    ],
  },
];

checkAcrossRows("name-mismatch", ROWS);
