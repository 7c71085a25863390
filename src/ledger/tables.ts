/**
 * The tables of a ledger, the same in every store but for full-text search. `document` and `correction` are ground state: rows
 * are added and never change, but for what `forget` removes. `feed` and `arrival` tell where articles come from, `token` who may come in. The rest is derived.
 *
 * Rows point at each other by number, which costs two bytes where an id costs sixteen. Numbers mean nothing outside their file.
 */
import type { Generated } from "kysely";

export type Tables = {
  document: DocumentTable;
  correction: CorrectionTable;
  reading: ReadingTable;
  statement_key: StatementKeyTable;
  question_key: QuestionKeyTable;
  entity: EntityTable;
  sketch: SketchTable;
  sketch_key: SketchKeyTable;
  kinship: KinshipTable;
  term: TermTable;
  sample: SampleTable;
  feed: FeedTable;
  arrival: ArrivalTable;
  token: TokenTable;
  webhook: WebhookTable;
  rewrite: RewriteTable;
};

type DocumentTable = {
  /** From 1 in the order of recording. */
  number: number;
  /** The 16 bytes of its id. */
  id: Uint8Array;
  /** 64 bits of the hash of its address, the same for all versions of an article; null without address. */
  address: bigint | null;
  version: number;
  /** The day it is placed at, in days since 1970; `UNDATED` where nobody knows. */
  day: number;
  /** A term; null where it names none. */
  outlet: number | null;
  /** Milliseconds since 1970. */
  recorded_at: number;
  /** The document as received, but for its id (`code/content.ts`). */
  content: Uint8Array;
  forgotten_at: string | null;
  forgotten_why: string | null;
  /** Hash of the words that were forgotten (`write/forgotten.ts`). */
  forgotten_words: string | null;
};

type CorrectionTable = {
  /** From 1 in the order in which they were kept. */
  number: Generated<number>;
  id: string;
  /** The correction as JSON. */
  content: string;
};

type ReadingTable = {
  document: number;
  /** A term: the hash of packs and reader. */
  reader: number;
  /** How many statements it has. */
  statements: number;
  /** Keys, names, findings and statements (`code/reading.ts`). */
  content: Uint8Array;
};

type SketchTable = {
  document: number;
  /** The sketch (`code/sketch.ts`). */
  content: Uint8Array;
};

/** In which documents a statement of a kind has an entity as a filler. */
type StatementKeyTable = {
  /** 0 in one row for each kind and document: whoever it is about. */
  entity: number;
  /** The document's. */
  day: number;
  document: number;
  /** A term; 0 for statements that bear on no question. */
  kind: number;
};

/** Which documents answer a question, and one row with question 0 for each that was derived since this is kept. */
type QuestionKeyTable = {
  /** The last 32 bits of its id, with a sign (`question-key.ts`). */
  question: number;
  document: number;
};

type EntityTable = {
  /** Never given again once the entity is gone. */
  number: Generated<number>;
  id: string;
  /** In how many documents it is named. */
  documents: number;
  /** What it is called, in each document once, by its fullest name there, and in how many (`code/names.ts`). */
  names: string;
};

type SketchKeyTable = {
  /** The last 32 bits of a key, with a sign. */
  key: number;
  document: number;
};

type KinshipTable = {
  /** The one recorded first. */
  earlier: number;
  later: number;
  /** A term: kind and reason as JSON. */
  why: number;
};

/** Words of which there are few (frames, roles, kinds, outlets, names of fields), each written once. */
type TermTable = {
  number: number;
  /** As JSON, which takes whatever words there are. */
  words: string;
};

/** One row, once there are enough readings: the frames of the first ones, which make those after them shorter. It never changes. */
type SampleTable = {
  number: number;
  content: Uint8Array;
};

type FeedTable = {
  /** From 1 in the order in which they were first kept. */
  number: number;
  id: string;
  /** The feed as JSON. */
  content: string;
};

/** An item of a feed that came in: one row for each document that was at its address, the one that came last counts. */
type ArrivalTable = {
  /** The 16 bytes of the hash of the key of its address. */
  address: Uint8Array;
  /** 0 where nothing came of it. */
  document: number;
  feed: number;
  /** Milliseconds since 1970. */
  arrived_at: number;
};

type TokenTable = {
  /** From 1 in the order in which they were made. */
  number: Generated<number>;
  id: string;
  /** The token as JSON, without its secret. */
  content: string;
};

type WebhookTable = {
  /** From 1 in the order in which they were made. */
  number: Generated<number>;
  id: string;
  /** The webhook as JSON. */
  content: string;
};

/** One row at most: how often documents that were there were derived anew or forgotten, each time as many as one transaction has. */
type RewriteTable = {
  number: number;
};
