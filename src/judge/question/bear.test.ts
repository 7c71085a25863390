/** What a headline settles for words that name nothing themselves, "the part" and "the trilogy"; people and works are invented. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../../model/answer.ts";
import type { Recorded } from "../../model/record.ts";
import type { Role } from "../../model/statement.ts";
import { loadPacks } from "../../pack/load.ts";
import { indexKindred } from "../entities/relate.ts";
import { bearOn } from "./bear.ts";
import { identify } from "./identify.ts";

const pack = loadPacks(["en", "screen-en"]);
const kindred = indexKindred(pack);

type Row = {
  readonly why: string;
  readonly title: string;
  readonly kind: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly frame: string;
  /** By role its words, or "id = words". */
  readonly roles: { readonly [name: string]: string };
  readonly bears: boolean;
};

const VALE = { id: "character:captain-vale", name: "Captain Vale" };
const EMBER = { id: "work:ember-vale-4", name: "Ember Vale 4" };

const ROWS: readonly Row[] = [
  {
    why: "the sequel of a work is its numbered one",
    title: "Northlight moves its autumn films",
    kind: "when-released",
    subject: EMBER,
    frame: "delay",
    roles: { subject: "Ember Vale sequel" },
    bears: true,
  },
  {
    why: "the expansion of a work is not that work",
    title: "Northlight moves its autumn games",
    kind: "when-released",
    subject: { id: "work:ember-vale", name: "Ember Vale" },
    frame: "delay",
    roles: { subject: "Ember Vale expansion" },
    bears: false,
  },
  {
    why: "nor is a version for one machine",
    title: "Northlight moves Ember Vale",
    kind: "when-released",
    subject: { id: "work:ember-vale", name: "Ember Vale" },
    frame: "delay",
    roles: { subject: "the Orbit Station version" },
    bears: false,
  },
  {
    why: "the sequel of another one is not",
    title: "Northlight moves its autumn films",
    kind: "when-released",
    subject: EMBER,
    frame: "delay",
    roles: { subject: "Harbor Lights sequel" },
    bears: false,
  },
  {
    why: "the part is the one that the headline names",
    title: "Ines Okafor Circles Captain Vale",
    kind: "who-plays",
    subject: VALE,
    frame: "role",
    roles: { subject: "person:ines-okafor = Ines Okafor", role: "the captain" },
    bears: true,
  },
  {
    why: "a headline may have the name for the work's",
    title: "Captain Vale Series Casts Ines Okafor",
    kind: "who-plays",
    subject: VALE,
    frame: "role",
    roles: {
      subject: "person:ines-okafor = Ines Okafor",
      role: "the warden",
      scope: "work:captain-vale = Captain Vale",
    },
    bears: false,
  },
  {
    why: "whoever makes the game makes the one that the headline names",
    title: "Who Makes Ember Vale 4",
    kind: "who-makes",
    subject: EMBER,
    frame: "develop",
    roles: { subject: "the game", agent: "organization:tern-games = Tern Games" },
    bears: true,
  },
  {
    why: "the maker of the trilogy need not make what comes now",
    title: "Who Makes Ember Vale 4",
    kind: "who-makes",
    subject: EMBER,
    frame: "develop",
    roles: { subject: "the trilogy", agent: "organization:tern-games = Tern Games" },
    bears: false,
  },
];

for (const { why, title, kind, subject, frame, roles, bears } of ROWS) {
  test(why, () => {
    const asked: Question = identify({ ...BARE, kind, subject });
    assert.equal(bearOn(asked, recorded(title, frame, roles), kindred, pack, "reported").length > 0, bears);
  });
}

const BARE = { scope: null, asked: "who", record: null, frame: null, roles: {}, source: null } as const;

function recorded(title: string, frame: string, words: Row["roles"]): Recorded {
  const roles = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, roleOf(text)]));
  return {
    statement: {
      id: "s1",
      manner: "narrated",
      chain: [],
      saidAt: null,
      reportedAt: null,
      realm: "world",
      tense: null,
      factuality: [{ holder: "author", value: "CT+" }],
      proposition: { frame, roles },
      evidence: [{ start: 0, end: 4, quote: "told" }],
    },
    document: {
      id: "d1",
      url: null,
      outlet: "The Tidewater",
      byline: null,
      title,
      published: "2031-05-04",
      modified: null,
      language: "en",
      rendition: "original",
      recordedAt: "2031-05-04T00:00:00.000Z",
      reader: "",
      version: 1,
      forgotten: null,
    },
  };
}

function roleOf(words: string): Role {
  const [first = "", text] = words.split(" = ");
  const entity = text === undefined ? null : first;
  return { text: text ?? first, entity, start: 0, end: 1, interval: null };
}
