/** What articles are told apart by in a store: 64 bits of the hash of their address, with a sign, as stores count. */
import { contentHash } from "../base/hash.ts";
import { urlKey } from "./url-key.ts";

export function addressOf(url: string): bigint {
  const known = ADDRESSES.get(url);
  if (known !== undefined) return known;
  const address = BigInt.asIntN(64, BigInt(`0x${contentHash(urlKey(url)).slice(0, 16)}`));
  if (ADDRESSES.size >= MOST_HELD) ADDRESSES.clear();
  ADDRESSES.set(url, address);
  return address;
}

/** Whoever asks about a subject asks for the addresses of its articles, each time. */
const ADDRESSES = new Map<string, bigint>();
const MOST_HELD = 20_000;
