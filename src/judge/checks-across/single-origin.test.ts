/** Many outlets and one origin. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;

function told(on: string, outlet: string, via?: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  const words = via === undefined ? "Nightjar will return" : `Nightjar will return, ${via} reports`;
  const row: Telling = { on, outlet, words, frame: "return", roles, ...more };
  return via === undefined ? row : { ...row, via };
}

const ECHO = "Nightjar will return, The Ledger reports";

const ROWS: readonly AcrossRow[] = [
  {
    why: "two outlets pass on what a third one reported",
    ...NIGHTJAR,
    tellings: [
      told("2031-05-01", "The Ledger"),
      told("2031-05-02", "Harbor Weekly", "The Ledger"),
      told("2031-05-02", "Marquee Dispatch", "The Ledger"),
    ],
    evidence: ["Nightjar will return", ECHO, ECHO],
    severity: "note",
    message: /^3 outlets tell it, and all of it goes back to The Ledger/u,
  },
  {
    why: "a second report of its own",
    ...NIGHTJAR,
    tellings: [
      told("2031-05-01", "The Ledger"),
      told("2031-05-02", "Harbor Weekly", "The Ledger"),
      told("2031-05-02", "Marquee Dispatch", "The Ledger"),
      told("2031-05-03", "The Kinescope Post"),
    ],
  },
  {
    why: "two outlets are not many",
    ...NIGHTJAR,
    tellings: [told("2031-05-01", "The Ledger"), told("2031-05-02", "Harbor Weekly", "The Ledger")],
  },
  {
    why: "one outlet that says it three times",
    ...NIGHTJAR,
    tellings: [told("2031-05-01", "The Ledger"), told("2031-05-02", "The Ledger"), told("2031-05-03", "The Ledger")],
  },
  {
    why: "whoever leaves it open tells nothing",
    ...NIGHTJAR,
    tellings: [
      told("2031-05-01", "The Ledger"),
      told("2031-05-02", "Harbor Weekly", "The Ledger"),
      told("2031-05-02", "Marquee Dispatch", "The Ledger", { says: "Uu" }),
    ],
  },
];

checkAcrossRows("single-origin", ROWS);
