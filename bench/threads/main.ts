/**
 * Measures how many documents a second are added with two reading threads and with none beside the one that writes, and writes
 * `docs/performance-threads.md`, by a whole run alone:
 *
 *     npm run bench:threads [-- --reports 20000 --rounds 3]
 *
 * Each run is a process of its own with a ledger of its own, and the two kinds take turns. By the clock the best run of each kind counts, since what else the
 * machine does only slows; beside it stands what the processors spent, which tells what two cores that do nothing else could reach at most.
 */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, type Row, summarize, type Target, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { loadPacks } from "../../src/pack/load.ts";
import type { Taken } from "./taken.ts";

const WHOLE = { reports: 20_000, rounds: 3 };
const CORES = 2;

const INTRO =
  "Written by `npm run bench:threads`. The reports are those of [performance-ledger.md](performance-ledger.md). With one thread the same thread reads and " +
  "writes; with two, two read and the one that finds the reports writes them. Each run is a process of its own with a new ledger, and the two kinds take " +
  "turns. By the clock the best run of each kind counts, since other work on the machine only slows; but where that takes the processors away, who has more " +
  "threads gets more of them. What the processors spent does not depend on that: so many times as fast two cores would be with two threads, were all " +
  "of their time used, and one core with one.";

const { values: flags } = parseArgs({
  options: {
    reports: { type: "string", default: String(WHOLE.reports) },
    rounds: { type: "string", default: String(WHOLE.rounds) },
  },
});
const [reports, rounds] = [Number(flags.reports), Number(flags.rounds)];

const one: Taken[] = [];
const two: Taken[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const kind of round % 2 === 0 ? [one, two] : [two, one]) {
    const taken = await run(kind === one ? 1 : 2);
    kind.push(taken);
    process.stderr.write(`round ${round + 1}, ${kind === one ? "one thread" : "two"}: ${JSON.stringify(taken)}\n`);
  }
}
const provenance = describeProvenance(loadPacks());
const rows = [
  ...compare("all", "documents a second with two threads, in times of one", { least: 1.6, aim: 1.9 }),
  ...compare("later", "the same, the second half of the reports alone", {}),
  memoryRow("peak memory with one thread", one),
  memoryRow("peak memory with two", two),
];
process.stdout.write(
  `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
);
if (reports >= WHOLE.reports && rounds >= WHOLE.rounds) {
  writePage({
    file: "performance-threads.md",
    title: "What reading threads gain",
    provenance,
    intro: [INTRO],
    rows,
    notes: [
      `${reports.toLocaleString("en")} reports, ${rounds} runs of each kind. Node ${process.versions.node} on ${availableParallelism()} cores. Starting the ` +
        "threads and loading their packs is part of the first row, and so is what they read slowly until the engine has compiled it, which each does for " +
        "itself. With one thread the engine collects garbage and compiles beside it, on another core. Memory is that of the whole process (RSS).",
    ],
  });
}

async function run(threads: number): Promise<Taken> {
  const child = fork(join(import.meta.dirname, "adder.ts"), [threads, reports].map(String));
  const told: Taken[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  child.on("message", (message) => told.push(message as Taken));
  const code = await new Promise<number | null>((resolve) => {
    child.on("exit", resolve);
  });
  if (code !== 0 || told[0] === undefined) throw new Error(`The adder ended with ${String(code)}.`);
  return told[0];
}

/** By the clock, and by what the processors spent. */
function compare(part: "all" | "later", measure: string, goals: Pick<Target, "least" | "aim">): Row[] {
  const best = (some: readonly Taken[], by: "clock" | "processor"): number =>
    Math.max(...some.map(({ [part]: stretch }) => stretch.reports / stretch[by]));
  const [alone, beside] = [best(one, "clock"), best(two, "clock")];
  return [
    {
      target: { measure, unit: "ratio", ...goals },
      outcome: { value: beside / alone, note: `${Math.round(beside)} a second, ${Math.round(alone)} with one` },
    },
    {
      target: { measure: "so many times by what the processors spent", unit: "ratio" },
      outcome: { value: (CORES * best(two, "processor")) / best(one, "processor") },
    },
  ];
}

function memoryRow(measure: string, some: readonly Taken[]): Row {
  return {
    target: { measure, unit: "megabytes" },
    outcome: { value: Math.max(...some.map(({ peakMegabytes }) => peakMegabytes)) },
  };
}
