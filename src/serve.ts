/** The server: every face that answers over HTTP behind one frame, and webhooks beside them, until it is closed. */
import { readVersion } from "./base/version.ts";
import type { Desk } from "./desk/desk.ts";
import { openGate } from "./desk/gate.ts";
import { openLiveChanges } from "./desk/live-changes.ts";
import { openLog } from "./desk/observe/log.ts";
import { openMetrics } from "./desk/observe/metrics.ts";
import { openReadiness } from "./desk/observe/readiness.ts";
import { tell } from "./desk/observe/tell.ts";
import { sendChanges } from "./desk/webhooks/send-changes.ts";
import { openApi } from "./faces/api/open-api.ts";
import { listen, type Listening } from "./faces/http/listen.ts";
import { type Mount, openServer } from "./faces/http/open-server.ts";
import { openMcp } from "./faces/mcp/over-http.ts";
import { startDrawing } from "./faces/web/charts/draw-apart.ts";
import { openSite } from "./faces/web/open-site.ts";
import type { Links } from "./faces/web/site.ts";
import { openFetcher } from "./intake/fetch/open-fetcher.ts";
import { openPoster } from "./intake/fetch/open-poster.ts";

/** A question in words → where the API writes out what bears on it. */
const exported = (format: string, words: string | null): string =>
  `/api/export?${new URLSearchParams({ format, ...(words === null ? {} : { question: words }) }).toString()}`;

const LINKS: Links = {
  feed: (words) => exported("atom", words),
  calendar: (words) => exported("ics", words),
  citation: (words) => exported("wikitext", words),
  api: "/api",
};

export async function serve(desk: Desk): Promise<Listening> {
  const { ledger, settings, now } = desk;
  const { allowPrivate, maxBytes } = settings;
  const gate = openGate(ledger, settings, now);
  const log = openLog(settings.log);
  const metrics = openMetrics(readVersion());
  metrics.name(desk);
  // Packs are there before anything is served.
  const condition = { ready: openReadiness(() => ({ ledger, hasPacks: true }), log), metrics };
  tell("readiness", { look: condition.ready });
  const live = openLiveChanges(desk);
  const [fetcher, poster] = [openFetcher({ allowPrivate, maxWireBytes: maxBytes }), openPoster({ allowPrivate })];
  const [api, mcp] = [openApi(desk, live, log.fail), openMcp(desk, log.fail)];
  const site = openSite(desk, gate, { fetcher, links: LINKS, isEarly: true });
  // Another face has its line here, above the one of the pages, which answer for all that is left.
  const mounts: readonly Mount[] = [
    (server) => server.route("/api", api),
    (server) => server.route("/mcp", mcp),
    (server) => server.route("/", site),
  ];
  const { url, local, close } = await listen(openServer(mounts, { gate, settings, log, condition }), gate, settings);
  startDrawing();
  const closing = new AbortController();
  const sent = sendChanges(desk, {
    live,
    poster,
    signal: closing.signal,
    onFailure: ({ id }, why) => log.tell("error", "a webhook was not told", { webhook: id, why }),
  }).catch((error: unknown) => log.fail(error instanceof Error ? error : new Error(String(error)), "webhooks"));
  return {
    url,
    local,
    close: async () => {
      closing.abort();
      await close();
      await Promise.all([sent, poster.close(), fetcher.close()]);
      metrics.close();
    },
  };
}
