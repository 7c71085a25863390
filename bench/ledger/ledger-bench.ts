/** A ledger of invented reports: filled, weighed and asked, and its figures beside what is asked of them. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Row, Target } from "../../eval/report/target.ts";
import { read } from "../../src/desk/read.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Pack } from "../../src/model/pack.ts";
import { type Adding, measureAdding, type Stretch } from "./measure-adding.ts";
import { type Asking, measureAsking } from "./measure-asking.ts";
import { type Asked, drawQuestions } from "./questions.ts";
import { openRandom } from "./random.ts";
import { DAYS, FIRST_DAY, writeReports } from "./reports.ts";
import { makeWorld, type World } from "./world.ts";

export type LedgerBench = {
  readonly reports: number;
  readonly subjects: number;
  /** Null where the ledger was there before. */
  readonly adding: Adding | null;
  /** Of the file, once all is in it. */
  readonly bytes: number;
  readonly asking: Asking;
};

export type Options = {
  readonly reports: number;
  readonly questions: number;
  /** A ledger to be kept, or one that was and is only asked; null makes one in a folder for temporary files and removes it. */
  readonly file: string | null;
};

export const SEED = { world: 1, reports: 2, questions: 3, warm: 4 };
export const WARM = 50;

export async function benchLedger(options: Options, pack: Pack, log: (line: string) => void): Promise<LedgerBench> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    return await measureIn(options.file ?? join(folder, "ledger.db"), options, pack, log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(
  file: string,
  { reports, questions }: Options,
  pack: Pack,
  log: (line: string) => void,
): Promise<LedgerBench> {
  const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
  const world = makeWorld(SEED.world);
  const ledger = await openLedger(file, { create: !isThere });
  try {
    // Uncounted, so that the first tenth is not the one in which the engine compiles.
    if (!isThere) for (const report of writeReports(WARM, world, SEED.warm)) read(report, pack);
    const written = writeReports(reports, world, SEED.reports);
    const adding = isThere ? null : await measureAdding(ledger, written, reports, pack, log);
    const bytes = weigh(file);
    const asking = await measureAsking(ledger, questionsOf(world, questions), WARM, pack);
    log(`slowest: ${asking.slowest.join("; ")}`);
    return { reports, subjects: world.subjects, adding, bytes, asking };
  } finally {
    await ledger.close();
  }
}

/** Mostly as of the end, some as of a day before. */
export function questionsOf(world: World, count: number): Asked[] {
  return drawQuestions(count + WARM, world, [1, 1, 1, 0.7, 0.4].map(dayAt), openRandom(SEED.questions));
}

function dayAt(share: number): string {
  return new Date((FIRST_DAY + Math.round(share * DAYS)) * 86_400_000).toISOString().slice(0, 10);
}

/** What was written and not yet put in its place is put there first. */
function weigh(file: string): number {
  const database = new DatabaseSync(file);
  try {
    database.exec("pragma wal_checkpoint(truncate)");
  } finally {
    database.close();
  }
  return statSync(file).size;
}

export function rowsOf({ reports, adding, bytes, asking }: LedgerBench): Row[] {
  return [...(adding === null ? [] : [...addingRows(adding, reports), sizeRow(bytes, adding)]), ...askingRows(asking)];
}

function addingRows({ first, last, all }: Adding, reports: number): Row[] {
  const times = `adding ${countOf(reports)} reports: the last tenth as fast as the first`;
  return [
    paceRow({ measure: times, unit: "ratio", least: 0.8, aim: 1 }, first, last, "clock"),
    paceRow({ measure: "the same by processor time", unit: "ratio" }, first, last, "processor"),
    paceRow({ measure: "writing alone, by processor time", unit: "ratio" }, first, last, "writingProcessor"),
    {
      target: { measure: "all of them, reading included", unit: "seconds" },
      outcome: { value: all.clock, note: `${Math.round(all.reports / all.clock)} reports a second` },
    },
  ];
}

function paceRow(target: Target, first: Stretch, last: Stretch, by: Exclude<keyof Stretch, "reports">): Row {
  const [before, after] = [first.reports / first[by], last.reports / last[by]];
  const note = `${Math.round(before)} a second, then ${Math.round(after)}`;
  return { target, outcome: { value: after / before, note } };
}

function sizeRow(size: number, { bytes }: Adding): Row {
  return {
    target: { measure: "the ledger, in times the text in it", unit: "ratio", least: 8, aim: 4, isLimit: true },
    outcome: { value: size / bytes, note: `${megabytes(size)} for ${megabytes(bytes)} of text` },
  };
}

function askingRows({ asked, answered, clock, processor }: Asking): Row[] {
  return [
    askingRow({ measure: "asking: half of the questions within", least: 20, aim: 5 }, clock.p50, processor.p50),
    askingRow({ measure: "asking: nineteen of twenty within", least: 80, aim: 20 }, clock.p95, processor.p95),
    askingRow({ measure: "asking: the longest" }, clock.most, processor.most),
    {
      target: { measure: "questions on which the ledger had something", unit: "count" },
      outcome: { value: answered, note: `of ${asked}` },
    },
  ];
}

function askingRow(goals: Pick<Target, "measure" | "least" | "aim">, clock: number, processor: number): Row {
  const note = `of processor time ${processor.toFixed(1)} ms`;
  return { target: { ...goals, unit: "milliseconds", isLimit: true }, outcome: { value: clock, note } };
}

const countOf = (value: number): string => value.toLocaleString("en");
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
