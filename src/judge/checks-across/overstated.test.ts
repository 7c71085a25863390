/** Retellings firmer than what they go back to. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;
const ROLES = { subject: "character:nightjar", scope: "work:ember-vale" };

const QUOTE = "I would not be shocked if Nightjar returned";

function quoted(on: string, outlet: string, more: Partial<Telling> = {}): Telling {
  const by = { by: "Mara Ilves", as: "decides", manner: "direct", says: "PS+" } as const;
  return { on, outlet, words: QUOTE, frame: "return", roles: ROLES, ...by, ...more };
}

function retold(on: string, outlet: string, more: Partial<Telling> = {}): Telling {
  const by = { by: "Mara Ilves", as: "decides", manner: "indirect", says: "CT+" } as const;
  return {
    on,
    outlet,
    words: "Ilves confirmed that Nightjar will return",
    frame: "return",
    roles: ROLES,
    ...by,
    ...more,
  };
}

const RETOLD = "Ilves confirmed that Nightjar will return";

const ROWS: readonly AcrossRow[] = [
  {
    why: "confirmed, over words that only call it possible",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-05-02", "Harbor Weekly")],
    evidence: [RETOLD, QUOTE],
    severity: "conflict",
    message: /^Harbor Weekly has Mara Ilves confirm it, but the words that The Ledger quotes only call it possible/u,
  },
  {
    why: "ruled out, over words that leave it open, weeks later, credited",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { says: "Uu", words: "Nightjar, I don't know about that" }),
      retold("2031-05-22", "Harbor Weekly", {
        says: "CT-",
        via: "The Ledger",
        words: "Ilves told The Ledger that he is out",
      }),
    ],
    evidence: ["Ilves told The Ledger that he is out", "Nightjar, I don't know about that"],
    message: /rule it out, but the words that The Ledger quotes leave it open/u,
  },
  {
    why: "nearly the same words, a step firmer",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger"),
      retold("2031-05-02", "Harbor Weekly", {
        manner: "direct",
        says: "PR+",
        words: "I would be shocked if Nightjar had not returned",
      }),
    ],
    evidence: ["I would be shocked if Nightjar had not returned", QUOTE],
    message: /make it probable/u,
  },
  {
    why: "a quotation cut short so that its doubt is lost",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { says: "PR+", words: "I think that Nightjar will return" }),
      retold("2031-05-02", "Harbor Weekly", { manner: "direct", words: "Nightjar will return" }),
    ],
    evidence: ["Nightjar will return", "I think that Nightjar will return"],
  },
  {
    why: "an outlet is credited with more than it has",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      {
        on: "2031-05-02",
        outlet: "Harbor Weekly",
        words: "Nightjar will return, The Ledger reports",
        frame: "return",
        roles: ROLES,
        via: "The Ledger",
      },
    ],
    evidence: ["Nightjar will return, The Ledger reports", "Nightjar may return"],
    severity: "doubt",
    message: /^Harbor Weekly tells it as settled, but The Ledger, which it goes back to, only calls it possible/u,
  },
  {
    why: "an outlet that speaks is credited too",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      {
        on: "2031-05-02",
        outlet: "Harbor Weekly",
        words: "According to The Ledger, Nightjar will return",
        frame: "return",
        roles: ROLES,
        by: "The Ledger",
        is: "outlet",
      },
    ],
    evidence: ["According to The Ledger, Nightjar will return", "Nightjar may return"],
    severity: "doubt",
  },
  {
    why: "an outlet follows another's report and has its own source",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "The Ledger has details", via: "The Ledger" },
      {
        on: "2031-05-02",
        outlet: "Harbor Weekly",
        words: "Nightjar will return, a source says",
        frame: "return",
        roles: ROLES,
        by: "a source",
      },
    ],
  },
  {
    why: "an outlet follows another's report and tells it flatly",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "The Ledger has details", via: "The Ledger" },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "Nightjar will return", frame: "return", roles: ROLES },
    ],
    evidence: ["Nightjar will return", "Nightjar may return"],
  },
  {
    why: "twice in one article is one finding",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger"),
      retold("2031-05-02", "Harbor Weekly"),
      retold("2031-05-02", "Harbor Weekly", { words: "Nightjar is back, Ilves said" }),
    ],
    evidence: [RETOLD, QUOTE],
  },
  {
    why: "credited, of words that name no show",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { roles: { subject: "character:nightjar" } }),
      retold("2031-05-02", "Harbor Weekly", { via: "The Ledger" }),
    ],
    evidence: [RETOLD, QUOTE],
  },
  {
    why: "nothing ties them, and the words name no show",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { roles: { subject: "character:nightjar" } }),
      retold("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "nothing ties them, ten days later",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-05-11", "Harbor Weekly")],
  },
  {
    why: "ten days later, credited to somebody else",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-05-11", "Harbor Weekly", { via: "Marquee Dispatch" })],
  },
  {
    why: "of two occasions, as the articles tell",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { saidAt: "2031-04-30" }),
      retold("2031-05-02", "Harbor Weekly", { saidAt: "2031-03" }),
    ],
  },
  {
    why: "of one occasion, as the articles tell",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { saidAt: "2031-04-30" }),
      retold("2031-05-02", "Harbor Weekly", { saidAt: "2031-04" }),
    ],
    evidence: [RETOLD, QUOTE],
  },
  {
    why: "the same words, which the reader takes otherwise",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), quoted("2031-05-02", "Harbor Weekly", { says: "PR+" })],
  },
  {
    why: "an outlet knows more than it did",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      {
        on: "2031-05-02",
        outlet: "The Ledger",
        words: "Nightjar will return",
        frame: "return",
        roles: ROLES,
        via: "The Ledger",
      },
    ],
  },
  {
    why: "an outlet of its own knows more",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "Nightjar will return", frame: "return", roles: ROLES },
    ],
  },
  {
    why: "an outlet follows another's report and has somebody else confirm it",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "The Ledger has details", via: "The Ledger" },
      { on: "2031-05-02", outlet: "Harbor Weekly", words: "Nightjar will return", frame: "return", roles: ROLES },
      retold("2031-05-02", "Harbor Weekly", { words: "Ilves told us that he is back" }),
    ],
  },
  {
    why: "as firm as the words",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger", { says: "CT+" }), retold("2031-05-02", "Harbor Weekly")],
  },
  {
    why: "a step firmer, in other words: two readers may differ",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger", { says: "PR+" }), retold("2031-05-02", "Harbor Weekly")],
  },
  {
    why: "elsewhere the same person says it as firmly",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger"),
      quoted("2031-05-01", "Marquee Dispatch", { says: "CT+", words: "Nightjar is coming back, I promise" }),
      retold("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "the first article says it as firmly itself: it is that one which overstates",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger"),
      retold("2031-05-01", "The Ledger", { words: "Ilves said that Nightjar is back" }),
      retold("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "the article quotes the words too: the check of one article tells",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger"),
      retold("2031-05-02", "Harbor Weekly"),
      quoted("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "said before the words were",
    ...NIGHTJAR,
    tellings: [retold("2031-05-01", "Harbor Weekly"), quoted("2031-05-02", "The Ledger")],
  },
  {
    why: "a month later she may know more",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-06-02", "Harbor Weekly")],
  },
  {
    why: "said on a later day, as the article tells",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-05-04", "Harbor Weekly", { saidAt: "2031-05-03" })],
  },
  {
    why: "somebody else",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger"), retold("2031-05-02", "Harbor Weekly", { by: "Tomas Reyne" })],
  },
  {
    why: "an aide here and an aide there",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { by: "an aide" }),
      retold("2031-05-02", "Harbor Weekly", { by: "an aide" }),
    ],
  },
  {
    why: "another hero, where the question is who",
    kind: "appears",
    subject: null,
    scope: "work:ember-vale",
    tellings: [
      quoted("2031-05-01", "The Ledger", { roles: { ...ROLES, subject: "character:owl" } }),
      retold("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "another work",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-05-01", "The Ledger", { roles: { ...ROLES, scope: "work:ember-vale-s2" } }),
      retold("2031-05-02", "Harbor Weekly"),
    ],
  },
  {
    why: "another frame: willing is not returning",
    ...NIGHTJAR,
    tellings: [quoted("2031-05-01", "The Ledger", { frame: "in-talks" }), retold("2031-05-02", "Harbor Weekly")],
  },
  {
    why: "an outlet that reported it firmly elsewhere",
    ...NIGHTJAR,
    tellings: [
      {
        on: "2031-05-01",
        outlet: "The Ledger",
        words: "Nightjar may return",
        frame: "return",
        roles: ROLES,
        says: "PS+",
      },
      { on: "2031-05-02", outlet: "The Ledger", words: "Nightjar is to return", frame: "return", roles: ROLES },
      {
        on: "2031-05-03",
        outlet: "Harbor Weekly",
        words: "Nightjar will return, The Ledger reports",
        frame: "return",
        roles: ROLES,
        via: "The Ledger",
      },
    ],
  },
];

checkAcrossRows("overstated", ROWS);
