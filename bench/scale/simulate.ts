/**
 * A fleet of workers at work, as a queueing simulation: every worker has threads that unpack, find and read, and one hand that writes batches, one worker
 * at a time into each ledger. There is always more to read. Times are drawn around what was measured; the same seed gives the same run.
 *
 *     simulate({ workers: 8, threads: 4, ledgers: 1, articles: 20_000, seed: 1, costs: POSTGRES, characters: 2505, isPages: true })
 */
import { BATCH } from "../../src/desk/cut-batches.ts";
import { openRandom, type Random } from "../ledger/random.ts";
import type { Costs } from "./costs.ts";

export type Fleet = {
  readonly workers: number;
  /** That read, of each worker; each has a core, and so has the one that writes. */
  readonly threads: number;
  /** Workers are spread over them evenly. */
  readonly ledgers: number;
  readonly articles: number;
  readonly seed: number;
  readonly costs: Costs;
  /** How long texts are on average. */
  readonly characters: number;
  /** Whether they come as pages, or as texts that others found. */
  readonly isPages: boolean;
};

export type Run = {
  readonly perSecond: number;
  /** How much of their time they worked, from 0 to 1. */
  readonly reading: number;
  readonly writing: number;
  /** What works all of its time first. */
  readonly bottleneck: "reading" | "writing";
};

type Batch = { readonly worker: Worker; left: number; writeMs: number };
type Worker = { readonly ledger: Ledger; underWay: Batch[]; waiting: { ms: number; batch: Batch }[]; free: number };
type Ledger = { isHeld: boolean; readonly queue: Batch[] };
type Happening = { readonly atMs: number; readonly number: number; readonly run: () => void };

export function simulate({ workers, threads, ledgers, articles, seed, costs, characters, isPages }: Fleet): Run {
  const random = openRandom(seed);
  const events = openEvents();
  const all: Ledger[] = Array.from({ length: ledgers }, () => ({ isHeld: false, queue: [] }));
  let [toDo, readMs, writeMs] = [articles, 0, 0];

  const begin = (worker: Worker): void => {
    // As many batches are ahead as there are threads, beside the one that is written.
    while (toDo > 0 && worker.underWay.length <= threads) {
      const size = Math.min(BATCH, toDo);
      toDo -= size;
      const batch: Batch = { worker, left: size, writeMs: 0 };
      for (let article = 0; article < size; article += 1) {
        const thousands = (characters / 1000) * spread(random);
        batch.writeMs += thousands * (costs.writeMs + costs.storeMs);
        const page = isPages ? (costs.unpackMs + costs.findMs) * spread(random) : 0;
        worker.waiting.push({ ms: page + thousands * costs.readMs, batch });
      }
      worker.underWay.push(batch);
    }
    while (worker.free > 0 && worker.waiting.length > 0) {
      const { ms, batch } = worker.waiting.shift()!;
      worker.free -= 1;
      readMs += ms;
      events.after(ms, () => {
        worker.free += 1;
        batch.left -= 1;
        if (worker.underWay[0]?.left === 0 && batch.left === 0) write(worker.ledger, worker.underWay[0]);
        begin(worker);
      });
    }
  };
  const write = (ledger: Ledger, batch?: Batch): void => {
    // Batches of a worker are written in their order, one after another.
    if (batch !== undefined && !ledger.queue.includes(batch)) ledger.queue.push(batch);
    const next = ledger.isHeld ? undefined : ledger.queue.shift();
    if (next === undefined) return;
    ledger.isHeld = true;
    writeMs += next.writeMs;
    events.after(next.writeMs, () => {
      ledger.isHeld = false;
      next.worker.underWay.shift();
      const following = next.worker.underWay[0];
      write(ledger, following?.left === 0 ? following : undefined);
      begin(next.worker);
    });
  };
  for (let number = 0; number < workers; number += 1) {
    begin({ ledger: all[number % ledgers]!, underWay: [], waiting: [], free: threads });
  }
  const tookMs = events.run();
  const [reading, writing] = [readMs / tookMs / (workers * threads), writeMs / tookMs / ledgers];
  return {
    perSecond: (articles / tookMs) * 1000,
    reading,
    writing,
    bottleneck: reading >= writing ? "reading" : "writing",
  };
}

/** Around 1, exponential with half of it fixed: most articles are short, some are long. */
function spread(random: Random): number {
  return 0.5 - 0.5 * Math.log(1 - random.next());
}

/** What happens when, the soonest first; of one moment in the order in which it was told. */
function openEvents(): { readonly after: (ms: number, run: () => void) => void; readonly run: () => number } {
  const heap: Happening[] = [];
  let [nowMs, number] = [0, 0];
  const isBefore = (a: Happening, b: Happening): boolean =>
    a.atMs < b.atMs || (a.atMs === b.atMs && a.number < b.number);
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  return {
    after: (ms, run) => {
      heap.push({ atMs: nowMs + ms, number, run });
      number += 1;
      for (let at = heap.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isBefore(heap[at]!, heap[above]!)) break;
        [heap[at], heap[above]] = [heap[above]!, heap[at]!];
        at = above;
      }
    },
    run: () => {
      while (heap.length > 0) {
        const [first] = heap;
        const last = heap.pop()!;
        if (heap.length > 0) {
          heap[0] = last;
          sink(0);
        }
        nowMs = first!.atMs;
        first!.run();
      }
      return nowMs;
    },
  };
}
