/**
 * A table of statements, one a row, as RFC 4180 has it: every cell in quotation marks, rows ended by CR LF, one row of names.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula, and an article may be written to begin
 * so. Such a cell gets an apostrophe before it, and so does one that begins with an apostrophe: whoever takes one apostrophe off the
 * beginning of each cell that has one has exactly what is in the ledger.
 */
import type { RecordExport } from "../export.ts";
import type { DocumentRecord, StatementRecord } from "../record.ts";

export const csv: RecordExport = {
  name: "csv",
  about: "A table with a row for each statement, for spreadsheets and statistics.",
  mediaType: "text/csv; charset=utf-8",
  over: "records",
  state: "corrected",
  write: async function* (records) {
    yield writeRow(Object.keys(COLUMNS));
    let document: DocumentRecord | null = null;
    for await (const record of records) {
      if (record.record === "document") document = record;
      if (record.record !== "statement" || document === null) continue;
      const row = { ...record, of: document };
      yield writeRow(Object.values(COLUMNS).map((write) => write(row)));
    }
  },
};

type Row = StatementRecord & { readonly of: DocumentRecord };

/** In their order; what is absent is an empty cell. */
const COLUMNS: Readonly<Record<string, (row: Row) => string | null>> = {
  statement: ({ id }) => id,
  document: ({ of }) => of.id,
  outlet: ({ of }) => of.outlet,
  title: ({ of }) => of.title,
  url: ({ of }) => of.url,
  published: ({ of }) => of.published,
  rendition: ({ of }) => of.rendition,
  speaker: ({ chain }) => chain.findLast(({ role }) => role === "speaker")?.name ?? null,
  medium: ({ chain }) => chain.findLast(({ role }) => role === "medium")?.name ?? null,
  chain: ({ chain }) => writeJson(chain.map(({ role, name, entity }) => ({ role, name, entity }))),
  manner: ({ manner }) => manner,
  realm: ({ realm }) => realm,
  tense: ({ tense }) => tense,
  frame: ({ proposition }) => proposition?.frame ?? null,
  subject: ({ proposition }) => proposition?.roles["subject"]?.text ?? null,
  subject_entity: ({ proposition }) => proposition?.roles["subject"]?.entity ?? null,
  when: ({ proposition }) => proposition?.roles["when"]?.text ?? null,
  when_edtf: ({ proposition }) => proposition?.roles["when"]?.interval?.edtf ?? null,
  when_earliest: ({ proposition }) => proposition?.roles["when"]?.interval?.earliest ?? null,
  when_latest: ({ proposition }) => proposition?.roles["when"]?.interval?.latest ?? null,
  roles: ({ proposition }) => (proposition === null ? null : writeJson(proposition.roles)),
  said_at: ({ saidAt }) => saidAt?.edtf ?? null,
  reported_at: ({ reportedAt }) => reportedAt?.edtf ?? null,
  author_factuality: ({ factuality }) => factuality[0]?.value ?? null,
  speaker_factuality: ({ factuality }) => factuality.at(-1)?.value ?? null,
  factuality: ({ factuality }) => writeJson(factuality),
  quote: ({ evidence }) => evidence[0]?.quote ?? null,
  part: ({ evidence }) => evidence[0]?.part ?? "text",
  start: ({ evidence }) => String(evidence[0]?.start ?? ""),
  end: ({ evidence }) => String(evidence[0]?.end ?? ""),
};

const writeJson = (value: unknown): string => JSON.stringify(value);

function writeRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => `"${guard(cell ?? "").replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/** The signs that begin a formula, those of East Asian width too, and the apostrophe that keeps the rest apart from them. */
function guard(cell: string): string {
  return /^['=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}
