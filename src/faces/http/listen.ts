/** A server that listens: on this machine for anybody at it, elsewhere only behind a gate. */
import type { AddressInfo } from "node:net";
import { isIP } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { HearsayError } from "../../base/error.ts";
import { type Gate, isLoopback } from "../../desk/gate.ts";
import { AS_HEARD, type Settings } from "../../desk/settings.ts";
import type { Env } from "./open-server.ts";

export type Listening = {
  /** Where a person opens it: "http://127.0.0.1:4000". */
  readonly url: string;
  /** Where it listens on this machine, whatever name others reach it by. */
  readonly local: string;
  /** Lets what is under way finish for a moment, then ends. */
  readonly close: () => Promise<void>;
};

/** Slow senders are let go: head within so long, all within so long. */
const HEAD_MS = 10_000;
const WHOLE_MS = 120_000;
/**
 * A connection without a request is kept so long. The clock of a server that is busy runs on: with the usual five seconds it would hang up on
 * readers whose next request is there already and only waits to be read.
 */
const IDLE_MS = 65_000;
/** At the end, what is still under way has so long. */
const LAST_MS = 2000;

/** Throws `serve/unguarded` and `serve/address-taken`. */
export async function listen(app: Hono<Env>, gate: Gate, settings: Settings): Promise<Listening> {
  const { host } = settings;
  if (!isLoopback(host) && !(await gate.isGuarded())) {
    throw new HearsayError(
      "serve/unguarded",
      `Without a token the desk is heard on this machine alone, not on ${host}: whoever reached it could change its record.`,
    );
  }
  return await listenAt(app, settings);
}

/** The same for what anybody may reach, or which sees to that itself. Throws `serve/address-taken`. */
export async function listenAt(
  app: Hono<Env>,
  { host, port, site }: Pick<Settings, "host" | "port" | "site">,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEAD_MS,
      requestTimeout: WHOLE_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: HEAD_MS / 2,
    },
  });
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  server.once("error", (cause: NodeJS.ErrnoException) => {
    const message = `${host}:${port} cannot be listened on (${cause.code ?? cause.message}). Name another --port, or 0 for a free one.`;
    reject(new HearsayError("serve/address-taken", message, { cause }));
  });
  server.listen(port, host, () => resolve(addressOf(server.address())));
  const address = await promise;
  const shown = isIP(host) === 6 ? `[${host}]` : host;
  const local = `http://${shown}:${address.port}`;
  return {
    url: site === AS_HEARD ? local : site,
    local,
    close: async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => done());
      });
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      const last = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), LAST_MS);
      await closed;
      clearTimeout(last);
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("hearsay is at fault: it listens nowhere");
  return address;
}
