/**
 * Who asks, by address. Behind a proxy every request comes from the proxy's: of those that the setting `trustProxy` names, the word is
 * taken for whom they ask. The list that they hand on is read from its end, since whoever asks can begin it with what they like.
 *
 *     X-Forwarded-For: 10.9.9.9, 203.0.113.7, 10.0.0.2    // from 127.0.0.1; both proxies are trusted: 203.0.113.7
 */
import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

export type Peers = {
  /** "" where nobody can tell, as for a test that hands its request over by itself. */
  readonly addressOf: (c: Context) => string;
  /** Whether somebody at this machine asks, and not a proxy that passes on what another one asked. */
  readonly isNear: (c: Context) => boolean;
};

export function openPeers(trusted: readonly string[]): Peers {
  const proxies = listNetworks(trusted);
  const isProxy = (address: string): boolean => isIn(proxies, address);
  const addressOf = (c: Context): string => {
    let address = remoteOf(c);
    const told = (c.req.header("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
    for (let next = told.pop(); isProxy(address) && next !== undefined && isIP(plain(next)) !== 0; next = told.pop()) {
      address = plain(next);
    }
    return address;
  };
  return {
    addressOf,
    isNear: (c) => {
      if (!isLocal(addressOf(c))) return false;
      // Passed on by a proxy that is not trusted, or that does not say for whom.
      return (
        !PASSED_ON.some((name) => c.req.header(name) !== undefined) ||
        (isProxy(remoteOf(c)) && addressOf(c) !== remoteOf(c))
      );
    },
  };
}

/** What proxies add. */
const PASSED_ON = ["x-forwarded-for", "forwarded", "via", "x-real-ip", "x-forwarded-host", "x-forwarded-proto"];

export const isLocal = (address: string): boolean => /^(?:127\.|::1$)/u.test(plain(address));

/** "loopback" and networks in CIDR's notation, as the setting has checked them. */
function listNetworks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of networks.flatMap((words) => (words === "loopback" ? ["127.0.0.0/8", "::1"] : [words]))) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isIn(list: BlockList, address: string): boolean {
  const version = isIP(plain(address));
  return version !== 0 && list.check(plain(address), version === 6 ? "ipv6" : "ipv4");
}

/** An address of version 4 as one of version 6 is the same: "::ffff:127.0.0.1". */
function plain(address: string): string {
  return /^::ffff:(?<four>[\d.]+)$/iu.exec(address)?.groups?.["four"] ?? address;
}

function remoteOf(c: Context): string {
  if (c.env === undefined || !("incoming" in c.env)) return "";
  return getConnInfo(c).remote.address ?? "";
}
