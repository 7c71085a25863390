/** Old words as new. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;
const QUOTE = "“We would love to have Nightjar back for more”";

function quoted(on: string, outlet: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  const by = { by: "Mara Ilves", manner: "direct", says: "Uu" } as const;
  return { on, outlet, words: QUOTE, frame: "return", roles, ...by, ...more };
}

const ROWS: readonly AcrossRow[] = [
  {
    why: "three months later, word by word",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly")],
    evidence: [QUOTE, QUOTE],
    severity: "doubt",
    message: /^Harbor Weekly quotes Mara Ilves with words that The Ledger had 89 days before, on 2031-02-01/u,
  },
  {
    why: "other marks and capitals are no other words",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger"),
      quoted("2031-05-01", "Harbor Weekly", { words: '"we would love to have NIGHTJAR back for more."' }),
    ],
    evidence: ['"we would love to have NIGHTJAR back for more."', QUOTE],
  },
  {
    why: "a part of it, of eight words",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger"),
      quoted("2031-05-01", "Harbor Weekly", {
        manner: "mixed",
        words: "Ilves said they “would love to have Nightjar back for more”",
      }),
    ],
    evidence: ["Ilves said they “would love to have Nightjar back for more”", QUOTE],
  },
  {
    why: "three times: the third is set against the first",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger"),
      quoted("2031-02-02", "Marquee Dispatch"),
      quoted("2031-05-01", "Harbor Weekly"),
    ],
    evidence: [QUOTE, QUOTE],
    message: /The Ledger/u,
  },
  {
    why: "two months are not long",
    ...NIGHTJAR,
    tellings: [quoted("2031-03-02", "The Ledger"), quoted("2031-05-01", "Harbor Weekly")],
  },
  {
    why: "somebody else says it too",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly", { by: "Tomas Reyne" })],
  },
  {
    why: "the article says when it was said",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly", { saidAt: "2031-01" })],
  },
  {
    why: "the article says that it was said earlier this year",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger"),
      quoted("2031-05-01", "Harbor Weekly", { saidAt: "2031-01/2031-04" }),
    ],
  },
  {
    why: "the article says that it was said a month ago",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly", { saidAt: "2031-03" })],
  },
  {
    why: "the article says that it was said now",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly", { saidAt: "2031-04-30" })],
    evidence: [QUOTE, QUOTE],
  },
  {
    why: "the article says behind it that it was said before",
    ...NIGHTJAR,
    texts: true,
    tellings: [
      quoted("2031-02-01", "The Ledger"),
      quoted("2031-05-01", "Harbor Weekly", { tail: ", Ilves told us a year ago." }),
    ],
  },
  {
    why: "four words are anybody's",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger", { words: "“I cannot talk yet”" }),
      quoted("2031-05-01", "Harbor Weekly", { words: "“I cannot talk yet”" }),
    ],
  },
  {
    why: "a phrase within other words is said twice",
    ...NIGHTJAR,
    tellings: [
      quoted("2031-02-01", "The Ledger", { words: "“I don't know about that, ask the network”" }),
      quoted("2031-05-01", "Harbor Weekly", { words: "“I don't know about that”" }),
    ],
  },
  {
    why: "retold in other words",
    ...NIGHTJAR,
    tellings: [quoted("2031-02-01", "The Ledger"), quoted("2031-05-01", "Harbor Weekly", { manner: "indirect" })],
  },
  {
    why: "nobody knows which day of the year it was",
    ...NIGHTJAR,
    tellings: [quoted("2031-02", "The Ledger"), quoted("2031-05-01", "Harbor Weekly")],
  },
];

checkAcrossRows("stale-quote", ROWS);
