/** The pages of the desk: which address shows which, and what is shown where something fails. */
import { Hono } from "hono";
import { HearsayError } from "../../base/error.ts";
import type { Desk } from "../../desk/desk.ts";
import { type Gate, may } from "../../desk/gate.ts";
import { tell } from "../../desk/observe/tell.ts";
import { openBook } from "../../desk/question-book.ts";
import type { Fetcher } from "../../intake/fetch/fetcher.ts";
import { loadAssets } from "./assets.ts";
import { openHold } from "./hold.ts";
import { makeAdd, openAdd } from "./pages/add.ts";
import { openArticlePage } from "./pages/article.ts";
import { openArticles } from "./pages/articles.ts";
import { showAsset } from "./pages/asset.ts";
import { openAudit } from "./pages/audit.ts";
import { openCalendar } from "./pages/calendar.ts";
import { makeCorrect, openCorrect } from "./pages/correct.ts";
import { openEntityPage } from "./pages/entity.ts";
import { openFindings } from "./pages/findings.ts";
import { makeForget, openForget } from "./pages/forget.ts";
import { makePosed, openPosed } from "./pages/posed.ts";
import { openQuestions } from "./pages/questions.ts";
import { makeResolve, openResolve } from "./pages/resolve.ts";
import { beginSession, endSession, openSession } from "./pages/session.ts";
import { openSources } from "./pages/sources.ts";
import { refuse } from "./parts/form.ts";
import { openHome } from "./pages/home.ts";
import { openAnswer, openQuestion } from "./pages/question.ts";
import { showTrouble } from "./pages/trouble.ts";
import { openSessions } from "./sessions.ts";
import type { Env, Links, Page, Site } from "./site.ts";

/** Each address with what shows it. */
const PAGES: readonly (readonly [address: string, open: (site: Site) => Page])[] = [
  ["/", openHome],
  ["/ask", openAnswer],
  ["/questions", openQuestions],
  ["/posed", openPosed],
  ["/q/:id", openQuestion],
  ["/articles", openArticles],
  ["/d/:id", openArticlePage],
  ["/e/:id", openEntityPage],
  ["/findings", openFindings],
  ["/sources", openSources],
  ["/calendar", openCalendar],
  ["/add", openAdd],
  ["/correct", openCorrect],
  ["/resolve", openResolve],
  ["/forget", openForget],
  ["/audit", openAudit],
];

const FORMS: readonly (readonly [address: string, take: (site: Site) => Page])[] = [
  ["/add", makeAdd],
  ["/correct", makeCorrect],
  ["/resolve", makeResolve],
  ["/posed", makePosed],
  ["/forget", makeForget],
  ["/session", beginSession],
  ["/session/end", endSession],
];

export type Beside = {
  readonly links?: Links;
  /** What fetches addresses that somebody adds; without it none are taken. */
  readonly fetcher?: Fetcher;
  /** Whether what everyone sees first is made at once. */
  readonly isEarly?: boolean;
};

export function openSite(desk: Desk, gate: Gate, { links, fetcher, isEarly = false }: Beside = {}): Hono<Env> {
  const site: Site = {
    desk,
    gate,
    book: openBook(desk.ledger, desk.pack),
    assets: loadAssets(),
    hold: openHold(desk.ledger),
    // Whoever asks for it is told what went wrong: it is made again then.
    early: (make) => void (isEarly && make().catch(() => {})),
    sessions: openSessions(gate, desk.settings.site.startsWith("https:")),
    links: links ?? null,
    fetcher: fetcher ?? null,
  };
  const app = new Hono<Env>();
  app.get("/assets/:name", showAsset(site));
  app.use(site.sessions.recognize);
  app.use(async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "private, no-cache");
  });
  app.get("/session", openSession(site));
  for (const [address, take] of FORMS) app.post(address, take(site));
  app.use(async (c, next) => {
    if (may(c.get("caller"), "read")) return await next();
    return await refuse(site, c, "read");
  });
  for (const [address, open] of PAGES) app.get(address, open(site));
  app.get("*", (c) => c.html(showTrouble(site, "There is nothing at this address."), 404));
  app.onError((error, c) => {
    if (!(error instanceof HearsayError)) throw error;
    const status = statusOf(error);
    if (status === 503) tell("failure", { code: error.code });
    return c.html(showTrouble(site, error.message), status);
  });
  return app;
}

/** What is asked for and not there is 404; what somebody sent and cannot be used, 400. */
function statusOf({ code }: HearsayError): 400 | 404 | 503 {
  if (code.startsWith("ledger/")) return 503;
  return code.endsWith("-unknown") && code.startsWith("record/") ? 404 : 400;
}
