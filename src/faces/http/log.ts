/**
 * What is told of requests: a line of JSON for each, on standard error. A path tells what was looked at; queries, cookies, tokens and
 * what was sent are never told.
 */
import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { destination, pino } from "pino";
import type { Settings } from "../../desk/settings.ts";
import type { Env } from "./open-server.ts";

export type Log = {
  readonly tell: MiddlewareHandler<Env>;
  readonly fail: (error: Error, requestId: string) => void;
};

const LEVELS: Readonly<Record<Settings["log"], string>> = { requests: "info", failures: "error", nothing: "silent" };

/** `write`: where lines go; standard error where it is not given. */
export function openLog(what: Settings["log"], write?: { readonly write: (line: string) => void }): Log {
  const logger = pino(
    { level: LEVELS[what], base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` },
    write ?? destination({ fd: 2, sync: true }),
  );
  return {
    tell: async (c, next) => {
      const requestId = randomUUID();
      const startedMs = performance.now();
      c.set("requestId", requestId);
      await next();
      c.res.headers.set("X-Request-Id", requestId);
      const ms = Math.round(performance.now() - startedMs);
      logger.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms });
    },
    fail: (error, requestId) => logger.error({ requestId, error: error.stack ?? error.message }),
  };
}
