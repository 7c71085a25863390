/** Writes what was derived from a document: its reading, what statements are found by, names, and its kin. */
import assert from "node:assert";
import { indexedKeys, packSketch } from "../code/sketch.ts";
import { packReading } from "../code/reading.ts";
import type { Entry, FindKin } from "../ledger.ts";
import { publicationDay } from "../publication-day.ts";
import { ANY_QUESTION, questionKey } from "../question-key.ts";
import { addKin } from "./kin.ts";
import { entitiesIn, namesIn } from "./names.ts";
import type { Writing } from "./writing.ts";

/** The document has its number and nothing that was derived from it. */
export async function derive(writing: Writing, number: number, entry: Entry, findKin: FindKin): Promise<void> {
  const { tx, terms, roster } = writing;
  const { reading, keys, sketch } = entry;
  const { document, statements, findings } = reading;
  const day = publicationDay(document.published);
  assert.equal(keys.length, statements.length, "each statement has its keys");
  const names = [...namesIn(entry)];
  await roster.load(entitiesIn(entry));
  for (const [entity, name] of names) roster.count(entity, name, 1);
  await tx
    .insertInto("reading")
    .values({
      document: number,
      reader: terms.numberOf(entry.reader),
      statements: statements.length,
      content: packReading(document, { statements, findings, keys, names }, terms),
    })
    .execute();
  await tx
    .insertInto("sketch")
    .values({ document: number, content: packSketch(sketch) })
    .execute();
  const found = statementKeys(writing, entry).map((key) => ({ ...key, day, document: number }));
  if (found.length > 0) await tx.insertInto("statement_key").values(found).execute();
  const questions = new Set([ANY_QUESTION, ...entry.questions.map(questionKey)]);
  await tx
    .insertInto("question_key")
    .values(Array.from(questions, (question) => ({ question, document: number })))
    .execute();
  await addKin(writing, number, { document: document.id, sketch }, findKin);
  const indexed = indexedKeys(sketch).map((key) => ({ key, document: number }));
  if (indexed.length > 0) await tx.insertInto("sketch_key").values(indexed).execute();
}

/** Each pair of entity and kind once, and each kind with the entity 0. */
function statementKeys(
  { terms, roster }: Writing,
  { keys }: Entry,
): { readonly entity: number; readonly kind: number }[] {
  const found = new Map<string, { readonly entity: number; readonly kind: number }>();
  for (const { kind, entities } of keys) {
    const term = kind === null ? 0 : terms.numberOf(kind);
    const fillers = entities.map(roster.numberOf);
    for (const entity of kind === null ? fillers : [0, ...fillers]) {
      found.set(`${entity} ${term}`, { entity, kind: term });
    }
  }
  return [...found.values()];
}
