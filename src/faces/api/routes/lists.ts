/** The lists of the ledger, in pages: what can be asked, who speaks, who is spoken of, what does not add up. */
import { createRoute, z } from "@hono/zod-openapi";
import { listEntities } from "../../../desk/lists/list-entities.ts";
import { listFindings } from "../../../desk/lists/list-findings.ts";
import { listQuestions } from "../../../desk/lists/list-questions.ts";
import { listSources } from "../../../desk/lists/list-sources.ts";
import {
  listedEntitySchema,
  questionRowSchema,
  recordedFindingSchema,
  sourceSchema,
} from "../../../desk/schemas/record.ts";
import { idOfFinding } from "../../../export/feed/finding.ts";
import { STATUSES } from "../../../model/answer.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";
import { cutPage, pageSchema, paging } from "../page.ts";
import { asOfOf, asOfQuery, filterOf, narrowQuery } from "../queries.ts";

const questionsRoute = createRoute({
  method: "get",
  path: "/questions",
  operationId: "listQuestions",
  summary: "What the ledger can be asked, the most spoken of first, with the status of each",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, ...asOfQuery, status: z.enum(STATUSES).optional(), ...paging }) },
  responses: answers(pageSchema(questionRowSchema), "Questions"),
});

const entitiesRoute = createRoute({
  method: "get",
  path: "/entities",
  operationId: "listEntities",
  summary: "Whom statements speak of or are told by, the most named first",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, kind: z.string().max(40).optional(), ...paging }) },
  responses: answers(pageSchema(listedEntitySchema), "People, works, outlets and others"),
});

const sourcesRoute = createRoute({
  method: "get",
  path: "/sources",
  operationId: "listSources",
  summary: "Who publishes and who is cited, with how often each was right",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, ...asOfQuery, ...paging }) },
  responses: answers(pageSchema(sourceSchema), "Outlets, media and speakers"),
});

const findingsRoute = createRoute({
  method: "get",
  path: "/findings",
  operationId: "listFindings",
  summary: "What does not add up within articles, both sides quoted",
  middleware: allow("read"),
  request: { query: z.object({ ...narrowQuery, code: z.string().max(60).optional(), ...paging }) },
  responses: answers(pageSchema(recordedFindingSchema), "Findings"),
});

export const addListRoutes: Routes = (api, desk) => {
  const { ledger, pack } = desk;
  api.openapi(questionsRoute, async (c) => {
    const query = c.req.valid("query");
    const { asOf, by } = asOfOf(query, desk);
    const filter = await filterOf(query, desk);
    const until = filter.until == null || filter.until > asOf ? asOf : filter.until;
    // Each row costs an answer: no more of them are made than the page and its cursor take.
    const limit = query.status === undefined && query.cursor === undefined ? query.limit + 1 : null;
    const { rows } = await listQuestions(
      ledger,
      { ...filter, until },
      { asOf, by },
      { status: query.status ?? null, limit },
      pack,
    );
    return c.json(
      cutPage(rows, ({ question }) => question.id, query),
      200,
    );
  });
  api.openapi(entitiesRoute, async (c) => {
    const query = c.req.valid("query");
    const rows = await listEntities(ledger, await filterOf(query, desk), query.kind ?? null);
    return c.json(
      cutPage(rows, ({ id }) => id, query),
      200,
    );
  });
  api.openapi(sourcesRoute, async (c) => {
    const query = c.req.valid("query");
    const rows = await listSources(ledger, await filterOf(query, desk), asOfOf(query, desk), pack);
    return c.json(
      cutPage(rows, ({ role, name, entity }) => `${role} ${entity ?? name}`, query),
      200,
    );
  });
  api.openapi(findingsRoute, async (c) => {
    const query = c.req.valid("query");
    const rows = await listFindings(ledger, await filterOf(query, desk), query.code ?? null, pack);
    return c.json(
      cutPage(rows, ({ finding, document }) => idOfFinding(document.id, finding), query),
      200,
    );
  });
};
