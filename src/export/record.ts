/** What a ledger is written out as: one record for each thing it keeps, with what sort of thing it is. */
import type { Proof } from "../model/answer.ts";
import type { Correction } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/id.ts";
import type { Heading } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";

/** Each document is followed by its statements, those by its findings; corrections and reviews come last. */
export type ExportRecord = DocumentRecord | StatementRecord | FindingRecord | CorrectionRecord | ReviewRecord;

export type DocumentRecord = { readonly record: "document" } & Document &
  Pick<Heading, "recordedAt" | "reader" | "version" | "forgotten">;

export type StatementRecord = { readonly record: "statement"; readonly document: Id<"Document"> } & Statement;

export type FindingRecord = {
  readonly record: "finding";
  readonly id: string;
  readonly document: Id<"Document">;
} & Finding;

export type CorrectionRecord = { readonly record: "correction" } & Correction;

/** Whether someone was right on a question, now that a person has entered how it ended. */
export type ReviewRecord = {
  readonly record: "review";
  /** The question in words, and how it ended: "yes", "2026-03-04". */
  readonly question: string;
  readonly outcome: string;
  /** The `resolve` that says so, with who made it, why and when. */
  readonly correction: Pick<Correction, "id" | "author" | "reason" | "madeAt">;
  /** Whose word it was: a name as it is known best. */
  readonly voice: string;
  readonly proof: Proof;
  readonly isRight: boolean;
};
