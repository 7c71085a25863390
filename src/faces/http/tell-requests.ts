/** Gives each request its number, and tells of it when it was answered: to the log its path, to what counts the pattern of its address. */
import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Log } from "../../desk/observe/log.ts";
import { tell } from "../../desk/observe/tell.ts";
import type { Env } from "./open-server.ts";

export function tellRequests(log: Log): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = randomUUID();
    const startedMs = performance.now();
    c.set("requestId", requestId);
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    const ms = performance.now() - startedMs;
    const [{ method, path }, { status }] = [c.req, c.res];
    log.tell("info", "request", { requestId, method, path, status, ms: Math.round(ms) });
    // That of what answered: "/*" where the frame refused it, or there is nothing at the address.
    tell("request", { method, route: routePath(c), status, seconds: ms / 1000 });
  };
}
