/** A document as received, but for its id, as a row holds it: JSON, deflated (RFC 1951). */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { HearsayError } from "../../base/error.ts";
import type { Document } from "../../model/document.ts";

export function packContent(document: Document): Uint8Array {
  const content: Content & { id?: string } = { ...document };
  delete content.id;
  // JSON escapes half surrogate pairs, which UTF-8 cannot hold.
  return deflateRawSync(JSON.stringify(content), { level: 9 });
}

export function unpackContent(id: string, content: Uint8Array): Document {
  let json: string;
  try {
    json = inflateRawSync(content).toString("utf8");
  } catch (cause) {
    throw new HearsayError("ledger/damaged", `The text of the document ${id} cannot be read back from the ledger.`, {
      cause,
    });
  }
  const rest: Content = JSON.parse(json);
  return { id, ...rest };
}

type Content = Omit<Document, "id">;
