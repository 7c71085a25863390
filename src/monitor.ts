/**
 * How a verb without a web server tells how it is: its log, and where the setting `metrics` says so, the addresses `/healthz`, `/readyz` and
 * `/metrics` at a port of their own. It listens from the start, so that what waits for its ledger can be told from what hangs.
 */
import { readVersion } from "./base/version.ts";
import type { Desk } from "./desk/desk.ts";
import { type Gate, openGate } from "./desk/gate.ts";
import { type Log, openLog } from "./desk/observe/log.ts";
import type { Metrics } from "./desk/observe/metrics.ts";
import { tell } from "./desk/observe/tell.ts";
import { OFF } from "./desk/setting-values.ts";
import type { Settings } from "./desk/settings.ts";

export type Monitor = {
  readonly log: Log;
  /** Where it is heard, and what it counts with; null where nobody is to be told. */
  readonly heard: { readonly url: string; readonly metrics: Metrics } | null;
  /** It has all it works with. */
  readonly begin: (desk: Desk) => void;
  readonly close: () => Promise<void>;
};

/** Throws `serve/address-taken`. */
export async function openMonitor(settings: Settings): Promise<Monitor> {
  const log = openLog(settings.log);
  if (settings.metrics === OFF) return { log, heard: null, begin: () => {}, close: async () => {} };
  const [{ openMetrics }, { openReadiness }, { listenAt }, { openServer }] = await Promise.all([
    import("./desk/observe/metrics.ts"),
    import("./desk/observe/readiness.ts"),
    import("./faces/http/listen.ts"),
    import("./faces/http/open-server.ts"),
  ]);
  let desk: Desk | null = null;
  let gate: Gate = SHUT;
  const place = { ...settings, ...placeOf(settings.metrics) };
  const metrics = openMetrics(readVersion());
  const ready = openReadiness(() => ({ ledger: desk?.ledger ?? null, hasPacks: desk !== null }), log);
  tell("readiness", { look: ready });
  const frame = {
    gate: {
      isGuarded: () => gate.isGuarded(),
      whoHolds: (token: string) => gate.whoHolds(token),
      whoShowsNone: () => gate.whoShowsNone(),
    },
    settings: place,
    log,
    condition: { ready, metrics },
  };
  const { url, close } = await listenAt(openServer([], frame), place);
  log.tell("info", "heard", { url });
  return {
    log,
    heard: { url, metrics },
    begin: (begun) => {
      desk = begun;
      gate = openGate(begun.ledger, place, begun.now);
      metrics.name(begun);
    },
    close: async () => {
      await close();
      metrics.close();
    },
  };
}

/** As long as there is no ledger, nobody is known. */
const SHUT: Gate = {
  isGuarded: async () => true,
  whoHolds: async () => null,
  whoShowsNone: async () => ({ name: null, scopes: [] }),
};

/** "0.0.0.0:9464" → host and port, as the setting has checked them. */
function placeOf(address: string): Pick<Settings, "host" | "port"> {
  const cut = address.lastIndexOf(":");
  return { host: address.slice(0, cut).replaceAll(/^\[|\]$/gu, ""), port: Number(address.slice(cut + 1)) };
}
