/**
 * Measures how fast web archives are read beside warcio alone, and what memory five gigabytes of one take, and writes
 * `docs/performance-archives.md`:
 *
 *     npm run bench:archives [-- --pages N] [--gigabytes N]
 *
 * The page is written by a whole run alone.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, type Row, summarize, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { inPieces } from "../../test/archives.ts";
import { spreadOf } from "../median.ts";
import { makeArchive } from "./make-archive.ts";
import { type ReadAll, readArticles, readOurs, readWarcio, type Tally } from "./read-all.ts";

const WHOLE = { pages: 1000, gigabytes: 5 } as const;
const ROUNDS = 11;
const WARM_UP = 2;
/** Finding the article of a page takes a hundred times as long as unpacking it. */
const EXTRACTED = 200;
const CHUNK = 1 << 18;

const { values: flags } = parseArgs({
  options: {
    pages: { type: "string", default: String(WHOLE.pages) },
    gigabytes: { type: "string", default: String(WHOLE.gigabytes) },
  },
});
const pages = Number(flags.pages);
const gigabytes = Number(flags.gigabytes);
const archive = makeArchive(pages);
const rows = [...(await measureSpeed()), ...(await measureArticles()), ...(await measureMemory())];
const provenance = describeProvenance(loadPacks());
process.stdout.write(
  `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
);
if (pages >= WHOLE.pages && gigabytes >= WHOLE.gigabytes) writeReport();

/** Both read the same bytes in each round, taking turns at being first. */
async function measureSpeed(): Promise<Row[]> {
  const rounds: { ours: number; warcio: number }[] = [];
  let tally: Tally | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates = { ours: 0, warcio: 0 };
    const readers: readonly (readonly ["ours" | "warcio", ReadAll])[] = [
      ["ours", readOurs],
      ["warcio", readWarcio],
    ];
    for (const [name, readAll] of round % 2 === 0 ? readers : readers.toReversed()) {
      const { perSecond, told } = await time(readAll, archive);
      if (tally !== null && JSON.stringify(told) !== JSON.stringify(tally))
        throw new Error("The two did not read the same.");
      tally = told;
      rates[name] = perSecond;
    }
    rounds.push(rates);
    log(
      `round ${round + 1} of ${ROUNDS}: ${Math.round(rates.ours)} records a second, warcio ${Math.round(rates.warcio)}`,
    );
  }
  const counted = rounds.slice(WARM_UP);
  const ratio = spreadOf(counted.map(({ ours, warcio }) => ours / warcio));
  const size = `${tally?.records} records, ${megabytes(archive.length)} packed, ${megabytes(tally?.bytes ?? 0)} of pages`;
  return [
    rateRow(
      "records a second: Hearsay",
      counted.map(({ ours }) => ours),
      size,
    ),
    rateRow(
      "records a second: warcio alone",
      counted.map(({ warcio }) => warcio),
      size,
    ),
    {
      target: { measure: "times as fast as warcio alone", unit: "ratio", least: 0.5, aim: 0.8 },
      outcome: {
        value: ratio.median,
        note: `${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)} in ${counted.length} rounds`,
      },
    },
  ];
}

async function measureArticles(): Promise<Row[]> {
  const some = makeArchive(Math.min(pages, EXTRACTED));
  await time(readArticles, some);
  const began = process.cpuUsage();
  const { records } = await readArticles(inPieces(some, CHUNK));
  const { user, system } = process.cpuUsage(began);
  return [
    {
      target: { measure: "articles a second of processor time, found in their pages", unit: "count", least: 25 },
      outcome: { value: Math.round((records * 1e6) / (user + system)), note: `${records} pages` },
    },
  ];
}

/** In a process of its own, so that nothing else counts. */
async function measureMemory(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const file = join(folder, "archive.warc.gz");
    writeFileSync(file, archive);
    const child = spawn(process.execPath, [join(import.meta.dirname, "hold.ts"), file, String(gigabytes)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [told, [code]] = await Promise.all([readText(child.stdout), once(child, "close")]);
    if (code !== 0) throw new Error(`The process that is measured ended with ${String(code)}.`);
    const held = told
      .trim()
      .split("\n")
      .map((line) => Number(line) / 1e6);
    const middle = held.length >> 1;
    const [before, after] = [Math.max(...held.slice(0, middle)), Math.max(...held.slice(middle))];
    log(`memory: ${held.map(Math.round).join(" ")} MB`);
    return [
      {
        target: { measure: `most memory over ${gigabytes} GB`, unit: "megabytes" },
        outcome: { value: Math.max(...held), note: `${megabytes(Math.min(...held) * 1e6)} at the least` },
      },
      {
        target: {
          measure: "most in its second half over most in its first",
          unit: "ratio",
          least: 1.1,
          aim: 1.05,
          isLimit: true,
        },
        outcome: { value: after / before },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function time(readAll: ReadAll, bytes: Uint8Array): Promise<{ perSecond: number; told: Tally }> {
  const began = performance.now();
  const told = await readAll(inPieces(bytes, CHUNK));
  return { perSecond: (told.records * 1000) / (performance.now() - began), told };
}

function rateRow(measure: string, values: readonly number[], note: string): Row {
  return { target: { measure, unit: "count" }, outcome: { value: Math.round(spreadOf(values).median), note } };
}

function writeReport(): void {
  writePage({
    file: "performance-archives.md",
    title: "How fast archives are read",
    provenance,
    intro: [
      "Written by `npm run bench:archives`. The archive is invented by `bench/warc/make-archive.ts`, the same in every run: pages of some hundred thousand bytes, each with its " +
        "request, one member of gzip a record. warcio reads all records and the bodies of the pages; Hearsay does the same, compares the check sums, and chooses the encoding.",
    ],
    rows,
    notes: [
      `Node ${process.versions.node}, one process. A ratio is the median of the rounds. For memory the archive is read again and again, as one stream of members, in a process of its own.`,
    ],
  });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
