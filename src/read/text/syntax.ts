/**
 * What each word is and what it hangs on: part of speech, lemma, and a dependency tree for each sentence (Universal
 * Dependencies 2). Columns beside `Tokens`.
 */

/** Universal part-of-speech tags; `Syntax.upos` holds indexes into this list. */
export const UPOS = [
  "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
  "VERB", "X",
] as const; // biome-ignore format: one table

export type Syntax = {
  /** Index into `UPOS`. */
  readonly upos: Uint8Array;
  /** Index into the model's list of Penn Treebank tags (`XPOS`): "VBD" tells a past tense from the participle "VBN". */
  readonly xpos: Uint8Array;
  /** Dictionary form, lower case but for names. */
  readonly lemma: readonly string[];
  /** Token index of the head; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Index into `RELATIONS`. */
  readonly relation: Uint8Array;
};
