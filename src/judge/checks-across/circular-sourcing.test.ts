/** Outlets that credit each other; more rows stand beside `origins/find-circles.ts`. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;

function relayed(on: string, outlet: string, via: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  return { on, outlet, words: `Nightjar will return, ${via} reports`, frame: "return", roles, via, ...more };
}

const ROWS: readonly AcrossRow[] = [
  {
    why: "two outlets that credit each other on one day",
    ...NIGHTJAR,
    tellings: [
      relayed("2031-05-01", "The Ledger", "Harbor Weekly"),
      relayed("2031-05-01", "Harbor Weekly", "The Ledger"),
    ],
    evidence: ["Nightjar will return, The Ledger reports", "Nightjar will return, Harbor Weekly reports"],
    severity: "doubt",
  },
  {
    why: "the one is the origin",
    ...NIGHTJAR,
    tellings: [
      { ...relayed("2031-05-01", "The Ledger", "us"), words: "Nightjar will return", via: "The Ledger" },
      relayed("2031-05-02", "Harbor Weekly", "The Ledger"),
    ],
  },
  {
    why: "credited for something else: what bears on the question does not",
    ...NIGHTJAR,
    tellings: [
      relayed("2031-05-01", "The Ledger", "Harbor Weekly"),
      relayed("2031-05-01", "Harbor Weekly", "The Ledger", {
        frame: "release",
        roles: { subject: "work:saltmarsh", when: "2032" },
      }),
    ],
  },
];

checkAcrossRows("circular-sourcing", ROWS);
