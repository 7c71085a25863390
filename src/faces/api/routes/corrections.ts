/** What people put right, resolve and keep in view; and all of it with what became of it. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { amend } from "../../../desk/corrections/amend.ts";
import { authorOf } from "../../../desk/corrections/author-of.ts";
import { listCorrections } from "../../../desk/corrections/list-corrections.ts";
import { makeCorrection, type Maker } from "../../../desk/corrections/make-correction.ts";
import { poseQuestion } from "../../../desk/corrections/pose-question.ts";
import { settleOutcome } from "../../../desk/corrections/settle-outcome.ts";
import type { Desk } from "../../../desk/desk.ts";
import { correctionSchema, listedCorrectionSchema } from "../../../desk/schemas/record.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Env, Routes } from "../env.ts";
import { cutPage, pageSchema, paging } from "../page.ts";
import { questionQuery } from "../queries.ts";

const words = z.string().trim().max(4000);
const reason = words.min(1).meta({ description: "Why, for whoever reads the record later." });

const body = <Schema extends z.ZodType>(
  schema: Schema,
): { body: { content: { "application/json": { schema: Schema } }; required: true } } => ({
  body: { content: { "application/json": { schema } }, required: true },
});

const listRoute = createRoute({
  method: "get",
  path: "/corrections",
  operationId: "listCorrections",
  summary: "All corrections with who made them, why, and what became of them",
  middleware: allow("read"),
  request: { query: z.object(paging) },
  responses: answers(pageSchema(listedCorrectionSchema), "Corrections, in the order in which they were made"),
});

const correctRoute = createRoute({
  method: "post",
  path: "/corrections",
  operationId: "correct",
  summary: "Put right what was read wrongly, or take a correction back",
  middleware: allow("correct"),
  request: body(
    z.strictObject({
      way: z.enum(["link", "merge", "split", "reject", "relabel", "dispute", "undo"]),
      words: z
        .array(words)
        .max(2)
        .meta({ description: "What it takes: a document and words of it, two entities, or a correction." }),
      role: words.optional(),
      to: words.optional(),
      frame: words.optional(),
      certainty: words.optional(),
      reason,
    }),
  ),
  responses: answers(correctionSchema, "The correction that is kept"),
});

const resolveRoute = createRoute({
  method: "post",
  path: "/resolutions",
  operationId: "resolveQuestion",
  summary: "Enter how a question ended, so that it can be told who was right",
  middleware: allow("correct"),
  request: body(
    z.strictObject({
      question: questionQuery,
      outcome: words.min(1).meta({ description: "yes, no, a value such as 2026-03-04, or void." }),
      knownAt: words.optional().meta({ description: "Since when that is known; not with void." }),
      ambiguous: z.boolean().default(false),
      reason,
    }),
  ),
  responses: answers(correctionSchema, "The correction that is kept"),
});

const poseRoute = createRoute({
  method: "post",
  path: "/posed",
  operationId: "poseQuestion",
  summary: "Keep a question in view",
  middleware: allow("correct"),
  request: body(z.strictObject({ question: questionQuery, reason: words.default("") })),
  responses: answers(correctionSchema, "What keeps it in view; the first that did, where it was already"),
});

const makerOf = (c: Context<Env>, { settings, now }: Desk, why: string): Maker => ({
  author: authorOf(settings, c.get("caller").name),
  reason: why,
  madeAt: now(),
});

export const addCorrectionRoutes: Routes = (api, desk) => {
  const { ledger, pack, now } = desk;
  const today = (): { readonly asOf: string; readonly by: "reported" } => ({
    asOf: now().slice(0, 10),
    by: "reported",
  });
  api.openapi(listRoute, async (c) => {
    const rows = await listCorrections(ledger);
    return c.json(
      cutPage(rows, ({ id }) => id, c.req.valid("query")),
      200,
    );
  });
  api.openapi(correctRoute, async (c) => {
    const {
      way,
      words: named,
      role = null,
      to = null,
      frame = null,
      certainty = null,
      reason: why,
    } = c.req.valid("json");
    const amendment = await amend(ledger, way, named, { role, to, frame, certainty }, pack);
    const correction = makeCorrection(amendment, makerOf(c, desk, why));
    await ledger.correct(correction);
    return c.json(correction, 200);
  });
  api.openapi(resolveRoute, async (c) => {
    const { question, outcome, knownAt = null, ambiguous, reason: why } = c.req.valid("json");
    const { amendment } = await settleOutcome(ledger, question, { outcome, knownAt, ambiguous }, today(), pack);
    const correction = makeCorrection(amendment, makerOf(c, desk, why));
    await ledger.correct(correction);
    return c.json(correction, 200);
  });
  api.openapi(poseRoute, async (c) => {
    const { question, reason: why } = c.req.valid("json");
    const { correction } = await poseQuestion(ledger, question, today(), makerOf(c, desk, why), pack);
    return c.json(correction, 200);
  });
};
