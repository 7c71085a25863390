/**
 * The body of an answer → its bytes, decompressed. Both limits hold while reading: as soon as one is passed the
 * connection is closed, so that a bomb costs what the limit allows and no more.
 *
 * One layer of gzip, deflate, Brotli or Zstandard is undone. A second one is refused: no server needs it, and layers are
 * how a few kilobytes become terabytes.
 */
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib from "node:zlib";
import { showUrl } from "../address.ts";
import { FetchError } from "../fetch-error.ts";
import { headerOf, headersOf } from "../headers.ts";
import type { Answer } from "./exchange.ts";

export type BodyLimits = {
  /** The most that is read off the wire, in bytes. */
  readonly wireBytes: number;
  /** The most that comes out of it. */
  readonly bytes: number;
  /** Whether to stop quietly there and keep the beginning, as RFC 9309 wants it for a robots.txt. */
  readonly cut: boolean;
};

/** Throws `fetch/too-large`, `fetch/encoding`, and what stream and decompression throw. */
export async function readBody(answer: Answer, limits: BodyLimits, signal: AbortSignal): Promise<Uint8Array> {
  const { url, stream, headers } = answer;
  const coding = readCoding(headersOf(headers, "content-encoding").join(","), url);
  if (!limits.cut && Number(headerOf(headers, "content-length")) > limits.wireBytes)
    throw tooLarge(url, limits.wireBytes);
  const gathered = gather(coding === null ? Number(headerOf(headers, "content-length")) : 0);
  try {
    const chunks = atMost(stream, limits.wireBytes, url)[Symbol.asyncIterator]();
    const first = await chunks.next();
    // An empty body is empty, whatever it is said to be compressed by.
    if (first.done === true) return gathered.bytes();
    const source = async function* (): AsyncGenerator<Uint8Array> {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => chunks };
    };
    const sink = async (decompressed: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const chunk of atMost(decompressed, limits.bytes, url)) gathered.add(chunk);
    };
    if (coding === null) await pipeline(source, sink, { signal });
    else await pipeline(source, coding(first.value[0] ?? 0), sink, { signal });
  } catch (error) {
    if (!limits.cut || !(error instanceof FetchError) || error.code !== "fetch/too-large") throw error;
  }
  return gathered.bytes();
}

/** Passes chunks on, to the very limit; throws behind it. Empty ones are left out. */
async function* atMost(chunks: AsyncIterable<Uint8Array>, most: number, url: URL): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const left = most - size;
    yield chunk.length <= left ? chunk : chunk.subarray(0, left);
    size += chunk.length;
    if (size > most) throw tooLarge(url, most);
  }
}

/**
 * One block of memory that doubles. A list of chunks would cost a host that sends single bytes nothing, and us a hundred
 * times what it sent. What is announced is believed as far as a megabyte.
 */
function gather(announced: number): { readonly add: (chunk: Uint8Array) => void; readonly bytes: () => Uint8Array } {
  let block = new Uint8Array(announced > 0 ? Math.min(announced, 1 << 20) : 1 << 14);
  let size = 0;
  return {
    add: (chunk) => {
      if (size + chunk.length > block.length) {
        const larger = new Uint8Array(Math.max(block.length * 2, size + chunk.length));
        larger.set(block.subarray(0, size));
        block = larger;
      }
      block.set(chunk, size);
      size += chunk.length;
    },
    bytes: () => (size === block.length ? block : block.slice(0, size)),
  };
}

/** A decompressor, told the first byte. */
type Coding = (first: number) => Transform;

const CODINGS: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ["gzip", () => zlib.createGunzip()],
  ["x-gzip", () => zlib.createGunzip()],
  // "deflate" means zlib's wrapping, whose first byte ends in 8; some servers send what it wraps.
  ["deflate", (first) => ((first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw())],
  ["br", () => zlib.createBrotliDecompress()],
  // RFC 9659 allows no larger window than 8 MB, which a decompressor has to hold.
  ["zstd", () => zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } })],
]);

/** What is asked for. */
export const ACCEPTED_CODINGS = "gzip, deflate, br, zstd";

function readCoding(encoding: string, url: URL): Coding | null {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const [name, ...others] = names;
  if (name === undefined) return null;
  const coding = CODINGS.get(name);
  if (coding !== undefined && others.length === 0) return coding;
  const shown = names
    .join(", ")
    .replaceAll(/[^\w ,.*-]/gu, "?")
    .slice(0, 60);
  throw new FetchError("fetch/encoding", `${showUrl(url)} is compressed by "${shown}", which Hearsay does not undo.`);
}

function tooLarge(url: URL, most: number): FetchError {
  const limit = most < 1_000_000 ? `${most} bytes` : `${Number((most / 1_000_000).toFixed(1))} MB`;
  return new FetchError(
    "fetch/too-large",
    `${showUrl(url)} is larger than ${limit}. Give a smaller part of it, or raise the limit.`,
  );
}
