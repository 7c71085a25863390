/**
 * One member of a gzip file, RFC 1952: a packed archive has one for each record, so that each can be unpacked, and be damaged, alone.
 * The check sum is compared before anything is believed.
 */
import { constants, crc32, inflateRawSync } from "node:zlib";

export type Member =
  | { readonly kind: "whole"; readonly bytes: Uint8Array; readonly length: number }
  /** It goes on past the bytes given. */
  | { readonly kind: "cut" }
  /** It unpacks to more than the limit. */
  | { readonly kind: "long" }
  | { readonly kind: "broken"; readonly why: string };

const FIXED_HEAD = 10;
/** Check sum and length, four bytes each. */
const TAIL = 8;
/** Which optional parts the head has, by the bits of its fourth byte. */
const HAS = { headSum: 2, extra: 4, name: 8, comment: 16, reserved: 224 } as const;
/** Unpacked bytes are gathered in pieces of this size, which few records fill more than a few of. */
const PIECE = 1 << 17;

export function unpackMember(bytes: Uint8Array, maxBytes: number): Member {
  const start = measureHead(bytes);
  if (typeof start !== "number") return start;
  const unpacked = inflate(bytes.subarray(start), maxBytes);
  if (unpacked.kind !== "whole") return unpacked;
  const end = start + unpacked.length;
  if (bytes.length < end + TAIL) return { kind: "cut" };
  const tail = new DataView(bytes.buffer, bytes.byteOffset + end, TAIL);
  if (tail.getUint32(0, true) !== crc32(unpacked.bytes) || tail.getUint32(4, true) !== unpacked.bytes.length % 2 ** 32)
    return { kind: "broken", why: "its check sum is wrong" };
  return { ...unpacked, length: end + TAIL };
}

/** The beginning of what a member holds, as far as the bytes given and no more than a few megabytes; empty where they are no member. */
export function peekMember(bytes: Uint8Array): Uint8Array {
  const start = measureHead(bytes);
  if (typeof start !== "number") return new Uint8Array();
  try {
    return inflateRawSync(bytes.subarray(start, start + 4096), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // What cannot be unpacked is no member.
    return new Uint8Array();
  }
}

/** Where the packed bytes begin. */
function measureHead(bytes: Uint8Array): number | Member {
  if (bytes.length < FIXED_HEAD) return { kind: "cut" };
  const flags = bytes[3]!;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || (flags & HAS.reserved) !== 0)
    return { kind: "broken", why: "it does not begin as gzip does" };
  let at = FIXED_HEAD;
  if (flags & HAS.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [HAS.name, HAS.comment]) {
    if (!(flags & text)) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return { kind: "cut" };
    at = end + 1;
  }
  if (flags & HAS.headSum) at += 2;
  return at > bytes.length ? { kind: "cut" } : at;
}

function inflate(bytes: Uint8Array, maxBytes: number): Member {
  try {
    const told: unknown = inflateRawSync(bytes, { info: true, chunkSize: PIECE, maxOutputLength: maxBytes });
    // With `info` Node tells how far it read, which its types leave out.
    const { buffer, engine } = Object(told);
    return { kind: "whole", bytes: buffer, length: engine.bytesWritten };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "Z_BUF_ERROR") return { kind: "cut" };
    if (code === "ERR_BUFFER_TOO_LARGE") return { kind: "long" };
    return { kind: "broken", why: `it cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})` };
  }
}
