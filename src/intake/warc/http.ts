/**
 * What a host answered, as a record keeps it: its head, then the body as it was sent: in chunks, packed, or both. Some crawlers keep
 * the head as it came and the body without either; then it is taken as it stands.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Head, readHead } from "./head.ts";

export type Answer = {
  readonly head: Head;
  readonly status: number;
  /** As it was sent. */
  readonly body: Uint8Array;
};

/** Null where it is no answer of HTTP. */
export function readAnswer(block: Uint8Array): Answer | null {
  const head = readHead(block);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/u.exec(head?.first ?? "")?.[1];
  if (head === null || status === undefined) return null;
  return { head, status: Number(status), body: block.subarray(head.length) };
}

/** How many times a body may be packed: more is no host's doing. */
const MOST_CODINGS = 3;

/** The body as its page was written. Throws what zlib throws; `ERR_BUFFER_TOO_LARGE` past the limit. */
export function openBody({ head, body }: Answer, maxBytes: number): Uint8Array {
  const transfer = listOf(head, "transfer-encoding");
  const content = listOf(head, "content-encoding");
  const sent = transfer.includes("chunked") ? (joinChunks(body) ?? body) : body;
  const codings = [...content, ...transfer.filter((coding) => coding !== "chunked")].slice(-MOST_CODINGS);
  return codings.reduceRight((packed, coding) => unpack(packed, coding, maxBytes), sent);
}

/** "gzip, br" → both; the last was done last. */
function listOf({ fields }: Head, name: string): string[] {
  const written = fields.get(name)?.toLowerCase() ?? "";
  return written
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
}

function unpack(bytes: Uint8Array, coding: string, maxOutputLength: number): Uint8Array {
  const options = { maxOutputLength };
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes;
    case "deflate":
      // Some hosts send it with the head of zlib, as they should, and some without.
      if ((bytes[0]! & 15) === 8)
        return (256 * bytes[0]! + bytes[1]!) % 31 === 0 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      return looksLikeText(bytes) ? bytes : inflateRawSync(bytes, options);
    case "br":
      return looksLikeText(bytes) ? bytes : brotliDecompressSync(bytes, options);
    case "zstd":
      return bytes[0] === 0x28 && bytes[1] === 0xb5 ? zstdDecompressSync(bytes, options) : bytes;
    default:
      return bytes;
  }
}

/** What was kept unpacked opens with a tag, perhaps behind white space or a byte order mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1");
  return /^(?:\u00EF\u00BB\u00BF)?\s*[<{]/u.test(opening);
}

/** "5\r\nHello\r\n0\r\n\r\n" → "Hello"; null where the body is not in chunks. What is missing at its end is left out. */
function joinChunks(body: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.subarray(at, at + 128).indexOf(10);
    const line = end === -1 ? "" : Buffer.from(body.subarray(at, at + end)).toString("latin1");
    const size = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/iu.exec(line)?.[1];
    if (size === undefined) return pieces.length === 0 ? null : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    const start = at + end + 1;
    pieces.push(body.subarray(start, start + length));
    at = start + length;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return Buffer.concat(pieces);
}
