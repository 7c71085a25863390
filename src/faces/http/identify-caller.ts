/** Who asks, by the token that the request shows; a wrong one is refused, whatever it asks for. */
import type { MiddlewareHandler } from "hono";
import type { Gate } from "../../desk/gate.ts";
import type { Env } from "./open-server.ts";
import { refuse } from "./refuse.ts";

export function identifyCaller(gate: Gate): MiddlewareHandler<Env> {
  return async (c, next) => {
    const shown = c.req.header("authorization");
    const token = /^Bearer +(?<token>\S{1,500})$/iu.exec(shown ?? "")?.groups?.["token"];
    const caller = shown === undefined ? await gate.whoShowsNone() : await gate.whoHolds(token ?? "");
    if (caller !== null) {
      c.set("caller", caller);
      return await next();
    }
    const headers = { "WWW-Authenticate": 'Bearer realm="hearsay"' };
    return refuse(c, { status: 401, code: "access/token-wrong", detail: "Nobody holds this token.", headers });
  };
}
