/** A page of `docs/` that a command rewrites: what was measured with, the table, and what stands below it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "./table.ts";
import { COLUMNS, type Row, summarize, writeRow } from "./target.ts";

const DOCS = join(import.meta.dirname, "../../docs");

export type ReportPage = {
  /** `accuracy.md`. */
  readonly file: string;
  readonly title: string;
  readonly provenance: readonly string[];
  /** Paragraphs before the table. */
  readonly intro: readonly string[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
};

export function writePage({ file, title, provenance, intro, rows, notes }: ReportPage): void {
  const table = markdownTable(COLUMNS, rows.map(writeRow));
  const head = provenance.map((line) => `- ${line}`).join("\n");
  const parts = [`# ${title}`, head, ...intro, table, summarize(rows), ...notes];
  writeFileSync(join(DOCS, file), `${parts.join("\n\n")}\n`);
}
