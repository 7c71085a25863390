/** The dynamic oracle of arc-hybrid parsing (Goldberg and Nivre 2013): which moves lose no gold arc that can still be had. */
import { LEFT, type ParseState, RIGHT, SHIFT } from "../../src/read/text/parse/parse-state.ts";
import type { Example } from "./corpus.ts";

export type Gold = {
  /** The root's head is the unit behind the last. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** The gold dependents of each unit, the root's last. */
  readonly dependents: readonly (readonly number[])[];
};

/** The gold tree, made projective by lifting arcs that cross. */
export function goldOf({ count, head: heads, relation }: Example): Gold {
  const head = Int32Array.from(heads, (one) => (one < 0 ? count : one));
  projectivize(head, count);
  const dependents: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let unit = 0; unit < count; unit += 1) dependents[head[unit]!]!.push(unit);
  return { head, relation, dependents };
}

/** Lifts the shortest crossing arc to its head's head until none crosses. */
function projectivize(head: Int32Array, count: number): void {
  for (let lifts = 0; lifts < count * 4; lifts += 1) {
    let shortest = -1;
    for (let unit = 0; unit < count; unit += 1) {
      if (head[unit] === count || isProjective(head, unit, count)) continue;
      if (shortest < 0 || Math.abs(head[unit]! - unit) < Math.abs(head[shortest]! - shortest)) shortest = unit;
    }
    if (shortest < 0) return;
    head[shortest] = head[head[shortest]!]!;
  }
}

/** Whether every word between the unit and its head descends from that head. */
function isProjective(head: Int32Array, unit: number, count: number): boolean {
  const top = head[unit]!;
  for (let between = Math.min(unit, top) + 1; between < Math.max(unit, top); between += 1) {
    let at = between;
    while (at !== top && at !== count) at = head[at]!;
    if (at !== top) return false;
  }
  return true;
}

/** A set of moves: bit `1 << move`. */
export type Moves = number;

export function hasMove(moves: Moves, move: number): boolean {
  return (moves & (1 << move)) !== 0;
}

/** The moves that lose least. */
export function rightMoves(state: ParseState, gold: Gold): Moves {
  const { depth, next, stack } = state;
  const top = stack[depth - 1]!;
  const below = depth > 1 ? stack[depth - 2]! : -1;
  const head = gold.head[top]!;
  let waiting = 0;
  for (const dependent of gold.dependents[top]!) if (dependent >= next) waiting += 1;
  const left = waiting + (head === below || head > next ? 1 : 0);
  const right = depth > 1 ? waiting + (head >= next ? 1 : 0) : Number.POSITIVE_INFINITY;
  const shift = lossOfShift(state, gold, top);
  const least = Math.min(shift, left, right);
  const bit = (move: number, loss: number): number => (loss === least ? 1 << move : 0);
  return bit(SHIFT, shift) | bit(LEFT, left) | bit(RIGHT, right);
}

/** Once the next word is on the stack it can have neither a head below the top nor dependents on the stack. */
function lossOfShift(state: ParseState, gold: Gold, top: number): number {
  const { next } = state;
  let loss = 0;
  for (const dependent of gold.dependents[next]!) if (dependent < next && state.head[dependent] === -1) loss += 1;
  const head = gold.head[next]!;
  return head < next && head !== top && isOnStack(state, head) ? loss + 1 : loss;
}

function isOnStack({ stack, depth }: ParseState, unit: number): boolean {
  for (let at = depth - 1; at >= 0; at -= 1) if (stack[at] === unit) return true;
  return false;
}
