/**
 * Measures how well Hearsay reads, against what people marked, and writes `docs/accuracy.md`:
 *
 *     npm run eval -- --data ../shared/data [--split dev]
 *
 * The articles of `eval/articles/` are measured anywhere; a corpus that is not in the folder leaves its rows empty. With
 * `--split train` the figures are printed only: a reader is not judged by what it was trained on.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import { runMeasure, type Setting } from "./measure.ts";
import { MEASURES } from "./measures.ts";
import { describeProvenance } from "./report/provenance.ts";
import { alignTable } from "./report/table.ts";
import { COLUMNS, type Row, summarize, writeRow } from "./report/target.ts";
import { writePage } from "./report/write-page.ts";

const INTRO =
  "Written by `npm run eval -- --data DIR`. The reader as it ships is given a text with its dateline and outlet where they are known; attributions, times, " +
  "statements and findings are those that `hearsay read` gives. F1 stands in points of a hundred. What counts as right stands at the head of each scorer in [`eval/`](../eval).";
const CORPORA =
  "PolNeAR and the factuality corpora are measured on their dev parts, on which thresholds were chosen; their test parts were never opened. " +
  "TBAQ has no dev part: a fifth of its documents, by a hash of their names, was kept unread while rules were written. The seed, the tuned articles and " +
  "the release phrases were looked at while tuning, the untouched articles were not.";
const JUDGED = "findings-judged.md";

const { values: flags } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, split: { type: "string", default: "dev" } },
});

process.exitCode = await measureAll();

async function measureAll(): Promise<number> {
  const { data, split } = flags;
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
    return refuse(`There is no folder ${data}. Name the one that holds polnear, tbaq and factuality with --data.`);
  }
  if (split !== "dev" && split !== "train") return refuse(`--split takes dev or train, not ${split}.`);
  const pack = loadPacks();
  const provenance = describeProvenance(pack);
  const rows = await measureRows({ data, split, pack, packWithoutModel: loadPacks(undefined, { models: false }) });
  const table = alignTable(COLUMNS, rows.map(writeRow));
  process.stdout.write(`${[...provenance, "", table, "", summarize(rows)].join("\n")}\n`);
  // The page tells neither where the data lay nor anything else that differs from machine to machine.
  const portable = rows.map((row) => ("missing" in row.outcome ? { ...row, outcome: { missing: "no data" } } : row));
  if (split === "dev") {
    writePage({
      file: "accuracy.md",
      title: "How well it reads",
      provenance,
      intro: [INTRO],
      rows: portable,
      notes: [CORPORA, ...describeJudged()],
    });
  }
  return 0;
}

async function measureRows(setting: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  for (const measure of MEASURES) {
    const began = performance.now();
    process.stderr.write(`${measure.name} …`);
    rows.push(...(await runMeasure(measure, setting)));
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  }
  return rows;
}

function describeJudged(): string[] {
  if (!existsSync(join(import.meta.dirname, "../docs", JUDGED))) return [];
  return [`How many of the findings on PolNeAR are right was judged by hand: [${JUDGED}](${JUDGED}).`];
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
