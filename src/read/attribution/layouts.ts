/** The best way through a lattice. */
import { CONTENT, CUE, type Lattice, SOURCE } from "./lattice.ts";

/** Units from `first` to `end` (exclusive). */
export type Stretch = { readonly first: number; readonly end: number };

export type Layout = {
  /** The unit that heads the cue. */
  readonly head: number;
  readonly cue: Stretch;
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  /** Log odds that this is an attribution, roughly. */
  readonly score: number;
};

/** What a layout has so far, as bits: 1 a source, 2 a content. It may end once it has a content. */
export const STATES = 4;

/** The state behind a segment; -1 where the label cannot follow. */
export function nextState(state: number, label: number): number {
  if (label === CONTENT) return state | 2;
  if (label === CUE) return state;
  return (state & 1) === 1 ? -1 : state | 1;
}

/** Finds best layouts (Viterbi), one window after another; its columns are kept and grow. */
export class LayoutFinder {
  /** By position times states plus state: the best score up to there, and the candidate times states plus state before. */
  #best: Float64Array = new Float64Array(0);
  #back: Int32Array = new Int32Array(0);

  /** Null where no layout fits: an attribution has a content. */
  find(lattice: Lattice): Layout | null {
    const { from, to } = lattice.ways.window;
    const size = (to - from + 1) * STATES;
    if (this.#best.length < size) {
      this.#best = new Float64Array(size * 2);
      this.#back = new Int32Array(size * 2);
    }
    this.#best.fill(Number.NEGATIVE_INFINITY, 0, size);
    this.#best[0] = 0;
    for (let at = 0; at < to - from; at += 1) this.#step(lattice, at);
    return this.#traceBack(lattice, to - from);
  }

  #step({ ways, firstOf, labels, ends, scores }: Lattice, at: number): void {
    const best = this.#best;
    const { from } = ways.window;
    for (let state = 0; state < STATES; state += 1) {
      const row = at * STATES + state;
      const score = best[row]!;
      if (score === Number.NEGATIVE_INFINITY) continue;
      if (at !== ways.head - from && score > best[row + STATES]!) {
        best[row + STATES] = score;
        this.#back[row + STATES] = -1;
      }
      for (let index = firstOf[at]!; index < firstOf[at + 1]!; index += 1) {
        const next = nextState(state, labels[index]!);
        if (next < 0) continue;
        const goal = (ends[index]! - from) * STATES + next;
        const total = score + scores[index]!;
        if (total <= best[goal]!) continue;
        best[goal] = total;
        this.#back[goal] = index * STATES + state;
      }
    }
  }

  #traceBack({ ways, starts, ends, labels }: Lattice, length: number): Layout | null {
    const last = length * STATES;
    let state = this.#best[last + 3]! > this.#best[last + 2]! ? 3 : 2;
    const score = this.#best[last + state]!;
    if (score === Number.NEGATIVE_INFINITY) return null;
    let cue: Stretch | null = null;
    let source: Stretch | null = null;
    const contents: Stretch[] = [];
    for (let at = length; at > 0; ) {
      const step = this.#back[at * STATES + state]!;
      if (step < 0) {
        at -= 1;
        continue;
      }
      const index = Math.floor(step / STATES);
      const stretch = { first: starts[index]!, end: ends[index]! };
      if (labels[index] === CUE) cue = stretch;
      else if (labels[index] === SOURCE) source = stretch;
      else contents.unshift(stretch);
      at = stretch.first - ways.window.from;
      state = step % STATES;
    }
    return cue === null ? null : { head: ways.head, cue, source, contents, score };
  }
}
