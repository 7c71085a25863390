/** Lets a request through that may do what the route does; else tells what it lacks. */
import type { MiddlewareHandler } from "hono";
import { HearsayError } from "../../base/error.ts";
import { may } from "../../desk/gate.ts";
import type { Scope } from "../../model/token.ts";
import type { Env } from "./env.ts";

export function allow(scope: Scope): MiddlewareHandler<Env> {
  return async (c, next) => {
    const caller = c.get("caller");
    if (may(caller, scope)) return await next();
    if (caller.name === null) {
      throw new HearsayError(
        "access/token-needed",
        `This takes a token with the scope ${scope}: Authorization: Bearer hearsay_…`,
      );
    }
    throw new HearsayError("access/scope-missing", `This token may not do that: it lacks the scope ${scope}.`);
  };
}
