/**
 * Learned weights of which kinds of question some words belong to: what `train/kinds.ts` computes and a pack carries as
 * `models/kinds.bin`. It holds hashes of features and no words.
 */
export type KindModel = {
  /** Ids of the kinds that it knows, in the order of all that follows. */
  readonly kinds: readonly string[];
  /** Slots less one: a feature of hash h stands in slot `h & mask`, if it stands there (`checks`). */
  readonly mask: number;
  /** For each slot the highest byte of the hash that has it, so that words nobody learned from count for nothing. */
  readonly checks: Uint8Array;
  /** For each slot one byte a kind. */
  readonly weights: Int8Array;
  /** What a weight of 1 is worth: of what stands there, and of what its words mean, by the mean of all. */
  readonly units: { readonly form: number; readonly meaning: number };
  /** What each kind begins with, whatever the words. */
  readonly biases: Float32Array;
  /** For each kind one weight for each part of its surroundings (`kinds/score-kinds.ts`), and one that stands alone. */
  readonly blend: Float32Array;
};
