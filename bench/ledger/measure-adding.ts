/**
 * Reports a second while a ledger grows: of the first tenth of them and of the last, reading and writing apart, by the clock and by
 * processor time, which colleagues on the same machine do not add to. Everything goes through the verb "add", as it does for anyone.
 */
import { addAll, type Item } from "../../src/desk/add.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Report } from "./reports.ts";

/** Seconds that went into so many reports; writing is part of both. */
export type Stretch = {
  readonly reports: number;
  readonly clock: number;
  readonly processor: number;
  readonly writing: number;
  readonly writingProcessor: number;
};

export type Adding = {
  readonly first: Stretch;
  readonly last: Stretch;
  readonly all: Stretch;
  /** Of the texts and headlines, in UTF-8. */
  readonly bytes: number;
  /** What was neither added nor a version. */
  readonly failed: number;
};

export async function measureAdding(
  ledger: Ledger,
  reports: Iterable<Report>,
  count: number,
  pack: Pack,
  log: (line: string) => void,
): Promise<Adding> {
  const meter = openMeter();
  let [bytes, failed, done, day] = [0, 0, 0, ""];
  // Finding words for a report is no part of adding it.
  const items = async function* (): AsyncGenerator<Item<null>> {
    const written = reports[Symbol.iterator]();
    for (;;) {
      meter.stop();
      const { value: article, done: isOver } = written.next();
      meter.start();
      if (isOver) return;
      bytes += Buffer.byteLength(article.text) + Buffer.byteLength(article.title);
      day = article.published;
      yield { name: null, article, error: null };
    }
  };
  const timed: Ledger = { ...ledger, add: (...args) => meter.write(() => ledger.add(...args)) };
  const tenth = Math.max(1, Math.floor(count / 10));
  const marks = [meter.now()];
  for await (const { outcome } of addAll(timed, items(), () => `${day}T12:00:00.000Z`, pack)) {
    done += 1;
    if (outcome === null || outcome.outcome === "known") failed += 1;
    if (done % tenth !== 0) continue;
    marks.push(meter.now());
    log(`added ${done} of ${count}: ${describe(stretch(marks.at(-2)!, marks.at(-1)!, tenth))}`);
  }
  const end = meter.now();
  const [first, last] = [stretch(marks[0]!, marks[1]!, tenth), stretch(marks.at(-2)!, marks.at(-1)!, tenth)];
  return { first, last, all: stretch(marks[0]!, end, done), bytes, failed };
}

const describe = ({ reports, clock, processor, writing, writingProcessor }: Stretch): string =>
  `${Math.round(reports / clock)} a second, writing alone ${Math.round(reports / writing)}; ` +
  `of processor time ${Math.round(reports / processor)}, writing alone ${Math.round(reports / writingProcessor)}`;

type Moment = Omit<Stretch, "reports">;

function stretch(from: Moment, to: Moment, reports: number): Stretch {
  return {
    reports,
    clock: to.clock - from.clock,
    processor: to.processor - from.processor,
    writing: to.writing - from.writing,
    writingProcessor: to.writingProcessor - from.writingProcessor,
  };
}

type Meter = {
  readonly stop: () => void;
  readonly start: () => void;
  readonly write: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Seconds so far, but for those in which it was stopped. */
  readonly now: () => Moment;
};

function openMeter(): Meter {
  let [clockAway, processorAway, writing, writingProcessor] = [0, 0, 0, 0];
  let stopped = { clock: 0, processor: 0 };
  return {
    stop: () => {
      stopped = spentSoFar();
    },
    start: () => {
      const { clock, processor } = spentSoFar();
      clockAway += clock - stopped.clock;
      processorAway += processor - stopped.processor;
    },
    write: async (work) => {
      const before = spentSoFar();
      const result = await work();
      const after = spentSoFar();
      writing += after.clock - before.clock;
      writingProcessor += after.processor - before.processor;
      return result;
    },
    now: () => {
      const { clock, processor } = spentSoFar();
      return { clock: clock - clockAway, processor: processor - processorAway, writing, writingProcessor };
    },
  };
}

/** Seconds, from whenever. */
function spentSoFar(): { clock: number; processor: number } {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now() / 1e3, processor: (user + system) / 1e6 };
}
