/** What happens to deliveries on their way, whatever kind they are of: cut, recoded, mislabelled, packed, doubled. Bytes in, bytes out. */
import { gzipSync } from "node:zlib";

export type Mutation = readonly [reason: string, mutate: (bytes: Buffer) => Uint8Array];

const recode =
  (encoding: BufferEncoding) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(bytes.toString("utf8"), encoding);
const rewrite =
  (change: (text: string) => string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(change(bytes.toString("utf8")));
const before =
  (head: readonly number[]) =>
  (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(head), bytes]);

/** Puts bytes behind every so-manyth. */
const sprinkle =
  (piece: readonly number[], every: number) =>
  (bytes: Buffer): Buffer => {
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += every) parts.push(bytes.subarray(at, at + every), Buffer.from(piece));
    return Buffer.concat(parts);
  };

/** Within the first character of several bytes; in the middle where there is none. */
function withinCharacter(bytes: Buffer): number {
  const at = bytes.findIndex((byte) => byte >= 0xc3 && byte < 0xf5);
  return at === -1 ? bytes.length >> 1 : at + 1;
}

/** The name of the encoding that a text declares, replaced; two are in use. */
const relabel = (label: string) => rewrite((text) => text.replace(/(encoding="|charset=")[\w-]+/iu, `$1${label}`));
const swap = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

export const MUTATIONS: readonly Mutation[] = [
  ["nothing of it", () => new Uint8Array()],
  ["its first byte", (bytes) => bytes.subarray(0, 1)],
  ["cut in its first line", (bytes) => bytes.subarray(0, 17)],
  ["cut after a quarter", (bytes) => bytes.subarray(0, bytes.length >> 2)],
  ["cut within a character", (bytes) => bytes.subarray(0, withinCharacter(bytes))],
  ["cut at nine tenths", (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.9))],
  ["without its last byte", (bytes) => bytes.subarray(0, -1)],
  ["without its beginning", (bytes) => bytes.subarray(40)],
  ["a character without its second byte", (bytes) => Buffer.concat([bytes.subarray(0, withinCharacter(bytes)), bytes.subarray(withinCharacter(bytes) + 1)])],
  ["in Latin-1 under the name of UTF-8", recode("latin1")],
  ["in UTF-16 with its mark", (bytes) => before([0xff, 0xfe])(recode("utf16le")(bytes))],
  ["in UTF-16, big end first, without a mark", (bytes) => swap(recode("utf16le")(bytes))],
  ["in UTF-8 under the mark of UTF-16", before([0xff, 0xfe])],
  ["in UTF-16 under the mark of UTF-8", (bytes) => before([0xef, 0xbb, 0xbf])(recode("utf16le")(bytes))],
  ["with three byte order marks", before([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf])],
  ["said to be UTF-16", relabel("utf-16")],
  ["said to be UTF-7", relabel("utf-7")],
  ["said to be Shift_JIS", relabel("Shift_JIS")],
  ["said to be in an encoding that is none", relabel("x-klingon")],
  ["with a NUL after each fifty bytes", sprinkle([0], 50)],
  ["with control characters all over", sprinkle([1, 8, 0x1b, 0x7f, 0xc2, 0x85], 100)],
  ["with half characters in the bytes of UTF-8", sprinkle([0xed, 0xa0, 0x80], 120)],
  ["with overlong characters", sprinkle([0xc0, 0xbc, 0xe0, 0x80, 0xaf], 120)],
  ["with marks of direction all over", rewrite((text) => text.replaceAll(/[^<>]{60}/gu, "$&\u202E\u2066\u200F"))],
  ["behind five thousand line ends", (bytes) => Buffer.concat([Buffer.alloc(5000, "\n"), bytes])],
  ["twice, one behind the other", (bytes) => Buffer.concat([bytes, bytes])],
  ["with noise behind it", (bytes) => Buffer.concat([bytes, Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256))])],
  ["packed, under its own name", (bytes) => gzipSync(bytes)],
  ["packed twice, under its own name", (bytes) => gzipSync(gzipSync(bytes))],
]; // biome-ignore format: one table
