/** Rows of the lists, as they leave the process: questions, entities, sources, findings, corrections. */
import * as z from "zod";
import type { Outcome } from "../../ledger/ledger.ts";
import type { Correction } from "../../model/correction.ts";
import type { RecordedFinding } from "../../model/record.ts";
import type { ListedCorrection } from "../corrections/list-corrections.ts";
import type { ListedEntity } from "../lists/list-entities.ts";
import type { QuestionRow } from "../lists/list-questions.ts";
import type { Source } from "../lists/list-sources.ts";
import { questionSchema, statusSchema, valueSchema } from "./answer.ts";
import { headingSchema } from "./document.ts";
import { type Loose, orNull } from "./loose.ts";
import { findingSchema } from "./reading.ts";

const id = z.string().min(1);
const count = z.int().min(0);
const day = z.iso.date();
const moment = z.iso.datetime({ precision: 3 });

export const outcomeSchema: z.ZodType<Outcome> = z
  .strictObject({ document: id, outcome: z.enum(["added", "version", "known"]) })
  .meta({ id: "Outcome" });

export const questionRowSchema: z.ZodType<Loose<QuestionRow>> = z
  .strictObject({
    question: questionSchema,
    words: z.string(),
    statements: count,
    documents: count,
    origins: count,
    first: day,
    last: day,
    status: statusSchema,
    value: z.array(valueSchema),
  })
  .meta({ id: "ListedQuestion" });

export const listedEntitySchema: z.ZodType<ListedEntity> = z
  .strictObject({
    id,
    kind: z.enum(["person", "character", "work", "organization", "outlet", "team", "place", "event", "other"]),
    name: z.string(),
    documents: count,
    statements: count,
  })
  .meta({ id: "ListedEntity" });

const score = {
  n: count,
  hits: z.strictObject({ of: count, hits: count, rate: z.number(), low: z.number(), high: z.number() }).nullable(),
  brier: z.number(),
  calibration: z.array(z.strictObject({ probability: z.number(), n: count, share: z.number().nullable() })),
  discrimination: z.number().nullable(),
} as const;

const track = z
  .strictObject({
    voice: z.strictObject({
      key: z.string(),
      name: z.string(),
      entity: id.nullable(),
      sort: z.enum(["speaker", "outlet"]),
    }),
    ...score,
    topics: z.array(z.strictObject({ kind: z.string(), ...score })),
  })
  .meta({ id: "TrackRecord" });

export const sourceSchema: z.ZodType<Source> = z
  .strictObject({
    role: z.enum(["outlet", "medium", "speaker"]),
    name: z.string(),
    entity: id.nullable(),
    documents: count,
    statements: count,
    first: z.string().nullable(),
    last: z.string().nullable(),
    track: orNull(track),
  })
  .meta({ id: "Source" });

export const recordedFindingSchema: z.ZodType<Loose<RecordedFinding>> = z
  .strictObject({ finding: findingSchema, document: headingSchema })
  .meta({ id: "RecordedFinding" });

const anchor = z.strictObject({ document: id, start: count, end: count }).meta({ id: "Anchor" });
const key = z.strictObject({ kind: z.string(), subject: id, scope: id.nullable() }).meta({ id: "QuestionKey" });

const amendment = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("link"), anchor, role: z.string(), entity: id }),
    z.strictObject({ kind: z.literal("merge"), entity: id, into: id }),
    z.strictObject({ kind: z.literal("split"), entity: id, from: id }),
    z.strictObject({ kind: z.literal("reject"), anchor }),
    z.strictObject({
      kind: z.literal("relabel"),
      anchor,
      frame: z.string().nullable(),
      factuality: z.enum(["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]).nullable(),
    }),
    z.strictObject({ kind: z.literal("resolve"), question: key, outcome: z.string(), knownAt: day }),
    z.strictObject({ kind: z.literal("void"), question: key, ambiguous: z.boolean() }),
    z.strictObject({ kind: z.literal("dispute"), correction: id }),
    z.strictObject({ kind: z.literal("watch"), question: key, words: z.string() }),
    z.strictObject({ kind: z.literal("undo"), correction: id }),
  ])
  .meta({ id: "Amendment" });

const correction = { id, author: z.string(), reason: z.string(), madeAt: moment, amendment } as const;

export const correctionSchema: z.ZodType<Correction> = z.strictObject(correction).meta({ id: "Correction" });

export const listedCorrectionSchema: z.ZodType<ListedCorrection> = z
  .strictObject({
    ...correction,
    state: z.enum(["holds", "undone", "orphan"]),
    undoneBy: id.nullable(),
    words: z.string().nullable(),
  })
  .meta({ id: "ListedCorrection" });
