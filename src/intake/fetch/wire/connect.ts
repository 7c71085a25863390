/**
 * How a connection is opened: the name is looked up here, each of its addresses is judged, and what is connected to is one
 * of those that passed, never a name that would be looked up again. Addresses written as such pass the same judgement,
 * since for them Node looks nothing up. Proxies that the surroundings name are not used: behind one nothing could be judged.
 */
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { callbackify } from "node:util";
import { buildConnector } from "undici";
import { judgeAddress, literalOf } from "./address-guard.ts";

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export type ConnectOptions = {
  /** Lets all addresses through: for one's own network. */
  readonly allowPrivate: boolean;
  /** Single addresses to let through all the same. */
  readonly except: (address: string, port: number) => boolean;
  /** Name → addresses; the system's resolver otherwise. */
  readonly resolve: Resolve;
  readonly connectMs: number;
};

/** Thrown into the connection; `open-fetcher.ts` makes a `fetch/address-private` of it. */
export class PrivateAddress extends Error {
  /** "loopback". */
  readonly kind: string;

  constructor(kind: string) {
    super(`a ${kind} address`);
    this.kind = kind;
  }
}

export function buildGuardedConnector(options: ConnectOptions): buildConnector.connector {
  const { allowPrivate, except, resolve, connectMs } = options;
  const judge = (address: string, port: number): string | null =>
    allowPrivate || except(address, port) ? null : judgeAddress(address);
  return (target, callback) => {
    const port = Number(target.port === "" ? (target.protocol === "https:" ? 443 : 80) : target.port);
    const literal = literalOf(target.hostname);
    const kind = literal === null ? null : judge(literal, port);
    if (kind !== null) {
      queueMicrotask(() => callback(new PrivateAddress(kind), null));
      return;
    }
    const choose = callbackify(async (hostname: string) =>
      choosePublic(await resolve(hostname), (address) => judge(address, port)),
    );
    // One connector a connection: it knows the port, and no TLS session outlives its host.
    const connect = buildConnector({
      timeout: connectMs,
      allowH2: false,
      maxCachedSessions: 0,
      // Makes Node ask for all addresses at once.
      autoSelectFamily: true,
      lookup: (hostname, _, found) => choose(hostname, (error, addresses) => found(error, addresses)),
    });
    connect(target, callback);
  };
}

/** The addresses that pass. Throws where none does. */
function choosePublic(addresses: readonly LookupAddress[], judge: (address: string) => string | null): LookupAddress[] {
  const [first] = addresses;
  if (first === undefined) throw Object.assign(new Error("no address"), { code: "ENODATA" });
  const chosen = addresses.filter(({ address }) => judge(address) === null);
  if (chosen.length === 0) throw new PrivateAddress(judge(first.address) ?? "");
  return chosen;
}

/** By the system: its hosts file, its order of families. */
export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });
