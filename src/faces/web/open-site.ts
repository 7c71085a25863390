/** The pages of the desk: which address shows which, and what is shown where something fails. */
import { Hono } from "hono";
import { HearsayError } from "../../base/error.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Gate } from "../../desk/gate.ts";
import { openBook } from "../../desk/question-book.ts";
import { loadAssets } from "./assets.ts";
import { openMemo } from "./memo.ts";
import { showAsset } from "./pages/asset.ts";
import { openHome } from "./pages/home.ts";
import { openAnswer, openQuestion } from "./pages/question.ts";
import { showTrouble } from "./pages/trouble.ts";
import { openSessions } from "./sessions.ts";
import type { Env, Links, Page, Site } from "./site.ts";

/** Each address with what shows it. */
const PAGES: readonly (readonly [address: string, open: (site: Site) => Page])[] = [
  ["/", openHome],
  ["/ask", openAnswer],
  ["/q/:id", openQuestion],
];

const NO_LINKS: Links = { feed: null, calendar: null, feeds: null, calendars: null, api: null };

export function openSite(desk: Desk, gate: Gate, links: Partial<Links> = {}): Hono<Env> {
  const site: Site = {
    desk,
    gate,
    book: openBook(desk.ledger, desk.pack),
    assets: loadAssets(),
    memo: openMemo(desk.ledger),
    sessions: openSessions(gate, desk.settings.site.startsWith("https:")),
    links: { ...NO_LINKS, ...links },
  };
  const app = new Hono<Env>();
  app.get("/assets/:name", showAsset(site));
  app.use(site.sessions.recognize);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "private, no-cache");
  });
  for (const [address, open] of PAGES) app.get(address, open(site));
  app.onError((error, c) => {
    if (error instanceof HearsayError) return c.html(showTrouble(site, error.message), statusOf(error));
    throw error;
  });
  return app;
}

/** What is asked for and not there is 404; what somebody sent and cannot be used, 400. */
function statusOf({ code }: HearsayError): 400 | 404 | 503 {
  if (code.startsWith("ledger/")) return 503;
  return code.endsWith("-unknown") && code.startsWith("record/") ? 404 : 400;
}
