/**
 * Measures how long the installed command takes from pressing return to its last line, and writes `docs/performance-start.md`:
 *
 *     npm run bench:start [-- --runs 15]
 *
 * Hearsay is packed and installed in an empty folder, as whoever gets it from a registry has it; the ledger holds the sample that is shipped.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProvenance } from "../../eval/report/provenance.ts";
import { alignTable } from "../../eval/report/table.ts";
import { COLUMNS, type Row, summarize, type Target, writeRow } from "../../eval/report/target.ts";
import { writePage } from "../../eval/report/write-page.ts";
import { loadPacks } from "../../src/pack/load.ts";
import { installPackage } from "../../test/install-package.ts";
import { spreadOf } from "../median.ts";

const WHOLE = 15;

const INTRO =
  "Written by `npm run bench:start`. Hearsay is packed and installed in an empty folder, the ledger holds `samples/defenders`. Each command is a process of its own, from its start to its " +
  "end, with Node's own start in it; the first of each is not counted, since it fills Node's cache of compiled code.";

const { values: flags } = parseArgs({ options: { runs: { type: "string", default: String(WHOLE) } } });
const runs = Number(flags.runs);

const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
try {
  if (!(await installPackage(folder))) throw new Error("No registry can be reached for the package's dependencies.");
  const command = join(folder, "node_modules/.bin/hearsay");
  const ledger = join(folder, "news.db");
  const call = (words: readonly string[]): number => {
    const began = performance.now();
    execFileSync(command, words, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    return performance.now() - began;
  };
  call(["add", join(folder, "node_modules/hearsay/samples/defenders/reports"), "--ledger", ledger]);
  const measure = (name: string, words: readonly string[], goals: Pick<Target, "least" | "aim">): Row => {
    call(words);
    const { median, least, most } = spreadOf(Array.from({ length: runs }, () => call(words)));
    const note = `${Math.round(least)} to ${Math.round(most)} in ${runs} runs`;
    return {
      target: { measure: name, unit: "milliseconds", isLimit: true, ...goals },
      outcome: { value: median, note },
    };
  };
  const ask = (question: string): readonly string[] => ["ask", question, "--ledger", ledger];
  report([
    measure("hearsay --help, median", ["--help"], { least: 120, aim: 80 }),
    measure("hearsay ask, when, median", ask("When does Daredevil: Born Again Season 2 come out?"), {
      least: 300,
      aim: 200,
    }),
    measure("hearsay ask, who, median", ask("Who plays Jessica Jones?"), { least: 300, aim: 200 }),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

function report(rows: readonly Row[]): void {
  const provenance = describeProvenance(loadPacks());
  process.stdout.write(
    `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
  );
  if (runs < WHOLE) return;
  const notes = [`Node ${process.versions.node}.`];
  writePage({
    file: "performance-start.md",
    title: "How soon the command answers",
    provenance,
    intro: [INTRO],
    rows,
    notes,
  });
}
