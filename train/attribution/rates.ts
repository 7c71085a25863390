/**
 * Weights that are learned step by step, each at a rate of its own (AdaGrad): the more a weight has been moved, the
 * smaller its steps. What is kept is the mean over the ends of all epochs, which is steadier than the last state.
 */
export class Learner {
  readonly bits: number;
  readonly width: number;
  readonly step = 1;
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #means: Float32Array;
  readonly #rate: number;
  readonly #decay: number;
  #epochs = 0;

  constructor({ bits, width, rate, decay }: { bits: number; width: number; rate: number; decay: number }) {
    this.bits = bits;
    this.width = width;
    this.weights = new Float32Array(width << bits);
    this.#squares = new Float32Array(width << bits).fill(0.1);
    this.#means = new Float32Array(width << bits);
    this.#rate = rate;
    this.#decay = decay;
  }

  /** Moves the weights that the features have for a label against the gradient. */
  move(features: Int32Array, count: number, label: number, gradient: number): void {
    const shift = 32 - this.bits;
    for (let at = 0; at < count; at += 1) {
      const index = (features[at]! >>> shift) * this.width + label;
      const weight = this.weights[index]!;
      const pull = gradient + this.#decay * weight;
      const squares = this.#squares[index]! + pull * pull;
      this.#squares[index] = squares;
      this.weights[index] = weight - (this.#rate * pull) / Math.sqrt(squares);
    }
  }

  endEpoch(): void {
    this.#epochs += 1;
    for (let index = 0; index < this.weights.length; index += 1) {
      this.#means[index]! += (this.weights[index]! - this.#means[index]!) / this.#epochs;
    }
  }

  /** The means as bytes; the largest becomes 127. */
  toBytes(): { bits: number; width: number; weights: Int8Array; step: number } {
    let most = 0;
    for (const mean of this.#means) most = Math.max(most, Math.abs(mean));
    const step = Math.fround(most / 127) || 1;
    return {
      bits: this.bits,
      width: this.width,
      weights: Int8Array.from(this.#means, (mean) => Math.round(mean / step)),
      step,
    };
  }
}
