/**
 * Measures how many documents a second one process adds by itself, one worker reads from a queue, and two workers, and writes
 * `docs/performance-fleet.md`, by a whole run alone:
 *
 *     npm run bench:fleet [-- --reports 5000 --rounds 3]
 *
 * Each run has a new database and a new queue, which is full before the clock starts; the kinds take turns. By the clock the best run of each kind
 * counts, since what else the machine does only slows; beside it stands what the readers' processors spent.
 */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, type Row, summarize, type Target, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import type { Item } from "../../src/desk/add.ts";
import type { Source } from "../../src/desk/find-articles.ts";
import { enqueueAll } from "../../src/desk/fleet/enqueue.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { openQueue } from "../../src/queue/open.ts";
import { startBroker } from "../../test/fleet/broker.ts";
import { startServer } from "../../test/ledger/server.ts";
import { makeWorld } from "../ledger/world.ts";
import { writeReports } from "../ledger/reports.ts";
import type { Told } from "./told.ts";

const WHOLE = { reports: 5000, rounds: 3 };

const INTRO =
  "Written by `npm run bench:fleet`. The reports are those of [performance-ledger.md](performance-ledger.md), the ledger a database of PostgreSQL, the queue a " +
  "server of NATS, both on the same machine. Each reader has one thread, which reads and writes. The queue is full before the clock starts, and readers have loaded their packs and read 2,000 other reports. Each " +
  "run has a new database and a new queue, and the kinds take turns. By the clock the best run of each kind counts, since other work on the machine only slows. What the readers' " +
  "processors spent does not depend on that: so many times as fast they would be, were each on a core of its own and never waited.";

const { values: flags } = parseArgs({
  options: {
    reports: { type: "string", default: String(WHOLE.reports) },
    rounds: { type: "string", default: String(WHOLE.rounds) },
  },
});
const [reports, rounds] = [Number(flags.reports), Number(flags.rounds)];

const KINDS = ["alone", "one", "two"] as const;
type Kind = (typeof KINDS)[number];
/** In seconds; of the processor those of all readers. */
type Taken = { readonly clock: number; readonly processor: number };

const [broker, server] = await Promise.all([startBroker(), startServer()]);
const taken: Record<Kind, Taken[]> = { alone: [], one: [], two: [] };
let runs = 0;
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const one = await run(kind);
      taken[kind].push(one);
      process.stderr.write(`round ${round + 1}, ${kind}: ${JSON.stringify(one)}\n`);
    }
  }
} finally {
  await Promise.all([broker.remove(), server.remove()]);
}
const provenance = describeProvenance(loadPacks());
const rows = [
  ...compare("one", "alone", "documents a second of one worker, in times of one process alone", {
    least: 0.8,
    aim: 0.95,
  }),
  ...compare("two", "one", "documents a second of two workers, in times of one", { least: 1.6 }),
];
process.stdout.write(
  `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
);
if (reports >= WHOLE.reports && rounds >= WHOLE.rounds) {
  writePage({
    file: "performance-fleet.md",
    title: "What a queue costs, and a second worker gains",
    provenance,
    intro: [INTRO],
    rows,
    notes: [
      `${reports.toLocaleString("en")} reports, ${rounds} runs of each kind. Node ${process.versions.node} on ${availableParallelism()} cores, which the readers share with ` +
        "PostgreSQL and NATS: two workers and their servers want more than two.",
    ],
  });
}

async function run(kind: Kind): Promise<Taken> {
  runs += 1;
  const [ledger, queue] = [await server.newDatabase(), `${broker.address}/run-${runs}`];
  if (kind !== "alone") await fill(queue);
  const readers = Array.from({ length: kind === "two" ? 2 : 1 }, () =>
    fork(join(import.meta.dirname, "reader.ts"), [ledger, kind === "alone" ? String(reports) : queue]),
  );
  await Promise.all(readers.map((reader) => heard(reader, ({ what }) => what === "ready")));
  const began = performance.now();
  const ended = Promise.all(readers.map((reader) => heard(reader, ({ what }) => what === "ended")));
  for (const reader of readers) reader.send("begin");
  await countAll(readers);
  const clock = (performance.now() - began) / 1000;
  if (kind !== "alone") for (const reader of readers) reader.send("stop");
  const spent = (await ended).map((words) => (words.what === "ended" ? words.processor : 0));
  return { clock, processor: spent.reduce((sum, one) => sum + one, 0) };
}

async function fill(address: string): Promise<void> {
  const queue = await openQueue(address, { client: "bench", waitMs: 30_000, replicas: 1, holdMs: null });
  for await (const { error } of enqueueAll(queue, items())) if (error !== null) throw error;
  await queue.close();
}

async function* items(): AsyncGenerator<Item<Source>> {
  for (const article of writeReports(reports, makeWorld(400), 7)) {
    yield { name: { path: null, line: null, id: null }, article, error: null };
  }
}

async function countAll(readers: readonly ChildProcess[]): Promise<void> {
  let done = 0;
  await new Promise<void>((resolve, reject) => {
    for (const reader of readers) {
      reader.on("message", (words: Told) => {
        if (words.what === "done") done += words.count;
        if (done >= reports) resolve();
      });
      reader.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`A reader ended with ${String(code)}.`)),
      );
    }
  });
}

async function heard(reader: ChildProcess, isIt: (words: Told) => boolean): Promise<Told> {
  return await new Promise((resolve, reject) => {
    reader.on("message", (words: Told) => {
      if (isIt(words)) resolve(words);
    });
    reader.once("exit", (code) => reject(new Error(`A reader ended with ${String(code)}.`)));
  });
}

/** Reports a second in the best run. */
function best(some: readonly Taken[], by: keyof Taken): number {
  return reports / Math.min(...some.map((one) => one[by]));
}

/** By the clock, and by what the readers' processors spent; `other` is one reader, on one core. */
function compare(kind: Kind, other: Kind, measure: string, goals: Pick<Target, "least" | "aim">): Row[] {
  const readers = kind === "two" ? 2 : 1;
  const [these, those] = [best(taken[kind], "clock"), best(taken[other], "clock")];
  return [
    {
      target: { measure, unit: "ratio", ...goals },
      outcome: { value: these / those, note: `${Math.round(these)} a second, ${Math.round(those)} beside it` },
    },
    {
      target: { measure: "so many times by what the processors spent", unit: "ratio" },
      outcome: { value: (readers * best(taken[kind], "processor")) / best(taken[other], "processor") },
    },
  ];
}
