/**
 * The records of an archive that is not packed. Each tells how long it is, and another one stands behind it: where that is not so, it
 * has lied, and the next record is looked for from its head on.
 */
import { blockLength, fail, type Found } from "./found.ts";
import { type Head, LONGEST_HEAD, readHead } from "./head.ts";
import type { ByteWindow } from "./window.ts";

/** How a record begins: the version of the standard and no more on its line. */
const BEGINS = Buffer.from("WARC/1.");
const MARK = Buffer.from("\nWARC/1.");
/** How far is looked at a time for what comes next. */
const STRIDE = 1 << 18;

export async function* readPlain(window: ByteWindow, maxBytes: number): AsyncGenerator<Found> {
  while (await skipLineEnds(window)) {
    const offset = window.offset();
    const isMore = await window.fill(LONGEST_HEAD);
    const begins = beginsRecord(window.bytes());
    const head = begins ? readHead(untilNext(window.bytes())) : null;
    const length = head === null ? null : blockLength(head);
    if (head === null || length === null) {
      const isAnother = await seekRecord(window, 1);
      if (begins && head === null && !isMore && !isAnother) yield fail(offset, null, "cut", "its head has no end");
      else yield fail(offset, head, "damaged", head === null ? "its head cannot be read" : "its head tells no length");
    } else if (length > maxBytes) {
      yield fail(offset, head, "long", `it has ${length} bytes`);
      window.drop(head.length);
      const passed = await passOver(window, length);
      if (passed !== "end") yield fail(offset, head, passed, describe(passed, length));
    } else {
      yield await openRecord(window, head, length);
    }
  }
}

/** Whether the bytes begin as a record does, as far as they go. */
export function beginsRecord(bytes: Uint8Array): boolean {
  return bytes.length > 0 && BEGINS.every((byte, at) => at >= bytes.length || bytes[at] === byte);
}

/** Heads are shorter than this, but for a few. */
const USUAL_HEAD = 4096;

/**
 * The bytes in which the head must end. Where it does not end soon, another record may begin before it does: beginnings of records without end
 * would else be searched again and again.
 */
function untilNext(bytes: Uint8Array): Uint8Array {
  const usual = bytes.subarray(0, USUAL_HEAD);
  if (Buffer.from(usual.buffer, usual.byteOffset, usual.length).includes("\r\n\r\n")) return bytes;
  const next = findMark(bytes.subarray(0, LONGEST_HEAD));
  return next === -1 ? bytes : bytes.subarray(0, next);
}

/** The record whose head was read, and the window moved to the next. */
async function openRecord(window: ByteWindow, head: Head, length: number): Promise<Found> {
  const offset = window.offset();
  const end = head.length + length;
  const isWhole = await window.fill(end);
  await window.fill(end + BEGINS.length + 4);
  const bytes = window.bytes();
  if (isWhole && isFollowed(bytes.subarray(end))) {
    const block = bytes.slice(head.length, end);
    window.drop(end);
    return { offset, head, block, fault: null };
  }
  const isAnother = await seekRecord(window, head.length);
  const kind = isWhole || isAnother ? "damaged" : "cut";
  return fail(offset, head, kind, describe(kind, length));
}

function describe(kind: "damaged" | "cut", length: number): string {
  return kind === "cut" ? `of its ${length} bytes some are missing` : `its length is not ${length} bytes, as it says`;
}

/** By another record, or by the end of the archive. */
function isFollowed(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte !== 10 && byte !== 13);
  return at === -1 || beginsRecord(bytes.subarray(at));
}

/** Whether there is anything behind them. */
async function skipLineEnds(window: ByteWindow): Promise<boolean> {
  while (await window.fill(1)) {
    const bytes = window.bytes();
    const at = bytes.findIndex((byte) => byte !== 10 && byte !== 13);
    window.drop(at === -1 ? bytes.length : at);
    if (at !== -1) return true;
  }
  return false;
}

/** Moves the window to the next record behind `from`; to the end, where there is none. */
async function seekRecord(window: ByteWindow, from: number): Promise<boolean> {
  window.drop(Math.min(from, window.bytes().length));
  for (;;) {
    const isMore = await window.fill(STRIDE);
    const at = findMark(window.bytes());
    if (at !== -1) {
      window.drop(at);
      return true;
    }
    window.drop(isMore ? window.bytes().length - MARK.length : window.bytes().length);
    if (!isMore) return false;
  }
}

/**
 * Moves the window behind a block that nobody wants to hold. A record within it is believed more than its length, which would else
 * swallow the rest of the archive.
 */
async function passOver(window: ByteWindow, length: number): Promise<"end" | "damaged" | "cut"> {
  for (let left = length; left > 0; ) {
    await window.fill(Math.min(left, STRIDE));
    const bytes = window.bytes().subarray(0, left);
    if (bytes.length === 0) return "cut";
    const at = findMark(bytes);
    // A mark that is cut by the end of the window is seen in the next.
    const step = at !== -1 || bytes.length <= MARK.length ? bytes.length : bytes.length - MARK.length;
    window.drop(at === -1 ? step : at);
    if (at !== -1) return "damaged";
    left -= step;
  }
  return "end";
}

/** Where a record begins behind a line end; -1 where none does. */
function findMark(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(MARK);
  return at === -1 ? -1 : at + 1;
}
