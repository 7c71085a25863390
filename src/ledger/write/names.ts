/** Counts who is named in a document and how: each entity once, by the fullest name that it has there. */
import type { Id } from "../../model/id.ts";
import type { Entry } from "../ledger.ts";
import { batches } from "../batches.ts";
import { searchWords } from "../words.ts";
import type { Writing } from "./writing.ts";

export type Named = {
  /** The number of each entity that is named or that statements are found by. */
  readonly entities: ReadonlyMap<Id<"Entity">, number>;
  /** Numbers of the names they have here, in ascending order. */
  readonly names: readonly number[];
};

export async function addNames(writing: Writing, entry: Entry): Promise<Named> {
  const { tx } = writing;
  const fullest = fullestNames(entry);
  const ids = new Set([...fullest.keys(), ...entry.keys.flatMap(({ entities }) => entities)]);
  const entities = await entityNumbers(tx, [...ids]);
  const names: number[] = [];
  for (const some of batches([...fullest], 200)) {
    const wanted = some.map(([id, name]) => ({ entity: entities.get(id)!, name }));
    names.push(...(await nameNumbers(writing, wanted)));
  }
  for (const some of batches([...fullest.keys()])) {
    const numbers = some.map((id) => entities.get(id)!);
    await tx
      .updateTable("entity")
      .set(({ eb }) => ({ documents: eb("documents", "+", 1) }))
      .where("number", "in", numbers)
      .execute();
  }
  return { entities, names: names.toSorted((a, b) => a - b) };
}

/** The longer of two names, the first in the order of letters where they are as long: whichever came first makes no difference. */
export function fullerName(one: string, other: string): string {
  if (one.length !== other.length) return one.length > other.length ? one : other;
  return one < other ? one : other;
}

/** What mentions, chains and roles call each entity. */
function fullestNames({ reading }: Entry): Map<Id<"Entity">, string> {
  const names = new Map<Id<"Entity">, string>();
  const note = (id: Id<"Entity"> | null, name: string): void => {
    if (id !== null) names.set(id, fullerName(name, names.get(id) ?? name));
  };
  for (const { entity, name } of reading.mentions) note(entity, name);
  for (const { chain, proposition } of reading.statements) {
    for (const { entity, name } of chain) note(entity, name);
    for (const { entity, text } of Object.values(proposition?.roles ?? {})) note(entity, text);
  }
  return names;
}

async function entityNumbers(tx: Writing["tx"], ids: readonly Id<"Entity">[]): Promise<Map<Id<"Entity">, number>> {
  const numbers = new Map<Id<"Entity">, number>();
  for (const some of batches(ids)) {
    const known = await tx.selectFrom("entity").select(["id", "number"]).where("id", "in", some).execute();
    for (const { id, number } of known) numbers.set(id, number);
    const fresh = some.filter((id) => !numbers.has(id)).map((id) => ({ id, documents: 0 }));
    if (fresh.length === 0) continue;
    const added = await tx.insertInto("entity").values(fresh).returning(["id", "number"]).execute();
    for (const { id, number } of added) numbers.set(id, number);
  }
  return numbers;
}

type NameKey = { readonly entity: number; readonly name: string };

/** Numbers of the names, each counted once more. */
async function nameNumbers({ tx, search }: Writing, wanted: readonly NameKey[]): Promise<number[]> {
  const rows = await tx
    .selectFrom("name")
    .select(["number", "entity", "name"])
    .where(
      "entity",
      "in",
      wanted.map(({ entity }) => entity),
    )
    .execute();
  const known = new Map(rows.map((row) => [keyOf(row), row.number]));
  const counted = wanted.flatMap((name) => known.get(keyOf(name)) ?? []);
  if (counted.length > 0) {
    await tx
      .updateTable("name")
      .set(({ eb }) => ({ documents: eb("documents", "+", 1) }))
      .where("number", "in", counted)
      .execute();
  }
  const fresh = wanted
    .filter((name) => !known.has(keyOf(name)))
    .map(({ entity, name }) => ({
      entity,
      name,
      words: searchWords(name),
      documents: 1,
    }));
  if (fresh.length === 0) return counted;
  const added = await tx.insertInto("name").values(fresh).returning(["number", "words"]).execute();
  for (const { number, words } of added) await search.addName(tx, number, words);
  return [...counted, ...added.map(({ number }) => number)];
}

function keyOf({ entity, name }: NameKey): string {
  return `${entity} ${name}`;
}
