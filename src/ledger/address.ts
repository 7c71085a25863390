/** What articles are told apart by in a store: 64 bits of the hash of their address, with a sign, as stores count. */
import { contentHash } from "../base/hash.ts";
import { urlKey } from "./url-key.ts";

export function addressOf(url: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${contentHash(urlKey(url)).slice(0, 16)}`));
}
