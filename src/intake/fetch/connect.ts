/**
 * How a connection is opened: the name is looked up here, each of its addresses is judged, and what is connected to is one
 * of those that passed, never a name that would be looked up again. Addresses written as such pass the same judgement,
 * since for them Node looks nothing up. Proxies that the surroundings name are not used: behind one nothing could be judged.
 */
import { type LookupAddress, lookup as lookUp } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { judgeAddress } from "./address-guard.ts";

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
    const literal = target.hostname.replace(/^\[(.*)\]$/u, "$1");
    const kind = isIP(literal) === 0 ? null : judge(literal, port);
    if (kind !== null) {
      queueMicrotask(() => callback(new PrivateAddress(kind), null));
      return;
    }
    // One connector a connection: its `lookup` knows the port, and no TLS session outlives its host.
    const lookup = guardLookup(resolve, (address) => judge(address, port));
    buildConnector({ timeout: connectMs, allowH2: false, maxCachedSessions: 0, lookup })(target, callback);
  };
}

/** Hands on the addresses that pass; fails where none does. */
function guardLookup(resolve: Resolve, judge: (address: string) => string | null): LookupFunction {
  return (hostname, { all = false, family = 0 }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const wanted = addresses.filter(
          (one) => family === 0 || one.family === Number(String(family).replace("IPv", "")),
        );
        const kinds = wanted.map(({ address }) => judge(address));
        const [first, ...others] = wanted.filter((_, index) => kinds[index] === null);
        if (first === undefined) callback(new PrivateAddress(kinds[0] ?? "missing"), all ? [] : "");
        else if (all) callback(null, [first, ...others]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), all ? [] : ""),
    );
  };
}

/** By the system: its hosts file, its order of families. */
export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookUp(hostname, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });
