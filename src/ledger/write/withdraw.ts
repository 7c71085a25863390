/** Removes all that was derived from a document, so that it can be derived anew or be forgotten. */
import type { Document } from "../../model/document.ts";
import { batches } from "../batches.ts";
import { unpackReading } from "../code/reading.ts";
import { indexedKeys, unpackSketch } from "../code/sketch.ts";
import type { StatementKeys } from "../ledger.ts";
import { publicationDay } from "../publication-day.ts";
import type { Writing } from "./writing.ts";

/** `document` is as it was received. Its pairs with later documents stay with those, unless `withLater`. */
export async function withdraw(
  writing: Writing,
  number: number,
  document: Document,
  { withLater }: { readonly withLater: boolean },
): Promise<void> {
  const { tx, terms, roster } = writing;
  const row = await tx.selectFrom("reading").select("content").where("document", "=", number).executeTakeFirst();
  if (row === undefined) return;
  const derived = unpackReading(document, row.content, terms);
  const [keys, names] = [derived.keys(), derived.names()];
  await roster.load([...names.map(([entity]) => entity), ...keys.flatMap(({ entities }) => entities)]);
  await removeStatementKeys(writing, number, document, keys);
  await tx.deleteFrom("question_key").where("document", "=", number).execute();
  for (const [entity, name] of names) roster.count(entity, name, -1);
  await removeSketch(writing, number);
  await tx.deleteFrom("kinship").where("later", "=", number).execute();
  if (withLater) await tx.deleteFrom("kinship").where("earlier", "=", number).execute();
  await tx.deleteFrom("reading").where("document", "=", number).execute();
}

async function removeStatementKeys(
  { tx, roster }: Writing,
  number: number,
  { published }: Document,
  keys: readonly StatementKeys[],
): Promise<void> {
  const entities = [...new Set(keys.flatMap((key) => key.entities.map(roster.numberOf)))];
  for (const some of batches([0, ...entities])) {
    await tx
      .deleteFrom("statement_key")
      .where("entity", "in", some)
      .where("day", "=", publicationDay(published))
      .where("document", "=", number)
      .execute();
  }
}

async function removeSketch({ tx }: Writing, number: number): Promise<void> {
  const row = await tx.selectFrom("sketch").select("content").where("document", "=", number).executeTakeFirst();
  if (row === undefined) return;
  for (const some of batches(indexedKeys(unpackSketch(row.content)))) {
    await tx.deleteFrom("sketch_key").where("key", "in", some).where("document", "=", number).execute();
  }
  await tx.deleteFrom("sketch").where("document", "=", number).execute();
}
