/** What only whoever keeps the desk does: tokens. */
import { createRoute, z } from "@hono/zod-openapi";
import { HearsayError } from "../../../base/error.ts";
import { lastDay } from "../../../desk/days.ts";
import { madeTokenSchema, publicOf, tokenSchema } from "../../../desk/schemas/token.ts";
import { makeToken } from "../../../desk/tokens/make-token.ts";
import { SCOPES } from "../../../model/token.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";

const tokensRoute = createRoute({
  method: "get",
  path: "/tokens",
  operationId: "listTokens",
  summary: "All tokens that are good",
  middleware: allow("admin"),
  responses: answers(z.array(tokenSchema), "Tokens, without their secrets"),
});

const makeRoute = createRoute({
  method: "post",
  path: "/tokens",
  operationId: "makeToken",
  summary: "Make a token",
  middleware: allow("admin"),
  request: {
    body: {
      content: {
        "application/json": {
          schema: z.strictObject({
            label: z.string().trim().min(1).max(200).meta({ description: "What it is for." }),
            scopes: z.array(z.enum(SCOPES)).min(1),
            until: z.string().max(40).optional().meta({ description: "The last day on which it is good." }),
          }),
        },
      },
      required: true,
    },
  },
  responses: answers(madeTokenSchema, "The token; `words` are told this once"),
});

const revokeRoute = createRoute({
  method: "delete",
  path: "/tokens/{id}",
  operationId: "revokeToken",
  summary: "Revoke a token",
  middleware: allow("admin"),
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: answers(z.strictObject({ revoked: z.string() }), "The token that is good no longer"),
});

export const addTokenRoutes: Routes = (api, { ledger, now }) => {
  api.openapi(tokensRoute, async (c) => c.json((await ledger.tokens()).map(publicOf), 200));
  api.openapi(makeRoute, async (c) => {
    const { label, scopes, until } = c.req.valid("json");
    const expiresAt = until === undefined ? null : `${lastDay(until, "until")}T23:59:59.999Z`;
    const { token, words } = makeToken({ label, scopes, expiresAt }, now());
    await ledger.grant(token);
    return c.json({ ...publicOf(token), words }, 200);
  });
  api.openapi(revokeRoute, async (c) => {
    const { id } = c.req.valid("param");
    if (await ledger.revoke(id)) return c.json({ revoked: id }, 200);
    throw new HearsayError("token/unknown", `There is no token "${id}". /api/tokens lists those that are good.`);
  });
};
