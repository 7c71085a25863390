/** A document as received, but for its id, as a row holds it: JSON, deflated (RFC 1951) after a dictionary of the names of its fields. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { HearsayError } from "../../base/error.ts";
import type { Document } from "../../model/document.ts";

type Content = Omit<Document, "id">;

/** What nearly all documents have in common. Kept in ledgers by what is left out: never changes. */
const COMMON: Buffer = Buffer.from(
  '{"url":null,"outlet":null,"byline":null,"title":null,"published":null,"modified":null,"language":"und","rendition":"excerpt"' +
    '{"url":"https://www.","outlet":"","byline":"","title":"","published":"20","modified":"20' +
    '","byline":null,"modified":null,"language":"en","rendition":"original","rendition":"restated","text":"',
);

export function packContent(document: Document): Uint8Array {
  const content: Content & { id?: string } = { ...document };
  delete content.id;
  // JSON escapes half surrogate pairs, which UTF-8 cannot hold.
  return deflateRawSync(JSON.stringify(content), { level: 9, dictionary: COMMON });
}

export function unpackContent(id: string, packed: Uint8Array): Document {
  const content: Content = JSON.parse(inflate(packed, COMMON).toString("utf8"));
  return { id, ...content };
}

/** Most rows unpack to one of these. Unless something is said each takes four times the room, and half of the time goes into clearing that away. */
const ROOM = { chunkSize: 4096 } as const;

/** Throws `ledger/damaged`. */
export function inflate(packed: Uint8Array, dictionary?: Uint8Array): Buffer {
  try {
    return inflateRawSync(packed, { ...ROOM, ...(dictionary === undefined ? {} : { dictionary }) });
  } catch (cause) {
    throw new HearsayError("ledger/damaged", "A text cannot be read back from the ledger: its bytes were changed.", {
      cause,
    });
  }
}
