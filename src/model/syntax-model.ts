/**
 * The learned grammar of a language, as weights: what `train/syntax.ts` computes, a pack carries as `models/syntax.bin` and
 * `read/text/parse/` reads with. It holds hashes of features and no words.
 */

/**
 * Scores of classes (tags, relations) by feature: few classes count for one feature, so only those are kept.
 *
 * `slots` is a table of two-way buckets: a feature of hash h stands in slot `h & mask` or the one beside it
 * (`(h & mask) ^ 1`), or was not worth keeping. A slot holds the ten highest bits of the hash and where in `pairs` the
 * feature's row begins, or 0. A row is a count, then so many pairs: class in the high byte, weight + 128 in the low one.
 */
export type ClassWeights = {
  readonly mask: number;
  readonly slots: Int32Array;
  readonly pairs: Uint16Array;
};

/**
 * Scores of the parser's three moves by feature. A feature of hash h stands in slot `h & mask` or the one beside it; a slot
 * holds the eight highest bits of the hash, then one byte a move, weight + 128; 0 is empty.
 */
export type MoveWeights = {
  readonly mask: number;
  readonly slots: Int32Array;
};

export type SyntaxModel = {
  /** What a word form is by itself. */
  readonly forms: ClassWeights;
  /** What it is between its neighbours. */
  readonly contexts: ClassWeights;
  /** A form whose best tag leads its second by so much is not looked at in context. */
  readonly sureLead: number;
  readonly moves: MoveWeights;
  /** A move that leads the others by so much on tags alone is made without a look at the words. */
  readonly sureMove: number;
  readonly relations: ClassWeights;
  /** A relation that leads the others by so much on its first features is taken. */
  readonly sureRelation: number;
};
