/** A reading as it leaves the process, field by field and nothing besides: the contract that measurements rely on. */
import * as z from "zod";
import type { Finding } from "../../model/finding.ts";
import type { Interval } from "../../model/interval.ts";
import type { Reading } from "../../model/reading.ts";
import type { Statement } from "../../model/statement.ts";
import { documentSchema } from "./document.ts";
import { type Loose, orNull } from "./loose.ts";

const id = z.string().min(1);
const offset = z.int().min(0);
const day = z.iso.date().nullable();
const part = z.literal("title").optional();

const span = z.strictObject({ start: offset, end: offset, part });
const evidence = z.strictObject({ start: offset, end: offset, part, quote: z.string() });
export const intervalSchema: z.ZodType<Interval> = z
  .strictObject({ edtf: z.string().min(1), earliest: day, latest: day })
  .meta({ id: "Interval" });
const manner = z.enum(["direct", "mixed", "indirect", "narrated"]);

const time = z.strictObject({
  ...span.shape,
  text: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  value: z.string().min(1),
  edtf: z.string().min(1).nullable(),
  earliest: day,
  latest: day,
  anchor: z.string().nullable(),
});

const mention = z.strictObject({
  ...span.shape,
  kind: z.enum(["person", "character", "work", "organization", "outlet", "team", "place", "event", "other"]),
  entity: id.nullable(),
  name: z.string().min(1),
});

const attribution = z.strictObject({ source: span.nullable(), cue: span.nullable(), content: z.array(span), manner });

const role = z.strictObject({
  text: z.string(),
  entity: id.nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
  interval: orNull(intervalSchema),
  also: z.array(z.strictObject({ text: z.string(), entity: id })).exactOptional(),
  only: z.literal(true).exactOptional(),
});

export const statementSchema: z.ZodType<Loose<Statement>> = z
  .strictObject({
    id,
    manner,
    chain: z.array(
      z.strictObject({
        role: z.enum(["outlet", "medium", "speaker"]),
        name: z.string().min(1),
        entity: id.nullable(),
        authority: z.enum(["decides", "takes-part", "reports", "opines"]).nullable(),
        start: offset.nullable(),
        end: offset.nullable(),
      }),
    ),
    saidAt: orNull(intervalSchema),
    reportedAt: orNull(intervalSchema),
    realm: z.enum(["world", "story"]),
    tense: z.enum(["past", "perfect", "present", "ahead"]).nullable(),
    factuality: z
      .array(
        z.strictObject({
          holder: z.string().min(1),
          value: z.enum(["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]),
        }),
      )
      .min(1),
    proposition: z.strictObject({ frame: z.string().min(1), roles: z.record(z.string(), role) }).nullable(),
    evidence: z.array(evidence).min(1),
  })
  .meta({ id: "Statement" });

export const findingSchema: z.ZodType<Loose<Finding>> = z
  .strictObject({
    code: z.string().min(1),
    severity: z.enum(["note", "doubt", "conflict"]),
    message: z.string().min(1),
    // Where an answer's finding joins several documents, each of its words tells whose they are.
    evidence: z.array(evidence.extend({ document: id.optional() })),
    suggestion: z.string().nullable(),
  })
  .meta({ id: "Finding" });

export const readingSchema: z.ZodType<Loose<Reading>> = z
  .strictObject({
    id,
    document: documentSchema,
    sentences: z.array(span),
    times: z.array(time),
    mentions: z.array(mention),
    attributions: z.array(attribution),
    statements: z.array(statementSchema),
    findings: z.array(findingSchema),
  })
  .meta({ id: "Reading" });
