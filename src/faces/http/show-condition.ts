/**
 * How it is, for what watches over it: `/healthz`, whether it is alive; `/readyz`, whether it can answer; `/metrics`, what it did. The
 * first two are for anybody, under any name, as often as they like. The third tells how much a desk is used, and is for whoever shows a
 * token that reads, or sits at the machine where no proxy stands between.
 */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { may } from "../../desk/gate.ts";
import type { Metrics } from "../../desk/observe/metrics.ts";
import type { Lack, Readiness } from "../../desk/observe/readiness.ts";
import { AS_HEARD, type Settings } from "../../desk/settings.ts";
import type { Env } from "./open-server.ts";
import type { Peers } from "./peers.ts";
import { refuse } from "./refuse.ts";

export type Condition = {
  readonly ready: Readiness;
  readonly metrics: Pick<Metrics, "write" | "mediaType">;
};

/** Stands before all that refuses. */
export function showHealth({ ready }: Pick<Condition, "ready">): Hono<Env> {
  const app = new Hono<Env>();
  app.use("/healthz", fresh);
  app.use("/readyz", fresh);
  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    const lacks = await ready();
    if (lacks.length === 0) return c.json({ status: "ready" });
    return c.body(JSON.stringify(describe(lacks)), 503, { "Content-Type": "application/problem+json" });
  });
  return app;
}

const fresh: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("Cache-Control", "no-store");
};

/** As RFC 9457 has it, with what is missing by the codes of the catalogue. */
function describe(lacks: readonly Lack[]): object {
  const missing = lacks.map(({ what, code }) => ({ what, code }));
  const detail = `It cannot answer yet: ${lacks.map(({ what, code }) => `${what} (${code})`).join(", ")}. The log tells more.`;
  return { type: "about:blank", title: "Not ready", status: 503, detail, code: "serve/not-ready", missing };
}

export type MetricsPage = {
  /** For whoever sits at the machine of a desk that is open to read, without a look at the ledger, which may be what is missing. */
  readonly near: MiddlewareHandler<Env>;
  /** For everybody else: stands behind what identifies the caller. */
  readonly known: MiddlewareHandler<Env>;
};

export function showMetrics(
  metrics: Condition["metrics"],
  peers: Peers,
  { site, trustProxy, reading }: Settings,
): MetricsPage {
  const answer = async (c: Context<Env>): Promise<Response> =>
    c.body(await metrics.write(), 200, { "Content-Type": metrics.mediaType, "Cache-Control": "no-store" });
  // Who goes by another name is asked through a proxy, which may sit at this machine and say nothing of itself.
  const isNear = (c: Context<Env>): boolean => (site === AS_HEARD || trustProxy.length > 0) && peers.isNear(c);
  return {
    near: async (c, next) => {
      const showsToken = c.req.header("authorization") !== undefined;
      return reading === "open" && !showsToken && isNear(c) ? await answer(c) : await next();
    },
    known: async (c) => {
      const caller = c.get("caller");
      const isToken = caller.name !== null;
      if (may(caller, "read") && (isToken || isNear(c))) return await answer(c);
      if (isToken) return refuse(c, { status: 403, code: "access/scope-missing", detail: "This token may not read." });
      return refuse(c, {
        status: 401,
        code: "access/token-needed",
        detail: TOKEN,
        headers: { "WWW-Authenticate": REALM },
      });
    },
  };
}

const TOKEN = "This takes a token with the scope read, or somebody at the machine itself.";
const REALM = 'Bearer realm="hearsay"';
