/**
 * How each unit of a window hangs together with the head of one cue: its way through the tree, and other cues on that way.
 * The columns are filled anew for each cue; nothing is allocated but once a document.
 */
import { mix } from "./hash.ts";
import { quotationsNear } from "./trigger-features.ts";
import type { View } from "./view.ts";

/** Where the arguments of a cue are sought: units `from` to `to`, around the cue's own passage from `first` to `end`. */
export type Window = { readonly from: number; readonly to: number; readonly first: number; readonly end: number };

/** The tree is climbed so far and no further. */
const HIGHEST_LEVEL = 12;
const DEEPEST = 16;
/** In place of a relation: the unit is above the cue; the unit is in another tree. */
const ABOVE = 63;
const APART = 99;

export class Ways {
  readonly view: View;
  /** By unit: relations from the cue up to the first common ancestor and down from it; the same with the depth below. */
  readonly coarse: Int32Array;
  readonly way: Int32Array;
  /** By unit: 1 it is another cue, 2 it hangs below one. */
  readonly other: Uint8Array;
  /** By unit: how surely it heads a cue, 1 to 14; 0 for units that hardly do. */
  readonly trust: Uint8Array;
  /** The cue's head and its window. */
  head = 0;
  window: Window = { from: 0, to: 0, first: 0, end: 0 };
  /** The cue's dependents, relation and class in one number. */
  frame = 0;
  /** Quotations beside it (`quotationsNear`). */
  near = 0;
  /** How many words of its passage stand before it and behind it, from 0 (none but marks) to 3 (many). */
  before = 0;
  behind = 0;
  /** The nearest cue above it, and by which relation it is reached; 0 for none. */
  above = 0;
  readonly #leastTrust: number;
  readonly #level: Int32Array;
  readonly #stamp: Int32Array;
  readonly #upward: Int32Array = new Int32Array(HIGHEST_LEVEL);
  #run = 0;

  /** Units of at least `leastTrust` count as other cues. */
  constructor(view: View, trust: Uint8Array, leastTrust: number) {
    const { count } = view.units;
    this.view = view;
    this.trust = trust;
    this.#leastTrust = leastTrust;
    this.coarse = new Int32Array(count);
    this.way = new Int32Array(count);
    this.other = new Uint8Array(count);
    this.#level = new Int32Array(count);
    this.#stamp = new Int32Array(count);
  }

  /** Turns to the cue that `head` is the head of. */
  look(head: number, window: Window): void {
    const { relation, children, cueClass } = this.view;
    this.head = head;
    this.window = window;
    this.frame = mix(mix(children[head]!, relation[head]!), cueClass[head]!);
    this.near = quotationsNear(this.view, head, window.first, window.end);
    this.before = amountOf(head - window.first);
    this.behind = amountOf(window.end - head - 1);
    this.#climb(head);
    for (let unit = window.from; unit < window.to; unit += 1) this.#findWay(unit);
  }

  /** Marks the cue's ancestors, and keeps the relations up to each. */
  #climb(cue: number): void {
    const { head, relation, cueClass } = this.view;
    this.#run += 1;
    this.above = 0;
    let way = 0;
    let below = 0;
    let isUnderCue = false;
    for (let unit = cue, level = 0; unit >= 0 && level < HIGHEST_LEVEL; unit = head[unit]!, level += 1) {
      this.#stamp[unit] = this.#run;
      this.#level[unit] = level;
      if (level > 0 && !isUnderCue && this.#isCue(unit)) {
        this.above = mix(mix(below + 5, cueClass[unit]!), Math.min(level, 3));
        isUnderCue = true;
      }
      below = relation[unit]!;
      this.#upward[level] = way + (isUnderCue ? 7_000_003 : 0);
      if (level < 4) way = mix(way + 17, below);
    }
  }

  #isCue(unit: number): boolean {
    return this.trust[unit]! >= this.#leastTrust;
  }

  #findWay(unit: number): void {
    const { head, relation } = this.view;
    let below = -1;
    let at = unit;
    let depth = 0;
    let other = Number(unit !== this.head && this.#isCue(unit));
    while (at >= 0 && this.#stamp[at] !== this.#run && depth < DEEPEST) {
      if (depth > 0 && this.#isCue(at)) other |= 2;
      below = at;
      at = head[at]!;
      depth += 1;
    }
    const isJoined = at >= 0 && this.#stamp[at] === this.#run;
    const up = isJoined ? this.#upward[this.#level[at]!]! : APART;
    const down = below < 0 ? ABOVE : relation[below]!;
    const coarse = mix(mix(up, down), isJoined ? Number(below > this.head) : 2);
    this.coarse[unit] = coarse;
    this.way[unit] = mix(coarse, Math.min(depth, 3));
    this.other[unit] = other;
  }

  /** Units from the cue's head, negative before it, in steps that double. */
  distance(unit: number): number {
    const side = unit - this.head;
    return side < 0 ? -Math.min(32 - Math.clz32(-side), 6) : Math.min(32 - Math.clz32(side), 6);
  }

  /** What stands between unit and cue: 1 commas, 2 colons or dashes, 4 full stops, 8 quotations. */
  between(unit: number): number {
    const { commas, colons, stops, quotes } = this.view;
    const from = Math.min(unit, this.head) + 1;
    const to = Math.max(unit, this.head);
    if (from >= to) return 0;
    return (
      Number(commas[to]! > commas[from]!) +
      2 * Number(colons[to]! > colons[from]!) +
      4 * Number(stops[to]! > stops[from]!) +
      8 * Number(quotes[to]! > quotes[from]!)
    );
  }

  /** 1 before the cue's passage, 2 behind it, 0 inside. */
  zone(unit: number): number {
    return unit < this.window.first ? 1 : unit >= this.window.end ? 2 : 0;
  }
}

function amountOf(units: number): number {
  return units < 2 ? 0 : units < 4 ? 1 : units < 9 ? 2 : 3;
}
