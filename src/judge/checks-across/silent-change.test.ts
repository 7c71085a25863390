/** What moved and nobody said so. People, works and outlets are invented. */
import { type AcrossRow, checkAcrossRows } from "../../../test/check-across.ts";
import type { Telling } from "../../../test/tellings.ts";

const EMBER = { kind: "when-released", subject: "work:ember-vale" } as const;
const NIGHTJAR = { kind: "appears", subject: "character:nightjar", scope: "work:ember-vale" } as const;

function dated(on: string, outlet: string, when: string, more: Partial<Telling> = {}): Telling {
  const words = `Ember Vale will arrive in ${when}`;
  return { on, outlet, words, frame: "release", roles: { subject: "work:ember-vale", when }, ...more };
}

function version(number: number, words: string, more: Partial<Telling> = {}): Telling {
  const roles = { subject: "character:nightjar", scope: "work:ember-vale" };
  const url = "https://ledger.example/ember";
  return { on: "2031-05-01", outlet: "The Ledger", words, frame: "return", roles, url, version: number, ...more };
}

const MARA = { by: "Mara Ilves", as: "decides" } as const;

const ROWS: readonly AcrossRow[] = [
  {
    why: "an outlet in its own voice, two months later",
    ...EMBER,
    tellings: [dated("2031-03-01", "The Ledger", "2032-03"), dated("2031-05-03", "The Ledger", "2032-06")],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
    severity: "doubt",
    message: /^The Ledger gives 2032-06, and gave 2032-03 on 2031-03-01/u,
  },
  {
    why: "who decides it, told by two outlets",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03", MARA),
      dated("2031-05-03", "Harbor Weekly", "2032-06", MARA),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
    message: /^Mara Ilves gives/u,
  },
  {
    why: "more precisely",
    ...EMBER,
    tellings: [dated("2031-03-01", "The Ledger", "2032"), dated("2031-05-03", "The Ledger", "2032-06")],
  },
  {
    why: "another outlet",
    ...EMBER,
    tellings: [dated("2031-03-01", "The Ledger", "2032-03"), dated("2031-05-03", "Harbor Weekly", "2032-06")],
  },
  {
    why: "the article says that it is late",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "The Ledger", "2032-06"),
      dated("2031-05-03", "The Ledger", "2032-06", { frame: "delay", words: "Ember Vale was put off" }),
    ],
  },
  {
    why: "the article says what was planned",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "The Ledger", "2032-06", {
        words: "Ember Vale, originally due in March, will arrive in June",
      }),
    ],
  },
  {
    why: "somebody told of the delay between the two",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03"),
      dated("2031-04-01", "Harbor Weekly", "", { frame: "delay", roles: { subject: "work:ember-vale" } }),
      dated("2031-05-03", "The Ledger", "2032-06"),
    ],
  },
  {
    why: "a delay before the first tells nothing of the second",
    ...EMBER,
    tellings: [
      dated("2031-02-01", "Harbor Weekly", "", { frame: "delay", roles: { subject: "work:ember-vale" } }),
      dated("2031-03-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "The Ledger", "2032-06"),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
  },
  {
    why: "the first date had passed: everyone can see that it moved",
    ...EMBER,
    tellings: [dated("2031-01-01", "The Ledger", "2031-03"), dated("2031-05-03", "The Ledger", "2031-09")],
  },
  {
    why: "what an outlet has from others each time",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03", { by: "a source", as: "reports" }),
      dated("2031-05-03", "The Ledger", "2032-06", { by: "a source", as: "reports" }),
    ],
  },
  {
    why: "old words of who decides, told late",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03", MARA),
      dated("2031-05-03", "Harbor Weekly", "2032-06", { ...MARA, saidAt: "2031-01" }),
    ],
  },
  {
    why: "one article gives both: two parts",
    ...EMBER,
    tellings: [
      dated("2031-03-01", "The Ledger", "2032-03"),
      dated("2031-05-03", "The Ledger", "2032-06"),
      dated("2031-06-03", "Harbor Weekly", "2032-03"),
      dated("2031-06-03", "Harbor Weekly", "2032-06"),
    ],
  },
  {
    why: "the article was changed: another date",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { url: "https://ledger.example/ember" }),
      dated("2031-05-01", "The Ledger", "2032-06", { url: "https://ledger.example/ember", version: 2 }),
    ],
    evidence: ["Ember Vale will arrive in 2032-06", "Ember Vale will arrive in 2032-03"],
    message: /changed its article after it was published: it gave 2032-03 and now gives 2032-06/u,
  },
  {
    why: "the article was changed, and keeps what it had",
    ...EMBER,
    texts: true,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { url: "https://ledger.example/ember" }),
      dated("2031-05-01", "The Ledger", "2032-06", {
        url: "https://ledger.example/ember",
        version: 2,
        tail: ". This article gave 2032-03 at first.",
      }),
    ],
  },
  {
    why: "another article at another address",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032-03", { url: "https://ledger.example/ember" }),
      dated("2031-05-01", "The Ledger", "2032-06", { url: "https://ledger.example/vale", version: 2 }),
    ],
  },
  {
    why: "the article was changed: another name",
    ...NIGHTJAR,
    tellings: [
      version(1, "Ada Quill told us that Nightjar will return", { by: "Ada Quill" }),
      version(2, "Ines Okafor told us that Nightjar will return", { by: "Ines Okafor" }),
    ],
    evidence: ["Ines Okafor told us that Nightjar will return", "Ada Quill told us that Nightjar will return"],
    message: /it named Ada Quill and now names Ines Okafor/u,
  },
  {
    why: "the article was changed: less sure",
    ...NIGHTJAR,
    tellings: [
      version(1, "Nightjar will return to Ember Vale next year"),
      version(2, "Nightjar may return to Ember Vale next year", { says: "PS+" }),
    ],
    evidence: ["Nightjar may return to Ember Vale next year", "Nightjar will return to Ember Vale next year"],
    message: /more or less sure/u,
  },
  {
    why: "the article was changed: other words in the marks",
    ...NIGHTJAR,
    tellings: [
      version(1, "“I am sure that he will be back”", { by: "Ada Quill", manner: "direct" }),
      version(2, "“I am told that he will be back”", { by: "Ada Quill", manner: "direct" }),
    ],
    evidence: ["“I am told that he will be back”", "“I am sure that he will be back”"],
    message: /the words it quotes are others/u,
  },
  {
    why: "the article was changed: a month for the year",
    ...EMBER,
    tellings: [
      dated("2031-05-01", "The Ledger", "2032", { url: "https://ledger.example/ember" }),
      dated("2031-05-01", "The Ledger", "2032-01", { url: "https://ledger.example/ember", version: 2 }),
    ],
    evidence: ["Ember Vale will arrive in 2032-01", "Ember Vale will arrive in 2032"],
  },
  {
    why: "the article was changed: less sure, whatever frame the reader takes it for",
    ...NIGHTJAR,
    tellings: [
      version(1, "Nightjar will return to Ember Vale next year"),
      version(2, "Nightjar may return to Ember Vale next year", { says: "PS+", frame: "appear" }),
    ],
    evidence: ["Nightjar may return to Ember Vale next year", "Nightjar will return to Ember Vale next year"],
  },
  {
    why: "what the reader takes otherwise in the same words is no change of the article",
    ...NIGHTJAR,
    tellings: [
      version(1, "Nightjar will return to Ember Vale next year"),
      version(2, "Nightjar will return to Ember Vale next year", { says: "PS+", frame: "appear" }),
    ],
  },
  {
    why: "a headline is set against a headline",
    ...NIGHTJAR,
    tellings: [
      version(1, "Nightjar will return to Ember Vale next year", { part: "title" }),
      version(2, "Nightjar may return to Ember Vale next year", { says: "PS+" }),
    ],
  },
  {
    why: "the same words in the marks, and others around them",
    ...NIGHTJAR,
    tellings: [
      version(1, "Quill said that Nightjar “will be back for more”", { by: "Quill", manner: "mixed" }),
      version(2, "Quill told us that Nightjar “will be back for more”", { by: "Quill", manner: "mixed" }),
    ],
  },
  {
    why: "only marks, capitals and spaces",
    ...NIGHTJAR,
    tellings: [
      version(1, 'Nightjar  will "return" to Ember Vale'),
      version(2, "NIGHTJAR will “return” to Ember-Vale", { says: "PS+" }),
    ],
  },
  {
    why: "whom a pronoun is taken for in the same words",
    ...NIGHTJAR,
    tellings: [
      version(1, "She told us that Nightjar will return", { by: "Ada Quill" }),
      version(2, "She told us that Nightjar will return", { by: "Ines Okafor" }),
    ],
  },
  {
    why: "the full name for the family name",
    ...NIGHTJAR,
    tellings: [
      version(1, "Quill told us that Nightjar will return", { by: "Quill" }),
      version(2, "Ada Quill told us that Nightjar will return", { by: "Ada Quill" }),
    ],
  },
  {
    why: "the quotation is cut shorter",
    ...NIGHTJAR,
    tellings: [
      version(1, "“I am sure that he will be back, you know”", { by: "Ada Quill", manner: "direct" }),
      version(2, "“I am sure that he will be back”", { by: "Ada Quill", manner: "direct" }),
    ],
  },
  {
    why: "a sentence was added",
    ...NIGHTJAR,
    tellings: [
      version(1, "Nightjar will return to Ember Vale"),
      version(2, "Nightjar will return to Ember Vale"),
      version(2, "Ada Quill says that Nightjar may be seen with friends", { by: "Ada Quill", says: "PS+" }),
    ],
  },
];

checkAcrossRows("silent-change", ROWS);
