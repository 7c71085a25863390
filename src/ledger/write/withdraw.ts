/** Removes all that was derived from a document, so that it can be derived anew or be forgotten. */
import type { Document } from "../../model/document.ts";
import { batches } from "../batches.ts";
import { type Derived, unpackReading } from "../code/reading.ts";
import { indexedKeys, unpackSketch } from "../code/sketch.ts";
import type { Writing } from "./writing.ts";

/** `document` is as it was received. Its pairs with later documents stay with those, unless `withLater`. */
export async function withdraw(
  writing: Writing,
  number: number,
  document: Document,
  { withLater }: { readonly withLater: boolean },
): Promise<void> {
  const { tx, terms } = writing;
  const row = await tx.selectFrom("reading").selectAll().where("document", "=", number).executeTakeFirst();
  if (row === undefined) return;
  const derived = unpackReading(document, row.content, terms);
  const entities = await removeStatementKeys(writing, number, derived);
  await removeNames(writing, derived.names, entities);
  for (const some of batches(indexedKeys(unpackSketch(row.sketch)))) {
    await tx.deleteFrom("sketch_key").where("key", "in", some).where("document", "=", number).execute();
  }
  await tx.deleteFrom("kinship").where("later", "=", number).execute();
  if (withLater) await tx.deleteFrom("kinship").where("earlier", "=", number).execute();
  await tx.deleteFrom("reading").where("document", "=", number).execute();
}

/** The numbers of the entities they were found by. */
async function removeStatementKeys({ tx, terms }: Writing, number: number, { keys }: Derived): Promise<number[]> {
  const ids = [...new Set(keys.flatMap(({ entities }) => entities))];
  const numbers: number[] = [];
  for (const some of batches(ids)) {
    const rows = await tx.selectFrom("entity").select("number").where("id", "in", some).execute();
    numbers.push(...rows.map((row) => row.number));
  }
  const kinds = [...new Set(keys.map(({ kind }) => (kind === null ? 0 : terms.numberOf(kind))))];
  for (const some of batches([0, ...numbers])) {
    await tx
      .deleteFrom("statement_key")
      .where("entity", "in", some)
      .where("kind", "in", kinds)
      .where("document", "=", number)
      .execute();
  }
  return numbers;
}

/** Counts the names once less, and removes those that nobody goes by any more, with whoever has no name left. */
async function removeNames({ tx, search }: Writing, names: readonly number[], keyed: readonly number[]): Promise<void> {
  const entities = new Set(keyed);
  for (const some of batches(names)) {
    const rows = await tx.selectFrom("name").selectAll().where("number", "in", some).execute();
    const owners = rows.map(({ entity }) => entity);
    for (const entity of owners) entities.add(entity);
    const gone = rows.filter(({ documents }) => documents === 1);
    for (const { number, words } of gone) await search.removeName(tx, number, words);
    await tx
      .deleteFrom("name")
      .where(
        "number",
        "in",
        gone.map(({ number }) => number),
      )
      .execute();
    await tx
      .updateTable("name")
      .set(({ eb }) => ({ documents: eb("documents", "-", 1) }))
      .where("number", "in", some)
      .execute();
    await tx
      .updateTable("entity")
      .set(({ eb }) => ({ documents: eb("documents", "-", 1) }))
      .where("number", "in", owners)
      .execute();
  }
  for (const some of batches([...entities])) {
    await tx
      .deleteFrom("entity")
      .where("number", "in", some)
      .where("documents", "=", 0)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("statement_key")
              .select("statement_key.document")
              .whereRef("statement_key.entity", "=", "entity.number"),
          ),
        ),
      )
      .execute();
  }
}
