/**
 * The frame around every face that answers over HTTP: who may ask, under which name, how much and how often; what each answer
 * carries; what is told of it in the log. Faces are mounted on it by path and find the caller in their context.
 */
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Gate, Visit } from "../../desk/gate.ts";
import type { Log } from "../../desk/observe/log.ts";
import type { Settings } from "../../desk/settings.ts";
import { allowedHosts, checkHost, checkOrigin } from "./doors.ts";
import { identifyCaller } from "./identify-caller.ts";
import { limitRate } from "./limit-rate.ts";
import { openPeers } from "./peers.ts";
import { refuse } from "./refuse.ts";
import { type Condition, showHealth, showMetrics } from "./show-condition.ts";
import { tellRequests } from "./tell-requests.ts";

export type Env = { readonly Variables: Visit };

/** Puts a face below its path: `(server) => server.route("/api", api)`. */
export type Mount = (server: Hono<Env>) => void;

type Frame = {
  readonly gate: Gate;
  readonly settings: Settings;
  readonly log: Log;
  /** Without it, nobody is told how it is. */
  readonly condition?: Condition;
};

/** What a form or an upload may have beside the article in it. */
const BESIDES = 1_000_000;

export function openServer(mounts: readonly Mount[], { gate, settings, log, condition }: Frame): Hono<Env> {
  const app = new Hono<Env>();
  const peers = openPeers(settings.trustProxy);
  app.use(secureHeaders(HEADERS));
  if (condition !== undefined) app.route("/", showHealth(condition));
  app.use(tellRequests(log));
  app.use(checkHost(allowedHosts(settings)));
  app.use(checkOrigin);
  const metrics = condition === undefined ? null : showMetrics(condition.metrics, peers, settings);
  if (metrics !== null) app.get("/metrics", metrics.near);
  app.use(limitRate(peers));
  app.use(identifyCaller(gate));
  app.use(limitBody(settings.maxBytes + BESIDES));
  if (metrics !== null) app.get("/metrics", metrics.known);
  for (const mount of mounts) mount(app);
  app.notFound((c) => c.text("There is nothing at this address.\n", 404));
  app.onError((error, c) => {
    log.fail(error, c.get("requestId"));
    const detail = `Something went wrong here. Its number in the log: ${c.get("requestId")}`;
    return refuse(c, { status: 500, code: "internal", detail });
  });
  return app;
}

function limitBody(maxSize: number): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize,
    onError: (c) => {
      const detail = `What you send may have ${maxSize} bytes at most (setting maxBytes).`;
      return refuse(c, { status: 413, code: "input/too-large", detail });
    },
  });
}

/** Nothing of a page but its own files: no script or style within it, nothing from elsewhere, no frame around it. */
const HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
  strictTransportSecurity: false,
  xFrameOptions: "DENY",
};
