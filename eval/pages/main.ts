/**
 * Measures how well articles are found in pages, beside readability alone and defuddle alone, and writes `docs/pages.md`:
 *
 *     node eval/pages/main.ts [--readability DIR] [--show PAGE]
 *
 * DIR is `test/test-pages` of mozilla/readability. Without it those rows stay empty and nothing is written. With `--show` the scores of each page
 * whose name has PAGE in it are printed.
 */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { alignTable } from "../report/table.ts";
import { measureImitations, type PageScore } from "./measure-imitations.ts";
import { measurePublic } from "./measure-public.ts";
import { tabulateImitations, tabulatePublic, writeReport } from "./report.ts";

const { values: flags } = parseArgs({ options: { readability: { type: "string" }, show: { type: "string" } } });

process.exitCode = await measureAll(flags.readability ?? null, flags.show ?? null);

async function measureAll(folder: string | null, shown: string | null): Promise<number> {
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`There is no folder ${folder}. Name test/test-pages of mozilla/readability.\n`);
    return 2;
  }
  silenceLibraries();
  const imitations = await measureImitations();
  const pages = folder === null ? [] : await measurePublic(folder);
  if (shown !== null) for (const score of [...imitations, ...pages]) if (score.page.includes(shown)) show(score);
  for (const { title, head, rows } of [
    tabulateImitations(imitations),
    ...(pages.length > 0 ? [tabulatePublic(pages)] : []),
  ]) {
    process.stdout.write(`\n${title}\n\n${alignTable(head, rows)}\n`);
  }
  if (pages.length > 0) writeFileSync(join(import.meta.dirname, "../../docs/pages.md"), writeReport(imitations, pages));
  return 0;
}

/** The libraries tell the console of every style and script that they cannot read. */
function silenceLibraries(): void {
  for (const level of ["log", "warn", "error", "debug"] as const) console[level] = () => {};
}

function show({ page, story, extractor, f1, precision, recall, fields }: PageScore): void {
  const wrong = Object.entries(fields).flatMap(([name, right]) => (right === false ? [name] : []));
  const figures = [f1, precision, recall].map((share) => (100 * share).toFixed(1)).join(" ");
  process.stdout.write(`${page} ${story} · ${extractor}: ${figures} ${wrong.join(" ")}\n`);
}
