/** The articles of the ledger: which there are, what each says, new ones added, one forgotten. */
import { createRoute, z } from "@hono/zod-openapi";
import { add } from "../../../desk/add.ts";
import { findDocument } from "../../../desk/corrections/find-document.ts";
import { listDocuments } from "../../../desk/lists/list-documents.ts";
import { articleLine } from "../../../desk/schemas/article-line.ts";
import { headingSchema, recordedDocumentSchema } from "../../../desk/schemas/document.ts";
import { statementSchema } from "../../../desk/schemas/reading.ts";
import { outcomeSchema } from "../../../desk/schemas/record.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";
import { cutPage, pageSchema, paging } from "../page.ts";
import { filterOf, narrowQuery } from "../queries.ts";

/** More articles than this are no one request's: the command adds any number. */
const MOST_ARTICLES = 100;

const params = z.object({
  id: z.string().min(4).max(64).meta({ description: "A document's id, or the beginning of it." }),
});

const listRoute = createRoute({
  method: "get",
  path: "/documents",
  operationId: "listDocuments",
  summary: "The articles of the ledger, the newest first",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, ...paging }) },
  responses: answers(pageSchema(headingSchema), "Articles, without their texts"),
});

const documentRoute = createRoute({
  method: "get",
  path: "/documents/{id}",
  operationId: "getDocument",
  summary: "An article with its text",
  middleware: allow("read"),
  request: { params },
  responses: answers(
    recordedDocumentSchema,
    'The article; its text is "" where it was forgotten, or where texts are not shown',
  ),
});

const statementsRoute = createRoute({
  method: "get",
  path: "/documents/{id}/statements",
  operationId: "listStatements",
  summary: "Who said what in an article",
  middleware: allow("read"),
  request: { params },
  responses: answers(z.array(statementSchema), "Statements, in the order of the text"),
});

const addRoute = createRoute({
  method: "post",
  path: "/documents",
  operationId: "addDocuments",
  summary: "Read articles and keep them",
  middleware: allow("add"),
  request: {
    body: {
      content: { "application/json": { schema: z.array(articleLine).min(1).max(MOST_ARTICLES) } },
      required: true,
    },
  },
  responses: answers(z.array(outcomeSchema), "What became of each, in their order; again, it is `known`"),
});

const forgetRoute = createRoute({
  method: "delete",
  path: "/documents/{id}",
  operationId: "forgetDocument",
  summary: "Remove an article's text for good; its hash, the day and the reason stay",
  middleware: allow("admin"),
  request: { params, query: z.object({ reason: z.string().trim().min(1).max(4000) }) },
  responses: answers(headingSchema, "What stays of it"),
});

export const addDocumentRoutes: Routes = (api, desk) => {
  const { ledger, pack, settings, now } = desk;
  api.openapi(listRoute, async (c) => {
    const query = c.req.valid("query");
    const rows = await listDocuments(ledger, await filterOf(query, desk));
    return c.json(
      cutPage(rows, ({ id }) => id, query),
      200,
    );
  });
  api.openapi(documentRoute, async (c) => {
    const { id } = await findDocument(ledger, c.req.valid("param").id);
    const { document, heading } = (await ledger.document(id))!;
    const text = settings.texts === "full" ? document.text : "";
    return c.json({ ...heading, text }, 200);
  });
  api.openapi(statementsRoute, async (c) => {
    const { id } = await findDocument(ledger, c.req.valid("param").id);
    const recorded = await ledger.statements({ documents: [id] });
    return c.json(
      recorded.map(({ statement }) => statement),
      200,
    );
  });
  api.openapi(addRoute, async (c) => {
    const outcomes = await add(ledger, c.req.valid("json"), now(), pack);
    return c.json([...outcomes], 200);
  });
  api.openapi(forgetRoute, async (c) => {
    const { id } = await findDocument(ledger, c.req.valid("param").id);
    await ledger.forget(id, c.req.valid("query").reason, now());
    return c.json(await findDocument(ledger, id), 200);
  });
};
