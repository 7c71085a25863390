/**
 * Articles that came by another writing of their address, in this batch or before it. Who reads them asks beforehand; but two who read the two of
 * them at once both find none, and only here one comes after the other.
 */
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import { unpackContent } from "../code/content.ts";
import { deliveryKey } from "../delivery-key.ts";
import { idOf } from "../id-bytes.ts";
import type { Writing } from "./writing.ts";

/** By the id of a document, the one that it is another delivery of. */
export async function findDelivered(
  { tx }: Writing,
  documents: readonly Document[],
): Promise<ReadonlyMap<Id<"Document">, Id<"Document">>> {
  const first = new Map<string, Id<"Document">>();
  const addresses = documents.flatMap(({ url }) => (url === null ? [] : [addressOf(url)]));
  for (const some of batches([...new Set(addresses)])) {
    const rows = await tx
      .selectFrom("document")
      .select(["id", "content"])
      .where("address", "in", some)
      .where("forgotten_at", "is", null)
      .orderBy("number")
      .execute();
    for (const row of rows) note(first, unpackContent(idOf(row.id), row.content));
  }
  const delivered = new Map<Id<"Document">, Id<"Document">>();
  for (const document of documents) {
    const there = note(first, document);
    if (there !== document.id) delivered.set(document.id, there);
  }
  return delivered;
}

/** Which one of its key came first. */
function note(first: Map<string, Id<"Document">>, document: Document): Id<"Document"> {
  const key = deliveryKey(document);
  if (key === null) return document.id;
  const there = first.get(key) ?? document.id;
  first.set(key, there);
  return there;
}
