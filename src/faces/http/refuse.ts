/** What the frame itself refuses, before any face has seen it: a sentence for people, a problem (RFC 9457) for programs. */
import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import type { ErrorCode } from "../../base/error.ts";
import type { Env } from "./open-server.ts";

type Refusal = {
  readonly status: 401 | 403 | 413 | 421 | 429 | 500;
  readonly code: ErrorCode;
  /** One or two sentences. */
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function refuse(c: Context<Env>, { status, code, detail, headers = {} }: Refusal): Response {
  if (!/^\/api(?:\/|$)/u.test(c.req.path)) return c.text(`${detail}\n`, status, headers);
  const title = STATUS_CODES[status] ?? "";
  const problem = { type: "about:blank", title, status, detail, code, requestId: c.get("requestId") };
  return c.body(JSON.stringify(problem), status, { ...headers, "Content-Type": "application/problem+json" });
}
