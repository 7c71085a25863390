/** Who is told of changes: addresses that get each of them, signed. */
import { createRoute, z } from "@hono/zod-openapi";
import { HearsayError } from "../../../base/error.ts";
import { requireEntity } from "../../../desk/name-entity.ts";
import { makeWebhook } from "../../../desk/webhooks/make-webhook.ts";
import { requireTarget } from "../../../intake/fetch/open-poster.ts";
import { allow } from "../allow.ts";
import { answers } from "../answers.ts";
import type { Routes } from "../env.ts";

const fields = {
  id: z.string(),
  url: z.string(),
  about: z.string().nullable().meta({ description: "The id of what it is about; null for all." }),
  madeAt: z.string(),
} as const;

const webhook = z.strictObject(fields).meta({ id: "Webhook" });

const listRoute = createRoute({
  method: "get",
  path: "/webhooks",
  operationId: "listWebhooks",
  summary: "All addresses that are told of changes",
  middleware: allow("admin"),
  responses: answers(z.array(webhook), "Webhooks, without their secrets"),
});

const makeRoute = createRoute({
  method: "post",
  path: "/webhooks",
  operationId: "makeWebhook",
  summary: "Have an address told of each change of status, signed as Standard Webhooks has it",
  middleware: allow("admin"),
  request: {
    body: {
      content: {
        "application/json": {
          schema: z.strictObject({
            url: z.string().max(8192),
            about: z.string().max(1000).optional().meta({ description: "Only questions on it: a name or an id." }),
          }),
        },
      },
      required: true,
    },
  },
  responses: answers(
    z.strictObject({ ...fields, secret: z.string() }).meta({ id: "MadeWebhook" }),
    "The webhook; `secret`, which signatures are checked with, is told this once",
  ),
});

const dropRoute = createRoute({
  method: "delete",
  path: "/webhooks/{id}",
  operationId: "dropWebhook",
  summary: "Tell an address no more",
  middleware: allow("admin"),
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: answers(z.strictObject({ dropped: z.string() }), "The webhook that is no more"),
});

/** Each change is sent to all of them. */
const MOST = 100;

export const addWebhookRoutes: Routes = (api, desk) => {
  const { ledger, pack, settings } = desk;
  api.openapi(listRoute, async (c) => {
    const all = await ledger.webhooks();
    return c.json(
      all.map(({ id, url, about, madeAt }) => ({ id, url, about, madeAt })),
      200,
    );
  });
  api.openapi(makeRoute, async (c) => {
    const { url: written, about = null } = c.req.valid("json");
    const url = requireTarget(written, settings);
    if ((await ledger.webhooks()).length >= MOST) {
      throw new HearsayError("access/too-many", `${MOST} addresses are told of changes already. Drop one first.`);
    }
    const entity = about === null ? null : (await requireEntity(ledger, about, pack)).id;
    const made = await makeWebhook({ url, about: entity }, desk);
    await ledger.keepWebhook(made);
    const { settled: _, ...shown } = made;
    return c.json(shown, 200);
  });
  api.openapi(dropRoute, async (c) => {
    const { id } = c.req.valid("param");
    if (await ledger.dropWebhook(id)) return c.json({ dropped: id }, 200);
    throw new HearsayError("webhook/unknown", `There is no webhook "${id}". /api/webhooks lists those there are.`);
  });
};
