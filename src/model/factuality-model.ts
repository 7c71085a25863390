/**
 * Fitted weights of how sure people find an event: what `train/factuality.ts` computes and a pack carries as
 * `models/factuality.bin`. It holds hashes of features and no words.
 */

/**
 * The corpora the weights are fitted on, each with its own notion of the scale: UW asks whether the author thinks that it
 * happens (a firm future is sure), UDS-IH2 whether it has happened (no future is), MEANTIME rates news by rules.
 */
export const SCHEMES = ["uw", "uds_ih2", "meantime"] as const;
export type Scheme = (typeof SCHEMES)[number];

export type FactualityModel = {
  /** Slots less one: a feature of hash h stands in slot `h & mask`. */
  readonly mask: number;
  /** For each slot one byte a scheme. */
  readonly weights: Int8Array;
  /** In the order of `SCHEMES`. */
  readonly scales: readonly SchemeScale[];
};

export type SchemeScale = {
  /** What a weight of 1 is worth. */
  readonly unit: number;
  /** Mean and spread of the scores, by which the schemes are made comparable. */
  readonly mean: number;
  readonly spread: number;
  /** How much it counts where no scheme is asked for; all shares make 1. */
  readonly share: number;
};
