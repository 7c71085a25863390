/**
 * What was learned about attributions, as weights: what `train/attribution.ts` computes, a pack carries as
 * `models/attribution.bin` and `read/attribution/` reads with. It holds hashes of features and no words.
 */

/** One byte a weight, at bucket times `width` plus label; a feature's bucket is the upper `bits` bits of its hash. */
export type HashedWeights = {
  readonly bits: number;
  readonly width: number;
  readonly weights: Int8Array;
  /** What a weight of 1 counts for. */
  readonly step: number;
};

export type AttributionModel = {
  /** How likely a word heads a cue: log odds. */
  readonly triggers: HashedWeights;
  /** How good segments around a cue are as cue, source and content. */
  readonly segments: HashedWeights;
  /** Least trigger score of a word that is looked at, and of one that others take for a cue. */
  readonly candidateScore: number;
  readonly cueScore: number;
  /** Least confidence of an attribution that is kept. */
  readonly keptScore: number;
};
