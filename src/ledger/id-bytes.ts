import assert from "node:assert";
import type { Id } from "../model/id.ts";

/** The 16 bytes that the 32 hexadecimal digits of a document's id stand for. */
export function idBytes(id: Id<"Document">): Uint8Array {
  assert.match(id, /^[\da-f]{32}$/u, "a document's id is a content hash");
  return Buffer.from(id, "hex");
}

export function idOf(bytes: Uint8Array): Id<"Document"> {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}
