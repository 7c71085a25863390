/**
 * Articles that were forgotten and are delivered again: with the mark of a newsletter in their address, under another headline or day.
 * Their ids are new ones; the words, by a hash that stays when they are forgotten, and the key of the address are not.
 */
import { sql } from "kysely";
import { contentHash } from "../../base/hash.ts";
import type { Document } from "../../model/document.ts";
import type { Id } from "../../model/id.ts";
import { addressOf } from "../address.ts";
import { batches } from "../batches.ts";
import { idOf } from "../id-bytes.ts";
import { searchWords } from "../words.ts";
import type { Writing } from "./writing.ts";

/** The same for one text, however its spaces, marks and capitals were set. */
export function wordsHash(text: string): string {
  return contentHash(searchWords(text));
}

/** By the id of a document, the forgotten one that it is. */
export async function findForgotten(
  { tx }: Writing,
  documents: readonly Document[],
): Promise<ReadonlyMap<Id<"Document">, Id<"Document">>> {
  const placed = documents.flatMap(({ id, url, text }) =>
    url === null ? [] : [{ id, address: addressOf(url), text }],
  );
  const gone = new Map<string, Id<"Document">>();
  for (const some of batches([...new Set(placed.map(({ address }) => address))])) {
    const rows = await tx
      .selectFrom("document")
      // An address is no number that JavaScript can hold.
      .select(["id", "forgotten_words", sql<string>`cast(address as text)`.as("address")])
      .where("address", "in", some)
      .where("forgotten_words", "is not", null)
      .execute();
    for (const { id, address, forgotten_words: words } of rows) gone.set(`${address} ${words}`, idOf(id));
  }
  if (gone.size === 0) return new Map();
  return new Map(
    placed.flatMap(({ id, address, text }) => {
      const there = gone.get(`${address} ${wordsHash(text)}`);
      return there === undefined ? [] : [[id, there]];
    }),
  );
}
