/**
 * Articles that the ledger has under another writing of their address: found through two feeds, or with the mark of a newsletter in it.
 * Told before anything is read. What differs in its words, its outlet or its day is a version, and kept.
 */
import { deliveryKey } from "../ledger/delivery-key.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Document } from "../model/document.ts";
import type { Id } from "../model/id.ts";

/** By delivery key those that stand in the ledger at the addresses of these. */
export async function findHeld(ledger: Ledger, documents: readonly Document[]): Promise<Map<string, Id<"Document">>> {
  const urls = documents.flatMap(({ url }) => url ?? []);
  const held = new Map<string, Id<"Document">>();
  if (urls.length === 0) return held;
  for (const { document, heading } of (await ledger.versions(urls, 1)).flat()) {
    const key = heading.forgotten === null ? deliveryKey(document) : null;
    if (key !== null && !held.has(key)) held.set(key, document.id);
  }
  return held;
}
