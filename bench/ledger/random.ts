/** Chance that is the same in every run: mulberry32, and what is drawn with it. */

export type Random = {
  /** From 0 to 1, 1 exclusive. */
  readonly next: () => number;
  /** A whole number from 0, `end` exclusive. */
  readonly below: (end: number) => number;
  readonly isLucky: (chance: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, isLucky: (chance) => next() < chance, pick: (items) => items[below(items.length)]! };
}

/** In another order. */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/** Draws by Zipf's law: the item at place n is drawn with a weight of 1/(n + 1). */
export function zipf<Item>(items: readonly Item[]): (random: Random) => Item {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let at = 0; at < items.length; at += 1) {
    sum += 1 / (at + 1);
    sums[at] = sum;
  }
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}
