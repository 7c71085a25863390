/** What a ledger is written out as: one record for each thing it keeps, with what sort of thing it is. */
import type { Correction } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/id.ts";
import type { Heading } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";

export type ExportRecord =
  | ({ readonly record: "document" } & Document & Pick<Heading, "recordedAt" | "reader" | "version" | "forgotten">)
  | ({ readonly record: "statement"; readonly document: Id<"Document"> } & Statement)
  | ({ readonly record: "finding"; readonly id: string; readonly document: Id<"Document"> } & Finding)
  | ({ readonly record: "correction" } & Correction);
