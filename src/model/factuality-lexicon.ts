/**
 * The words that raise, lower or turn how surely something happens: "not", "could", "manage to", "chance of", "unless".
 * Rows of the tables in a pack's folder `factuality/`.
 */

/**
 * How surely something happens, on a line: 3 certain, 2 probable, 1 possible; below 0 that it does not; 0 not committed.
 * FactBank's CT+ PR+ PS+ Uu PS- PR- CT-.
 */
export type Level = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** What becomes of an event within the word's reach if what the word says holds (`yes`), and if it does not (`no`). */
export type Signature = { readonly yes: Level; readonly no: Level };

/** What a word is where its row counts. A `passive` is a participle as written, "expected". */
export type OperatorPos =
  | "verb"
  | "passive"
  | "adjective"
  | "noun"
  | "adverb"
  | "modal"
  | "negation"
  | "mark"
  | "phrase";

export type OperatorRow = {
  /** Its words in order: `["rule", "out"]`. */
  readonly words: readonly string[];
  /** Which of them it is looked up by. */
  readonly anchor: number;
  readonly as: OperatorPos;
  /**
   * How the event hangs on the word: `that`, `to`, `ing`, `if`, `wh` (a clause), `object`, `subject`, `noun` (the word
   * describes it: "a possible return") or a preposition: `of` in "a chance of rain". Of an auxiliary: whether it stands
   * `over` or `under` a negation. Of a conjunction: `weakens`, where it makes uncertain the clause it hangs on, too.
   */
  readonly via: string;
  /** Where alone the row counts: `past` ("was supposed to"), `perfect` ("should have left"), `wish` ("would love to"), `reported`; "" everywhere. */
  readonly when: string;
  /** The kind of word: `reporting`, `implicative`, `wish`, … */
  readonly class: string;
  /** For one who tells of it: that fans expect a reunion commits no author. */
  readonly seen: Signature;
  /** For the one whose view it is: "I expect a reunion". */
  readonly own: Signature;
  /** What `--explain` shows: "modal: could". */
  readonly because: string;
};

/**
 * What a small word shows: that a clause of the kind `to`, `that` or `if` begins; that a question ends (`asks`); that a condition may open with it (`inverts`, "had he left"); that a noun is `definite`; that the one who
 * speaks is meant (`self`); that a question is about something that happened (`presupposes`, "why"); that a `source` is named
 * ("according"); that a phrase stands `beside` its clause ("despite"); that the event lies in the past (`perfect`, "would have left"); that there is too much for it (`excess`, "too tired to come"); that a "not" before it is none (`only`).
 */
// biome-ignore format: one table
export const WORD_KINDS = [
  "to", "that", "if", "asks", "presupposes", "inverts", "definite", "self", "source", "beside", "perfect", "excess", "only", "until", "wish",
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export type FactualityLexicon = {
  readonly kinds: ReadonlyMap<string, WordKind>;
  /** By the lemma or form they are looked up by; longer phrases first, then rows with a condition. */
  readonly rows: ReadonlyMap<string, readonly OperatorRow[]>;
};
