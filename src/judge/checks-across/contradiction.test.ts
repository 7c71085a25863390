/** Yes and no at once. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;
const EMBER = { kind: "goes-ahead", subject: "work:ember-vale" } as const;

function returning(on: string, outlet: string, says: "CT+" | "CT-" | "PR+", more: Partial<Telling> = {}): Telling {
  const words = says === "CT-" ? "Nightjar will not return" : "Nightjar will return";
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  return { on, outlet, words, says, frame: "return", roles, ...more };
}

function said(on: string, outlet: string, frame: string, more: Partial<Telling> = {}): Telling {
  return { on, outlet, words: `Ember Vale: ${frame}`, frame, roles: { subject: "work:ember-vale" }, ...more };
}

const MARA = { by: "Mara Ilves", as: "decides" } as const;
const TOMAS = { by: "Tomas Reyne", as: "decides" } as const;

const ROWS: readonly AcrossRow[] = [
  {
    why: "one voice in two articles a day apart",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-02", "Harbor Weekly", "CT-", MARA),
    ],
    evidence: ["Nightjar will not return", "Nightjar will return"],
    severity: "conflict",
    message: /Mara Ilves says both/u,
  },
  {
    why: "two who decide, a week apart",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-08", "Harbor Weekly", "CT-", TOMAS),
    ],
    evidence: ["Nightjar will not return", "Nightjar will return"],
    message: /Mara Ilves says that it is so, Tomas Reyne that it is not/u,
  },
  {
    why: "the show by its longer name",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-02", "Harbor Weekly", "CT-", {
        ...MARA,
        roles: { subject: "character:nightjar", scope: "work:the-ember-vale" },
      }),
    ],
    evidence: ["Nightjar will not return", "Nightjar will return"],
  },
  {
    why: "the headline names the show",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "Ember Vale: who is out", part: "title" },
      returning("2031-05-02", "Harbor Weekly", "CT-", { ...MARA, roles: { subject: "character:nightjar" } }),
    ],
    evidence: ["Nightjar will not return", "Nightjar will return"],
  },
  {
    why: "no show is named: it may be another",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-02", "Harbor Weekly", "CT-", { ...MARA, roles: { subject: "character:nightjar" } }),
    ],
  },
  {
    why: "two heroes, where the question is who",
    kind: "appears",
    subject: null,
    scope: "work:ember-vale",
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-02", "Harbor Weekly", "CT-", {
        ...MARA,
        roles: { subject: "character:owl", scope: "work:ember-vale" },
      }),
    ],
  },
  {
    why: "cancelled here, renewed there",
    ...EMBER,
    tellings: [
      said("2031-05-01", "The Ledger", "cancel", { by: "a source", as: "reports" }),
      said("2031-05-03", "Harbor Weekly", "renew", { by: "a source", as: "reports" }),
    ],
    evidence: ["Ember Vale: renew", "Ember Vale: cancel"],
    message: /Harbor Weekly says that it is so, The Ledger that it is not/u,
  },
  {
    why: "who decides changes the mind after a month",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-06-01", "Harbor Weekly", "CT-", MARA),
    ],
  },
  {
    why: "who decides changes the mind after a week",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-08", "Harbor Weekly", "CT-", MARA),
    ],
  },
  {
    why: "a change of plan by another voice after a month",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-06-08", "Harbor Weekly", "CT-", TOMAS),
    ],
  },
  {
    why: "the words are of two days, as the articles tell",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", { ...MARA, saidAt: "2031-02" }),
      returning("2031-05-01", "Harbor Weekly", "CT-", { ...MARA, saidAt: "2031-04-30" }),
    ],
  },
  {
    why: "the later article tells of both",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-03", "Harbor Weekly", "CT-", TOMAS),
      returning("2031-05-03", "Harbor Weekly", "CT+", {
        ...MARA,
        words: "Ilves had promised that Nightjar will return",
      }),
    ],
  },
  {
    why: "one of them is not sure",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "PR+", MARA),
      returning("2031-05-01", "Harbor Weekly", "CT-", TOMAS),
    ],
  },
  {
    why: "who decides against a source",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-01", "Harbor Weekly", "CT-", { by: "a source", as: "reports" }),
    ],
  },
  {
    why: "two sources, and who decides has settled it",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", { by: "a source", as: "reports" }),
      returning("2031-05-01", "Harbor Weekly", "CT-", { by: "a source", as: "reports" }),
      returning("2031-05-02", "Marquee Dispatch", "CT-", MARA),
    ],
  },
  {
    why: "another season",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", {
        ...MARA,
        roles: { subject: "character:nightjar", scope: "work:ember-vale-s2" },
      }),
      returning("2031-05-01", "Harbor Weekly", "CT-", MARA),
    ],
  },
  {
    why: "a headline is no second word",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", MARA),
      returning("2031-05-02", "Harbor Weekly", "CT-", { ...MARA, part: "title" }),
    ],
  },
  {
    why: "will not return, and will appear all the same",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT-", MARA),
      returning("2031-05-01", "Harbor Weekly", "CT+", { ...TOMAS, frame: "appear" }),
    ],
  },
  {
    why: "came out once, and is cancelled now",
    ...EMBER,
    tellings: [said("2031-05-01", "The Ledger", "cancel"), said("2031-05-01", "Harbor Weekly", "release")],
  },
  {
    why: "cancelled, and was renewed before",
    ...EMBER,
    tellings: [
      said("2031-05-01", "The Ledger", "cancel"),
      said("2031-05-01", "Harbor Weekly", "renew", { words: "Ember Vale was renewed" }),
    ],
  },
  {
    why: "the copy garbles it: one origin",
    ...NIGHTJAR,
    tellings: [
      returning("2031-05-01", "The Ledger", "CT+", { by: "a source", as: "reports" }),
      returning("2031-05-02", "Harbor Weekly", "CT-", { by: "a source", as: "reports", via: "The Ledger" }),
    ],
  },
];

checkAcrossRows("contradiction", ROWS);
