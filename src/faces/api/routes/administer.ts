/** What only whoever keeps the desk does: tokens, the whole record written out, the settings it runs with. */
import { createRoute, z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { HearsayError } from "../../../base/error.ts";
import { lastDay } from "../../../desk/days.ts";
import { exportLedger } from "../../../desk/export-ledger.ts";
import { madeTokenSchema, publicOf, tokenSchema } from "../../../desk/schemas/token.ts";
import { makeToken } from "../../../desk/tokens/make-token.ts";
import { EXPORTS } from "../../../export/exports.ts";
import { SCOPES } from "../../../model/token.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";

const tokensRoute = createRoute({
  method: "get",
  path: "/tokens",
  summary: "All tokens that are good",
  middleware: allow("admin"),
  responses: answers(z.array(tokenSchema), "Tokens, without their secrets"),
});

const makeRoute = createRoute({
  method: "post",
  path: "/tokens",
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
  summary: "Revoke a token",
  middleware: allow("admin"),
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: answers(z.strictObject({ revoked: z.string() }), "The token that is good no longer"),
});

const NAMES = EXPORTS.map(({ name }) => name);

const exportRoute = createRoute({
  method: "get",
  path: "/export",
  summary: "Everything that the ledger keeps",
  middleware: allow("read"),
  request: { query: z.object({ format: z.enum(NAMES).default(NAMES[0]!) }) },
  responses: {
    200: { description: "One record after another", content: { "application/octet-stream": { schema: z.string() } } },
  },
});

export const addAdministerRoutes: Routes = (api, { ledger, now }) => {
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
  api.openapi(exportRoute, (c) => {
    const { format } = c.req.valid("query");
    const { mediaType, write } = EXPORTS.find(({ name }) => name === format)!;
    c.header("Content-Type", mediaType);
    return stream(c, async (out) => {
      for await (const record of exportLedger(ledger)) {
        if (out.aborted) return;
        await out.write(write(record));
      }
    });
  });
};
