/** What the reader must know of a language before it knows its grammar: tables of a pack's folder `text/`. */

/**
 * `title`: a name follows, "Mr."; `number`: an abbreviation only before a digit, "No. 1"; `inner`: no sentence ends here,
 * "vs."; `final`: a sentence may end here, "Inc.".
 */
export type AbbreviationKind = "title" | "number" | "inner" | "final";

export type Language = {
  /** By written form with its full stop: "Mr.", "etc.". */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Lower-case words that are two tokens, with the length of the first: "cannot" → 3. */
  readonly cuts: ReadonlyMap<string, number>;
  /** Lower-case words whose first apostrophe is their own: "'em". */
  readonly elisions: ReadonlySet<string>;
  /** "co" stays one token with its hyphen and what follows: "co-star". */
  readonly prefixes: ReadonlySet<string>;
  /** Written onto a number and yet a token: "5pm". */
  readonly units: ReadonlySet<string>;
  /** Last parts of web addresses: "com". */
  readonly domains: ReadonlySet<string>;
  /** Lower-case words that, capitalised behind an abbreviation, open a sentence: "the". */
  readonly openers: ReadonlySet<string>;
  /** Forms of verbs that cite a quotation before or behind them: "asked". */
  readonly speech: ReadonlySet<string>;
  /** Lower-case words by whose share a text shows that it is in this language: "the", "of". */
  readonly functionWords: ReadonlySet<string>;
  /** Lower-case phrases of up to three words that put what follows ahead of now: "is expected". */
  readonly ahead: ReadonlySet<string>;
  /** Lower-case phrases by which a no holds up to now: "so far". */
  readonly soFar: ReadonlySet<string>;
  /** Lower-case words that put a sentence into a past that need not hold any more: "originally". */
  readonly formerly: ReadonlySet<string>;
  /** Lower-case phrases by which an article owns to a change made in it, and where they stand: at the head of a line or anywhere. */
  readonly corrections: ReadonlyMap<string, "opens" | "within">;
  /** Lower-case words that deny what was told before, in order; "*" stands for up to three: "no truth to". */
  readonly denials: readonly (readonly string[])[];
  /** Lemmas that, before what they hold for, shut out everything else ("exclusive"), and lower-case phrases that do behind it ("and nothing else"). */
  readonly only: { readonly before: ReadonlySet<string>; readonly behind: ReadonlySet<string> };
  /** Lower-case phrases by which something is reported without anyone who reports it: "it was revealed that". */
  readonly agentless: ReadonlySet<string>;
  /** Lower-case words behind which a source is named: "by". */
  readonly citing: ReadonlySet<string>;
  /** Lower-case words that open a condition or an indirect question: "whether". */
  readonly suspending: ReadonlySet<string>;
  /** Lower-case pronouns and determiners that stand for nobody in particular: "nobody", "no". */
  readonly nobody: ReadonlySet<string>;
  /** Lower-case words that open a phrase or a clause: "after". */
  readonly conjunctions: ReadonlySet<string>;
  /** Lower-case words that open a complement: "that". */
  readonly complementizers: ReadonlySet<string>;
  /** Verbs, by lemma, that behind "this" or "it" only tie a report to what follows: "come". */
  readonly framing: ReadonlySet<string>;
  /** Verbs and adjectives, by lemma, that tell that somebody spoke or kept silent and nothing of what was said: "coy". */
  readonly speaking: ReadonlySet<string>;
  /** Nouns for those who speak without a name: "source". */
  readonly unnamed: ReadonlySet<string>;
  /** Irregular lemmas by lower-case form, then by Penn tag: "went" → "VBD" → "go". */
  readonly lemmas: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** How plurals and third persons end, with the lemma's ending: "ies" → "y". */
  readonly endings: Endings;
  /** How stems end once "-ed" or "-ing" is off: "pp" → "p", "v" → "ve". */
  readonly stems: Endings;
};

/** By the last character: endings of words with those of their lemmas, the longest first. */
export type Endings = ReadonlyMap<string, readonly (readonly [ending: string, lemma: string])[]>;
