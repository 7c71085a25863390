/**
 * Which addresses a host of the public web can have, and which lead into somebody's own network: what an article or a
 * feed names must never make Hearsay knock at a router, a database or the metadata service of a cloud.
 *
 * It judges addresses, never names, and is asked when a connection is opened, with the very address that is connected
 * to: a name that changes its mind in between gains nothing. Ranges: the IANA registries of special-purpose addresses.
 *
 *     judgeAddress("127.0.0.1")           // "loopback"
 *     judgeAddress("::ffff:8.8.8.8")      // "IPv4 within IPv6": nobody on the web is reached that way
 *     judgeAddress("93.184.215.14")       // null: go ahead
 */
import { BlockList, isIP } from "node:net";

type Range = readonly [network: string, bits: number, kind: string];

const IPV4: readonly Range[] = [
  ["0.0.0.0", 8, "unspecified"],
  ["10.0.0.0", 8, "private"],
  // Alibaba's metadata service, 100.100.100.200, is one of these.
  ["100.64.0.0", 10, "carrier-grade NAT"],
  ["127.0.0.0", 8, "loopback"],
  ["168.63.129.16", 32, "cloud metadata"],
  // The metadata services of most clouds answer at 169.254.169.254.
  ["169.254.0.0", 16, "link-local"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "reserved"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "6to4"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmarking"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["255.255.255.255", 32, "broadcast"],
  ["240.0.0.0", 4, "reserved"],
];

const IPV6: readonly Range[] = [
  ["::", 128, "unspecified"],
  ["::1", 128, "loopback"],
  ["::ffff:0:0", 96, "IPv4 within IPv6"],
  ["::ffff:0:0:0", 96, "IPv4 within IPv6"],
  ["::", 96, "IPv4 within IPv6"],
  ["64:ff9b::", 96, "NAT64"],
  ["64:ff9b:1::", 48, "NAT64"],
  ["100::", 64, "discard"],
  ["2001::", 32, "Teredo"],
  ["2001:2::", 48, "benchmarking"],
  ["2001::", 23, "reserved"],
  ["2001:db8::", 32, "documentation"],
  ["2002::", 16, "6to4"],
  ["3fff::", 20, "documentation"],
  ["fc00::", 7, "private"],
  ["fe80::", 10, "link-local"],
  ["fec0::", 10, "site-local"],
  ["ff00::", 8, "multicast"],
  // Of what is left only 2000::/3 has been given to anybody.
  ["::", 3, "unassigned"],
  ["4000::", 2, "unassigned"],
  ["8000::", 1, "unassigned"],
];

/** The address that a host of a URL is: "127.0.0.1", "[::1]" → "::1"; null for a name, which has yet to be looked up. */
export function literalOf(hostname: string): string | null {
  const literal = hostname.replace(/^\[(.*)\]$/u, "$1");
  return isIP(literal) === 0 ? null : literal;
}

/** Why an address, "10.0.0.1" or "fe80::1%eth0", is no host of the public web; null where it may be one. */
export function judgeAddress(written: string): string | null {
  const address = written.split("%")[0] ?? "";
  const family = isIP(address);
  if (family === 0) return "no address";
  const [kinds, type] = family === 4 ? [IPV4_KINDS, "ipv4" as const] : [IPV6_KINDS, "ipv6" as const];
  for (const [list, kind] of kinds) if (list.check(address, type)) return kind;
  return null;
}

/** A list for each range, since one list for all would not tell which it was; the families apart, since Node compares across them. */
const IPV4_KINDS = IPV4.map((range) => listOf(range, "ipv4"));
const IPV6_KINDS = IPV6.map((range) => listOf(range, "ipv6"));

function listOf([network, bits, kind]: Range, type: "ipv4" | "ipv6"): readonly [list: BlockList, kind: string] {
  const list = new BlockList();
  list.addSubnet(network, bits, type);
  return [list, kind];
}
