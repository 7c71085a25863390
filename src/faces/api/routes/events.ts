/** Changes of status as they come about, as server-sent events: `id` is the change's, so that a reader that comes back misses none. */
import { createRoute, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { HearsayError } from "../../../base/error.ts";
import { allow } from "../allow.ts";
import type { Routes } from "../env.ts";

const eventsRoute = createRoute({
  method: "get",
  path: "/events",
  operationId: "followChanges",
  summary: "Changes of status as they come about, as server-sent events",
  middleware: allow("read"),
  request: { headers: z.object({ "last-event-id": z.string().max(64).optional() }) },
  responses: {
    200: {
      description:
        "Events named `change`, each with a Change as its data; a comment every 20 seconds keeps the line open",
      content: { "text/event-stream": { schema: z.string() } },
    },
  },
});

/** More readers than this wait for others to go. */
const MOST_READERS = 100;

/** Intermediaries cut lines on which nothing moves. */
const PULSE_MS = 20_000;

export const addEventRoutes: Routes = (api, _, live) => {
  let readers = 0;
  api.openapi(eventsRoute, (c) => {
    if (readers >= MOST_READERS) {
      throw new HearsayError("access/too-many", `${MOST_READERS} follow the desk already. Try again in a moment.`);
    }
    const { "last-event-id": after = null } = c.req.valid("header");
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const pulse = setInterval(() => void stream.write(": still here\n\n"), PULSE_MS);
      readers += 1;
      try {
        const changes = await live.follow(gone.signal, after);
        await stream.write("retry: 3000\n\n");
        for await (const change of changes) {
          await stream.writeSSE({ event: "change", id: change.id, data: JSON.stringify(change) });
        }
      } finally {
        readers -= 1;
        clearInterval(pulse);
      }
    });
  });
};
