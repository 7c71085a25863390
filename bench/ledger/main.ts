/**
 * Measures a ledger of a hundred thousand invented reports and writes `docs/performance-ledger.md`:
 *
 *     npm run bench:ledger [-- --reports N] [--questions N] [--ledger FILE]
 *
 * Every report is read for real. The page is written by a whole run alone. With `--ledger` the ledger is kept, and one that is there
 * is only asked.
 */
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, summarize, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { benchLedger, rowsOf } from "./ledger-bench.ts";

const WHOLE = 100_000;

const INTRO =
  "Written by `npm run bench:ledger`. The reports are invented by `bench/ledger/`, the same in every run: 400 to 1,500 characters each, over three years, " +
  "from 300 outlets, three in ten of them copies or rewrites of recent ones. Whom and what they are about is drawn by Zipf's law, so that a " +
  "tenth of all reports is about one subject and most subjects have one or two; questions are drawn by the same law.";

const { values: flags } = parseArgs({
  options: {
    reports: { type: "string", default: String(WHOLE) },
    questions: { type: "string", default: "500" },
    ledger: { type: "string" },
  },
});

const pack = loadPacks();
const provenance = describeProvenance(pack);
const measured = await benchLedger(
  { reports: Number(flags.reports), questions: Number(flags.questions), file: flags.ledger ?? null },
  pack,
  (line) => process.stderr.write(`${line}\n`),
);
const rows = rowsOf(measured);
const text = [...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n");
process.stdout.write(`${text}\n`);
if (measured.adding !== null && measured.reports >= WHOLE) {
  writePage({
    file: "performance-ledger.md",
    title: "How a large ledger behaves",
    provenance,
    intro: [INTRO],
    rows,
    notes: [
      `${measured.subjects.toLocaleString("en")} titles and people. Node ${process.versions.node}, one process, each batch on disk before the next. ` +
        "Text is counted in bytes of UTF-8, headlines included; the ledger is its one file, once its log is written back. " +
        "Processor time is that of the process: other work on the machine slows it less than the clock.",
    ],
  });
}
