/**
 * Words that bring in what someone said, thought, wanted or judged, as a language pack lists them (`cues/*.tsv`). The
 * class is what the word says about its content: an admission is firmer than a claim, a wish is no event.
 */

// biome-ignore format: one list
export const CUE_CLASSES = [
  "say", "write", "ask", "urge", "promise", "admit", "deny", "claim", "suggest", "think", "know", "want", "expect",
  "show", "name", "judge", "cite", "hedge",
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

export type CueWord = {
  /** Dictionary form: "point" of "point out". */
  readonly lemma: string;
  /** The particle or preposition that belongs to it: "out"; null where there is none. */
  readonly particle: string | null;
  readonly class: CueClass;
  /** How its content follows: `that`, `wh`, `inf`, `ing`, `quote`, `object`, `hearer`, or a preposition. */
  readonly takes: ReadonlySet<string>;
};

/** "according to": cites without a verb. `cite` has its source behind it, `hedge` ("reportedly") has none. */
export type CuePhrase = { readonly words: readonly string[]; readonly class: "cite" | "hedge" };

/** `occasion`: a talk or text that words are said in ("an interview"); `platform`: where people post by themselves. */
export type MediumKind = "occasion" | "platform";

export type CueLexicon = {
  /** By lemma; of one lemma those with a particle stand first. */
  readonly verbs: ReadonlyMap<string, readonly CueWord[]>;
  readonly nouns: ReadonlyMap<string, readonly CueWord[]>;
  readonly adjectives: ReadonlyMap<string, readonly CueWord[]>;
  /** By first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>;
  /** By word in lower case. */
  readonly media: ReadonlyMap<string, MediumKind>;
  /**
   * By lemma of a verb, how the outlet hangs on it through which words were said: a preposition ("with" of "speak"),
   * `object`, `subject`; `carry` where the verb hangs on a talk or text ("an interview published in …").
   */
  readonly talks: ReadonlyMap<string, ReadonlySet<string>>;
};
