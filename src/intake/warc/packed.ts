/**
 * The records of an archive that is packed with gzip, one member a record. A member that cannot be unpacked is passed over: the next is
 * where gzip begins anew and a record comes out. An archive that someone packed as a whole, as one member, is read as it unpacks.
 */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { blockLength, fail, type Found } from "./found.ts";
import { type Head, LONGEST_HEAD, readHead } from "./head.ts";
import { type Member, peekMember, unpackMember } from "./member.ts";
import { beginsRecord, readPlain } from "./plain.ts";
import { type ByteWindow, openWindow } from "./window.ts";

const BEGINS = Buffer.from([0x1f, 0x8b, 8]);
/** Members are unpacked out of a window of this size; one that does not fit opens it to twice as much. */
const STRIDE = 1 << 20;
/** So much shows whether a record begins. */
const PEEK = 4096;

/** Whether the bytes begin as a packed archive does. */
export function beginsMember(bytes: Uint8Array): boolean {
  return BEGINS.every((byte, at) => bytes[at] === byte);
}

export async function* readPacked(window: ByteWindow, maxBytes: number): AsyncGenerator<Found> {
  while (await skipPadding(window)) {
    const offset = window.offset();
    const { member, isOver } = await openMember(window, maxBytes);
    if (member.kind === "whole") {
      window.drop(member.length);
      yield* readMember(member.bytes, offset, maxBytes);
      continue;
    }
    const head = peekHead(window.bytes());
    if (member.kind === "long" && head !== null && (blockLength(head) ?? Infinity) <= maxBytes) {
      yield* readWhole(window, offset, maxBytes);
      return;
    }
    const isAnother = await seekMember(window);
    if (member.kind === "long") yield fail(offset, head, "long", "it has too many bytes");
    else if (isOver && !isAnother) yield fail(offset, head, "cut", "its last bytes are missing");
    else yield fail(offset, head, "damaged", member.kind === "broken" ? member.why : "it has no end");
  }
}

/** The member at the window's beginning, which is opened until it fits. `isOver`: the archive has no more bytes. */
async function openMember(window: ByteWindow, maxBytes: number): Promise<{ member: Member; isOver: boolean }> {
  // Packing makes nothing longer but by a few bytes in 65,535: what goes on for longer has no end.
  const most = maxBytes + STRIDE;
  for (;;) {
    const member = unpackMember(window.bytes(), maxBytes + LONGEST_HEAD);
    if (member.kind !== "cut") return { member, isOver: false };
    const size = window.bytes().length;
    if (size >= most) return { member: { kind: "long" }, isOver: false };
    await window.fill(Math.min(most, Math.max(STRIDE, 2 * size)));
    if (window.bytes().length === size) return { member, isOver: true };
  }
}

/** A member has one record; where it has several, or another length than it says, it is looked at closely. */
async function* readMember(bytes: Uint8Array, offset: number, maxBytes: number): AsyncGenerator<Found> {
  const head = beginsRecord(bytes) ? readHead(bytes) : null;
  const end = head === null ? null : head.length + (blockLength(head) ?? Infinity);
  if (head !== null && end !== null && end <= bytes.length && isBlank(bytes.subarray(end))) {
    yield { offset, head, block: bytes.subarray(head.length, end), fault: null };
    return;
  }
  for await (const found of readPlain(openWindow(once(bytes)), maxBytes)) {
    // What ends within a member is no end of the archive.
    if (found.fault?.kind === "cut") yield fail(offset, found.head, "damaged", found.fault.why);
    else yield { ...found, offset };
  }
}

/** The rest of the archive, unpacked as a stream. Places in it cannot be told but by where it begins. */
async function* readWhole(window: ByteWindow, offset: number, maxBytes: number): AsyncGenerator<Found> {
  const gunzip = createGunzip();
  // Errors come out of the stream that is read below.
  pipeline(Readable.from(takeRest(window)), gunzip, () => {});
  const failures: Error[] = [];
  let isCut = false;
  for await (const found of readPlain(openWindow(untilError(gunzip, failures)), maxBytes)) {
    isCut ||= found.fault?.kind === "cut";
    yield { ...found, offset };
  }
  const [failure] = failures;
  if (failure !== undefined && !isCut)
    yield fail(offset, null, "cut", `it cannot be unpacked further (${failure.message})`);
}

async function* takeRest(window: ByteWindow): AsyncGenerator<Uint8Array> {
  while (await window.fill(1)) {
    const chunk = window.bytes().slice();
    window.drop(chunk.length);
    yield chunk;
  }
}

async function* untilError(stream: AsyncIterable<Uint8Array>, failures: Error[]): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (cause) {
    failures.push(cause instanceof Error ? cause : new Error(String(cause)));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 10 || byte === 13);
}

/** More than the first letters, which chance might give. */
function holdsRecord(bytes: Uint8Array): boolean {
  return bytes.length > 8 && beginsRecord(bytes);
}

function peekHead(bytes: Uint8Array): Head | null {
  const held = peekMember(bytes);
  return beginsRecord(held) ? readHead(held) : null;
}

/** NULs between and behind members, which tapes and some stores leave. Whether there is anything behind them. */
async function skipPadding(window: ByteWindow): Promise<boolean> {
  while (await window.fill(1)) {
    const bytes = window.bytes();
    const at = bytes.findIndex((byte) => byte !== 0);
    window.drop(at === -1 ? bytes.length : at);
    if (at !== -1) return true;
  }
  return false;
}

/** Moves the window to the next member that holds a record; to the end, where there is none. */
async function seekMember(window: ByteWindow): Promise<boolean> {
  window.drop(1);
  for (;;) {
    const isMore = await window.fill(STRIDE);
    const bytes = window.bytes();
    // What has too little behind it to be judged is looked at in the next stretch.
    const last = isMore ? bytes.length - PEEK : bytes.length;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = text.indexOf(BEGINS); at !== -1 && at < last; at = text.indexOf(BEGINS, at + 1)) {
      if (!holdsRecord(peekMember(bytes.subarray(at)))) continue;
      window.drop(at);
      return true;
    }
    window.drop(last);
    if (!isMore) return false;
  }
}
