/**
 * What went wrong, as RFC 9457 has it: `application/problem+json`. `code` is that of the catalogue, which `docs/errors.md` explains;
 * `detail` names the thing and the remedy.
 */
import type { Context } from "hono";
import * as z from "zod";
import { type ErrorCode, HearsayError } from "../../base/error.ts";
import { tell } from "../../desk/observe/tell.ts";
import type { Env } from "./env.ts";

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** As in the log. */
  readonly requestId: string;
};

export const problemSchema: z.ZodType<Problem> = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string<ErrorCode>(),
    requestId: z.string(),
  })
  .meta({ id: "Problem" });

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 502 | 503;

const TITLES: Readonly<Record<Status, string>> = {
  400: "Bad request",
  401: "A token is needed",
  403: "The token may not do that",
  404: "Not found",
  409: "Ambiguous",
  413: "Too large",
  422: "It cannot be used",
  500: "A fault in Hearsay",
  502: "The address cannot be fetched",
  503: "Not now",
};

/** By code; else by what stands before the stroke. */
const STATUSES: Readonly<Record<string, Status>> = {
  "access/token-needed": 401,
  "access/scope-missing": 403,
  "access/nothing-here": 404,
  "access/too-many": 503,
  "record/ambiguous": 409,
  "input/too-large": 413,
  "jsonl/line-too-long": 413,
  usage: 400,
  internal: 500,
  record: 404,
  token: 404,
  webhook: 404,
  input: 422,
  jsonl: 422,
  fetch: 502,
  ledger: 503,
};

function statusOf(code: ErrorCode): Status {
  return STATUSES[code] ?? STATUSES[code.split("/")[0]!] ?? 500;
}

/** For an error that is none of ours it says only where the log tells more. */
export function answerProblem(c: Context<Env>, error: Error): Response {
  const requestId = c.get("requestId");
  const code = error instanceof HearsayError ? error.code : "internal";
  const status = statusOf(code);
  // A fault of ours is told by the log, and what somebody asked wrongly is no failure.
  if (status >= 500 && code !== "internal") tell("failure", { code });
  const detail =
    error instanceof HearsayError ? error.message : `Something went wrong here. Its number in the log: ${requestId}.`;
  const problem: Problem = { type: "about:blank", title: TITLES[status], status, detail, code, requestId };
  return c.body(JSON.stringify(problem), status, { "Content-Type": "application/problem+json" });
}
