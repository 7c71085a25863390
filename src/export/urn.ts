/** A content hash as a name that is good anywhere: the UUID of its own kind (RFC 9562, version 8) in 32 digits of which 6 bits are fixed. */
import { contentHash } from "../base/hash.ts";
import type { Json } from "../base/canonical-json.ts";

/** `urn:uuid:…` of a hash of 32 hexadecimal digits; the same hash gives the same name, and two hashes two. */
export function urnOf(hash: string): string {
  const variant = ((Number.parseInt(hash[16] ?? "0", 16) & 3) | 8).toString(16);
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}${variant}${hash.slice(17)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5")}`;
}

/** The name of whatever these values alone tell apart. */
export function nameOf(...values: readonly Json[]): string {
  return urnOf(contentHash(values));
}
