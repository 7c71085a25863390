/**
 * Content hashes for ids. The one place outside the edges that touches `node:`: SHA-256 is deterministic and pure, only
 * its implementation lives in Node.
 */
import { hash as digest } from "node:crypto";
import { canonicalJson, type Json } from "./canonical-json.ts";

/** The first 128 bits of SHA-256 over the canonical JSON of `value`, as 32 hexadecimal digits. */
export function contentHash(value: Json): string {
  return digest("sha256", canonicalJson(value), "hex").slice(0, 32);
}
