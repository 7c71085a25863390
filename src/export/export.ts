/** What every way to write a ledger out is. Listed in `exports.ts`. */
import type { ExportRecord } from "./record.ts";

export type Export = {
  /** As `--format` names it. */
  readonly name: string;
  /** One sentence: what comes out. */
  readonly about: string;
  readonly mediaType: string;
  /** One record as it stands in the file, with its line break. */
  readonly write: (record: ExportRecord) => string;
};
