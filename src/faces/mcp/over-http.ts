/**
 * The MCP face over HTTP (streamable, without sessions), to be mounted on the server of all faces, which looks after hosts, origins, tokens and rates.
 *
 * At its path there are tools that only look; below it, at `/write`, those that write too, for callers whose token lets them.
 */
import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import type { Desk } from "../../desk/desk.ts";
import { type Caller, may, type Visit } from "../../desk/gate.ts";
import { SCOPES } from "../../model/token.ts";
import { buildServer } from "./build-server.ts";

type Env = { readonly Variables: Visit };

/** `fail` is told of our own mistakes, with the id of the request. */
export function openMcp(desk: Desk, fail: (error: Error, requestId: string) => void): Hono<Env> {
  const app = new Hono<Env>();
  for (const [path, write] of [
    ["/", false],
    ["/write", true],
  ] as const) {
    const handler = createMcpHandler(
      ({ authInfo }) =>
        buildServer(desk, {
          caller: callerOf(authInfo?.clientId ?? "", authInfo?.scopes ?? []),
          write,
          fail: (error) => fail(error, authInfo?.token ?? ""),
        }),
      { maxRequestBodySize: desk.settings.maxBytes * 2 },
    );
    app.all(path, async (c) => {
      const { caller, requestId } = c.var;
      if (!may(caller, "read")) return c.text("Reading takes a token here.\n", 401, { "WWW-Authenticate": "Bearer" });
      // The handler passes on nothing but this, and looks at none of it; no secret is among it.
      const authInfo = { token: requestId, clientId: caller.name ?? "", scopes: [...caller.scopes] };
      return await handler.fetch(c.req.raw, { authInfo });
    });
  }
  return app;
}

const callerOf = (name: string, scopes: readonly string[]): Caller => ({
  name: name === "" ? null : name,
  scopes: SCOPES.filter((scope) => scopes.includes(scope)),
});
