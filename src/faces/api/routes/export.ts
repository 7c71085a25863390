/** The record written out, whole or in part: for programs of other people, feed readers and calendars, which subscribe to the address. */
import { createRoute, z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { HearsayError } from "../../../base/error.ts";
import { siteOf } from "../../../desk/settings.ts";
import { writeExport } from "../../../desk/write-export.ts";
import { EXPORTS } from "../../../export/exports.ts";
import { allow } from "../allow.ts";
import type { Routes } from "../env.ts";
import { asOfOf, asOfQuery, filterOf, narrowQuery, questionQuery } from "../queries.ts";

const NAMES = EXPORTS.map(({ name }) => name);

/** Feeds of more items are read by nobody. */
const MOST_ITEMS = 500;

const exportRoute = createRoute({
  method: "get",
  path: "/export",
  operationId: "exportRecord",
  summary:
    "Everything that the ledger keeps, or a part of it, in one of many formats; feeds and calendars to subscribe to",
  middleware: allow("read"),
  request: {
    query: z.object({
      format: z.enum(NAMES).default(NAMES[0]!),
      question: questionQuery
        .optional()
        .meta({ description: "Only what bears on a question; goes with nothing that narrows." }),
      ...narrowQuery,
      search: z
        .string()
        .max(1000)
        .optional()
        .meta({ description: "Only where the text or the headline has these words." }),
      findings: z
        .enum(["true", "false"])
        .default("false")
        .meta({ description: "A feed of findings instead of changes." }),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(MOST_ITEMS)
        .optional()
        .meta({ description: "At most so many items of a feed." }),
      ...asOfQuery,
    }),
  },
  responses: {
    200: {
      description: "In the media type of the format",
      content: { "application/octet-stream": { schema: z.string() } },
    },
  },
});

export const addExportRoutes: Routes = (api, desk) => {
  api.openapi(exportRoute, async (c) => {
    const { format: name, question = null, search = null, findings, limit = null, ...rest } = c.req.valid("query");
    const { about, since, until, outlet } = rest;
    const isNarrowed = [about, since, until, outlet, search].some((one) => one != null);
    if (question !== null && isNarrowed) {
      throw new HearsayError("usage", "question goes with nothing that narrows: it tells by itself what bears on it.");
    }
    const filter = isNarrowed ? { ...(await filterOf(rest, desk)), words: search } : null;
    const format = EXPORTS.find((one) => one.name === name)!;
    const wanted = {
      question,
      filter,
      findings: findings === "true",
      narrowed: about === undefined ? "" : `about ${about}`,
      options: asOfOf(rest, desk),
      limit,
      site: siteOf(desk.settings) ?? new URL(c.req.url).origin,
      texts: desk.settings.texts,
      self: c.req.url,
    };
    c.header("Content-Type", format.mediaType);
    return stream(c, async (out) => {
      for await (const text of writeExport(format, wanted, desk.ledger, () => desk.pack)) {
        if (out.aborted) return;
        await out.write(text);
      }
    });
  });
};
