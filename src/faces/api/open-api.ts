/**
 * The API: what the command can do, as REST under `/api`. Its description, OpenAPI 3.1 made from the schemas that requests are checked
 * with, is at `/api/openapi.json`, and as a page at `/api`. What goes wrong is told as RFC 9457 has it.
 */
import { type Hook, OpenAPIHono } from "@hono/zod-openapi";
import { except } from "hono/combine";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { HearsayError } from "../../base/error.ts";
import type { LiveChanges } from "../../desk/live-changes.ts";
import type { Desk } from "../../desk/desk.ts";
import { describeApi } from "./describe-api.ts";
import type { Env, Routes } from "./env.ts";
import { answerProblem } from "./problem.ts";
import { addAskRoutes } from "./routes/ask.ts";
import { addCorrectionRoutes } from "./routes/corrections.ts";
import { addDocumentRoutes } from "./routes/documents.ts";
import { addEventRoutes } from "./routes/events.ts";
import { addExportRoutes } from "./routes/export.ts";
import { addListRoutes } from "./routes/lists.ts";
import { addTokenRoutes } from "./routes/tokens.ts";
import { addWebhookRoutes } from "./routes/webhooks.ts";

const ROUTES: readonly Routes[] = [
  addAskRoutes,
  addListRoutes,
  addDocumentRoutes,
  addCorrectionRoutes,
  addEventRoutes,
  addExportRoutes,
  addTokenRoutes,
  addWebhookRoutes,
];

/** `onFault`: told of errors that are none of ours. */
export function openApi(
  desk: Desk,
  live: LiveChanges,
  onFault: (error: Error, requestId: string) => void,
): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({ defaultHook: refuse });
  // A tag is made of the whole of an answer, and these have no end or are large.
  api.get("*", except(["*/events", "*/export"], etag()));
  api.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "private, no-cache");
  });
  for (const add of ROUTES) add(api, desk, live);
  describeApi(api);
  api.all("*", () => {
    throw new HearsayError(
      "access/nothing-here",
      "The API has nothing at this address: /api/openapi.json tells what it has.",
    );
  });
  api.onError((error, c) => {
    // A body that is no JSON at all is told by the framework.
    if (error instanceof HTTPException)
      return answerProblem(c, new HearsayError("usage", `${error.message}. ${JSON_ONLY}`));
    if (!(error instanceof HearsayError)) onFault(error, c.get("requestId"));
    return answerProblem(c, error);
  });
  return api;
}

const JSON_ONLY = "Send JSON, and say so: Content-Type: application/json.";

/** A request that does not fit the schema: which part of it, and what it must be. */
const refuse: Hook<unknown, Env, string, void> = (result) => {
  if (result.success) return;
  const [issue] = result.error.issues;
  const place = [result.target, ...(issue?.path ?? [])].map(String).join(".");
  throw new HearsayError("usage", `${place}: ${issue?.message ?? "it does not fit"}.`);
};
