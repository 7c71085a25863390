/** All layouts of a lattice weighed against each other: how likely each of its candidates is (forward-backward). */
import { nextState, STATES } from "../../src/read/attribution/layouts.ts";
import type { Lattice } from "../../src/read/attribution/lattice.ts";

export class Marginals {
  /** By candidate, how likely it is; layouts and the window without any sum to 1. */
  chances: Float64Array = new Float64Array(0);
  #forward: Float64Array = new Float64Array(0);
  #backward: Float64Array = new Float64Array(0);

  /** Fills `chances`; gives the log of the weight of all layouts and the empty window, which weighs 1. */
  weigh(lattice: Lattice): number {
    const length = lattice.ways.window.to - lattice.ways.window.from;
    const size = (length + 1) * STATES;
    if (this.#forward.length < size) {
      this.#forward = new Float64Array(size * 2);
      this.#backward = new Float64Array(size * 2);
    }
    if (this.chances.length < lattice.count) this.chances = new Float64Array(lattice.count * 2);
    this.#runForward(lattice, length);
    this.#runBackward(lattice, length);
    const last = length * STATES;
    const all = addLogs(0, addLogs(this.#forward[last + 2]!, this.#forward[last + 3]!));
    for (let index = 0; index < lattice.count; index += 1) this.chances[index] = this.#chanceOf(lattice, index, all);
    return all;
  }

  #runForward({ ways, firstOf, labels, ends, scores }: Lattice, length: number): void {
    const { from } = ways.window;
    const forward = this.#forward.fill(Number.NEGATIVE_INFINITY, 0, (length + 1) * STATES);
    forward[0] = 0;
    for (let row = 0; row < length * STATES; row += 1) {
      const sum = forward[row]!;
      if (sum === Number.NEGATIVE_INFINITY) continue;
      const at = Math.floor(row / STATES);
      if (at !== ways.head - from) forward[row + STATES] = addLogs(forward[row + STATES]!, sum);
      for (let index = firstOf[at]!; index < firstOf[at + 1]!; index += 1) {
        const next = nextState(row % STATES, labels[index]!);
        if (next < 0) continue;
        const goal = (ends[index]! - from) * STATES + next;
        forward[goal] = addLogs(forward[goal]!, sum + scores[index]!);
      }
    }
  }

  #runBackward({ ways, firstOf, labels, ends, scores }: Lattice, length: number): void {
    const { from } = ways.window;
    const backward = this.#backward.fill(Number.NEGATIVE_INFINITY, 0, (length + 1) * STATES);
    backward[length * STATES + 2] = 0;
    backward[length * STATES + 3] = 0;
    for (let row = length * STATES - 1; row >= 0; row -= 1) {
      const at = Math.floor(row / STATES);
      let sum = at === ways.head - from ? Number.NEGATIVE_INFINITY : backward[row + STATES]!;
      for (let index = firstOf[at]!; index < firstOf[at + 1]!; index += 1) {
        const next = nextState(row % STATES, labels[index]!);
        if (next >= 0) sum = addLogs(sum, backward[(ends[index]! - from) * STATES + next]! + scores[index]!);
      }
      backward[row] = sum;
    }
  }

  #chanceOf({ ways, starts, ends, labels, scores }: Lattice, index: number, all: number): number {
    const before = (starts[index]! - ways.window.from) * STATES;
    const behind = (ends[index]! - ways.window.from) * STATES;
    let chance = 0;
    for (let state = 0; state < STATES; state += 1) {
      const next = nextState(state, labels[index]!);
      if (next < 0) continue;
      chance += Math.exp(this.#forward[before + state]! + scores[index]! + this.#backward[behind + next]! - all);
    }
    return chance;
  }
}

function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
