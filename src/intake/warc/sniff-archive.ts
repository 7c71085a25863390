/** Telling by its first bytes whether a stream is a web archive, which may be of any length, without losing them for whoever reads it. */
import { peekMember } from "./member.ts";

const BEGINS = "WARC/";

export type Sniffed = {
  readonly isArchive: boolean;
  /** All of the stream, from its beginning. */
  readonly stream: AsyncIterable<Uint8Array>;
};

export async function sniffArchive(stream: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  async function* replay(): AsyncGenerator<Uint8Array> {
    for (let next = first; next.done !== true; next = await chunks.next()) yield next.value;
  }
  const bytes = first.done === true ? new Uint8Array() : first.value;
  return { isArchive: [bytes, peekMember(bytes)].some(begins), stream: replay() };
}

function begins(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, BEGINS.length)).toString("latin1") === BEGINS;
}
