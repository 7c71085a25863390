/** A question and its answer as they leave the process, for faces that promise a shape: HTTP, MCP. Names show in OpenAPI. */
import * as z from "zod";
import {
  type Answer,
  ASKED_OF_RECORD,
  type Proof,
  type Question,
  STATUSES,
  type Status,
  type Step,
  type Value,
} from "../../model/answer.ts";
import type { TimelineRow } from "../lists/list-timeline.ts";
import { type Loose, orNull } from "./loose.ts";
import { findingSchema, intervalSchema } from "./reading.ts";
import type { Change } from "../../model/change.ts";

const id = z.string().min(1);
const dateline = z.string().nullable();

export const statusSchema: z.ZodType<Status> = z.enum(STATUSES).meta({ id: "Status" });

const named = z.strictObject({ id, name: z.string() }).meta({ id: "Named" });

export const questionSchema: z.ZodType<Loose<Question>> = z
  .strictObject({
    id,
    kind: z.string(),
    subject: orNull(named),
    scope: orNull(named),
    asked: z.enum(["whether", "when", "who", "what", "how-many"]),
    record: z.enum(ASKED_OF_RECORD).nullable(),
    frame: z.string().nullable(),
    source: orNull(named),
    interval: intervalSchema.optional(),
    opposite: z.literal(true).optional(),
    than: z.strictObject({ named, order: z.enum(["before", "after"]) }).optional(),
    about: z.array(z.string()).optional(),
    roles: z.record(z.string(), named),
  })
  .meta({ id: "Question" });

export const valueSchema: z.ZodType<Value> = z
  .strictObject({ text: z.string(), edtf: z.string().nullable(), entity: id.nullable() })
  .meta({ id: "Value" });

const step = {
  date: z.iso.date(),
  status: statusSchema,
  value: z.array(valueSchema),
  statement: id.nullable(),
  rule: z.string(),
} as const;

const stepSchema: z.ZodType<Step> = z.strictObject(step).meta({ id: "Step" });

const proof = {
  statement: id,
  document: id,
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: dateline,
  speaker: z.string().nullable(),
  medium: z.string().nullable(),
  manner: z.enum(["direct", "mixed", "indirect", "narrated"]),
  rendition: z.enum(["original", "excerpt", "restated"]),
  quote: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  part: z.enum(["title"]).nullable(),
} as const;

const proofSchema: z.ZodType<Proof> = z.strictObject(proof).meta({ id: "Proof" });

/** A statement on a question, with what it says to it. */
export const timelineRowSchema: z.ZodType<TimelineRow> = z
  .strictObject({
    date: z.iso.date(),
    direction: z.enum(["yes", "no", "unsettles", "leaves-open"]),
    firmness: z.enum(["none", "possible", "probable", "certain"]),
    value: orNull(valueSchema),
    ...proof,
  })
  .meta({ id: "TimelineRow" });

export const changeSchema: z.ZodType<Loose<Change>> = z
  .strictObject({
    ...step,
    id,
    question: questionSchema,
    words: z.string(),
    before: z.strictObject({ status: statusSchema, value: z.array(valueSchema) }),
    proof: orNull(proofSchema),
  })
  .meta({ id: "Change" });

export const answerSchema: z.ZodType<Loose<Answer>> = z
  .strictObject({
    question: z.string(),
    understood: questionSchema,
    asOf: z.iso.date(),
    status: statusSchema,
    established: z.boolean(),
    value: z.array(valueSchema),
    confidence: z.number().min(0).max(1),
    because: z.array(z.strictObject({ statement: id, rule: z.string() })),
    evidence: z.array(proofSchema),
    origins: z.array(
      z.strictObject({ first: id, followers: z.array(z.strictObject({ document: id, why: z.string() })) }),
    ),
    trail: z.array(stepSchema),
    findings: z.array(findingSchema),
    others: z.array(z.strictObject({ question: questionSchema, words: z.string(), status: statusSchema })),
  })
  .meta({ id: "Answer" });
