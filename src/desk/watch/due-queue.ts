/** What is due when, the soonest first: a binary heap, so that ten thousand feeds need one clock and not one each. */

export type DueQueue<Thing> = {
  readonly push: (dueMs: number, thing: Thing) => void;
  /** When the first is due; infinity where there is none. */
  readonly nextMs: () => number;
  /** Takes the first off where it is due; null where none is. Of those due at one moment, in the order in which they came. */
  readonly takeDue: (nowMs: number) => Thing | null;
  readonly size: () => number;
};

type Place<Thing> = { readonly dueMs: number; readonly number: number; readonly thing: Thing };

export function makeDueQueue<Thing>(): DueQueue<Thing> {
  const heap: Place<Thing>[] = [];
  let count = 0;

  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [heap[a]!, heap[b]!];
    return one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.number < other.number);
  };

  function swap(a: number, b: number): void {
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }

  function rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) return;
      swap(at, above);
      at = above;
    }
  }

  function sink(): void {
    for (let at = 0; ; ) {
      const below = [2 * at + 1, 2 * at + 2].filter((index) => index < heap.length);
      const least = below.reduce((first, index) => (isBefore(index, first) ? index : first), at);
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  }

  return {
    push: (dueMs, thing) => {
      heap.push({ dueMs, number: count, thing });
      count += 1;
      rise(heap.length - 1);
    },
    nextMs: () => heap[0]?.dueMs ?? Number.POSITIVE_INFINITY,
    takeDue: (nowMs) => {
      const first = heap[0];
      if (first === undefined || first.dueMs > nowMs) return null;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first.thing;
    },
    size: () => heap.length,
  };
}
