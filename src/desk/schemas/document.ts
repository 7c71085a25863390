/** A document, with its text and without it, as it leaves the process. */
import * as z from "zod";
import type { Document } from "../../model/document.ts";
import type { Heading } from "../../model/record.ts";

const fields = {
  id: z.string().min(1),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  byline: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  modified: z.string().nullable(),
  language: z.string().min(2),
  rendition: z.enum(["original", "excerpt", "restated"]),
} as const;

const recorded = {
  recordedAt: z.iso.datetime({ precision: 3 }),
  reader: z.string(),
  version: z.int().min(1),
  forgotten: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
} as const;

export const documentSchema: z.ZodType<Document> = z
  .strictObject({ ...fields, text: z.string() })
  .meta({ id: "Document" });

export const headingSchema: z.ZodType<Heading> = z.strictObject({ ...fields, ...recorded }).meta({ id: "Heading" });

/** A document as the ledger has it: "" for a text that was forgotten. */
export const recordedDocumentSchema: z.ZodType<Document & Heading> = z
  .strictObject({ ...fields, ...recorded, text: z.string() })
  .meta({ id: "RecordedDocument" });
