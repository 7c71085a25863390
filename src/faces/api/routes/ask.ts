/** Questions answered, the statements that bear on them, what moved lately, and articles read without being kept. */
import { createRoute, z } from "@hono/zod-openapi";
import { ask } from "../../../desk/ask.ts";
import { listChanges } from "../../../desk/changes.ts";
import { listTimeline } from "../../../desk/lists/list-timeline.ts";
import { read, requireReadable } from "../../../desk/read.ts";
import { answerSchema, changeSchema, timelineRowSchema } from "../../../desk/schemas/answer.ts";
import { articleLine } from "../../../desk/schemas/article-line.ts";
import { readingSchema } from "../../../desk/schemas/reading.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";
import { cutPage, pageSchema, paging } from "../page.ts";
import { asOfOf, asOfQuery, filterOf, narrowQuery, questionQuery } from "../queries.ts";

const askRoute = createRoute({
  method: "get",
  path: "/ask",
  operationId: "ask",
  summary: "Answer a question from the ledger, with the words that prove it",
  middleware: allow("read"),
  request: { query: z.object({ question: questionQuery, ...asOfQuery }) },
  responses: answers(answerSchema, "The answer; `established` is false where nothing bears on the question"),
});

const timelineRoute = createRoute({
  method: "get",
  path: "/timeline",
  operationId: "listTimeline",
  summary: "All that bears on a question in the order of days",
  middleware: allow("read"),
  request: { query: z.object({ question: questionQuery, ...asOfQuery, ...paging }) },
  responses: answers(pageSchema(timelineRowSchema), "Statements"),
});

const changesRoute = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  summary: "What moved lately: changes of status, the newest first, with the words that moved them",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, ...asOfQuery, ...paging }) },
  responses: answers(pageSchema(changeSchema), "Changes"),
});

const readRoute = createRoute({
  method: "post",
  path: "/read",
  operationId: "readArticle",
  summary: "Read an article without keeping it",
  middleware: allow("read"),
  request: { body: { content: { "application/json": { schema: articleLine } }, required: true } },
  responses: answers(readingSchema, "Who said what in it, through whom, when, how surely, and what does not add up"),
});

/** So many changes are looked at for a list; older ones stand on their question's own page. */
const MOST_CHANGES = 2000;

export const addAskRoutes: Routes = (api, desk) => {
  const { ledger, pack } = desk;
  api.openapi(askRoute, async (c) => {
    const query = c.req.valid("query");
    return c.json(await ask(ledger, query.question, asOfOf(query, desk), pack), 200);
  });
  api.openapi(timelineRoute, async (c) => {
    const query = c.req.valid("query");
    const rows = await listTimeline(ledger, query.question, asOfOf(query, desk), pack);
    return c.json(
      cutPage(rows, ({ statement, date }) => `${date} ${statement}`, query),
      200,
    );
  });
  api.openapi(changesRoute, async (c) => {
    const query = c.req.valid("query");
    const changes = await listChanges(ledger, await filterOf(query, desk), asOfOf(query, desk), MOST_CHANGES, pack);
    return c.json(
      cutPage(changes, ({ id }) => id, query),
      200,
    );
  });
  api.openapi(readRoute, (c) => {
    const article = c.req.valid("json");
    requireReadable(article);
    return c.json(read(article, pack), 200);
  });
};
