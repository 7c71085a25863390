/** Whom statements of the ledger name: by id, by the words of a name, by a near spelling. */
import { MENTION_KINDS, type MentionKind } from "../../model/entity.ts";
import type { Id } from "../../model/id.ts";
import type { KnownEntity } from "../../model/record.ts";
import { editDistance } from "../../base/suggest.ts";
import { batches } from "../batches.ts";
import { searchWords } from "../words.ts";
import { fullerName } from "../write/names.ts";
import type { Finding } from "./documents.ts";

/** In the order of the ids; those that nobody names are left out. */
export async function findEntities({ tx }: Finding, ids: readonly Id<"Entity">[]): Promise<KnownEntity[]> {
  const found = new Map<Id<"Entity">, KnownEntity>();
  for (const some of batches([...new Set(ids)])) {
    const rows = await tx.selectFrom("entity").selectAll().where("id", "in", some).execute();
    for (const entity of await withNames(tx, rows)) found.set(entity.id, entity);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function findCalled({ tx }: Finding, names: readonly string[]): Promise<KnownEntity[]> {
  const found = new Map<Id<"Entity">, KnownEntity>();
  for (const some of batches([...new Set(names.map(searchWords))].filter((words) => words !== ""))) {
    const rows = await tx
      .selectFrom("entity")
      .selectAll()
      .where("number", "in", (eb) => eb.selectFrom("name").select("name.entity").where("name.words", "in", some))
      .execute();
    for (const entity of await withNames(tx, rows)) found.set(entity.id, entity);
  }
  return [...found.values()].toSorted(byFame);
}

/** The most named first. */
function byFame(a: KnownEntity, b: KnownEntity): number {
  return b.documents - a.documents || (a.id < b.id ? -1 : 1);
}

export async function findNamed({ tx, search }: Finding, words: string, limit: number): Promise<KnownEntity[]> {
  const rows = await tx
    .selectFrom("entity")
    .selectAll()
    .where("number", "in", (eb) =>
      eb
        .selectFrom("name")
        .select("name.entity")
        .where("name.number", "in", search.namesWith(searchWords(words))),
    )
    .orderBy("documents", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return await withNames(tx, rows);
}

/** How many names that share letters are compared letter by letter. */
const NEAR = 200;

export async function findLike({ tx, search }: Finding, name: string, limit: number): Promise<KnownEntity[]> {
  const words = searchWords(name);
  const numbers = await search.namesLike(tx, words, NEAR);
  if (numbers.length === 0) return [];
  const names = await tx.selectFrom("name").select(["entity", "words"]).where("number", "in", numbers).execute();
  const distances = new Map<number, number>();
  for (const { entity, words: other } of names) {
    const distance = editDistance(words, other);
    if (distance > maxDistance(words)) continue;
    distances.set(entity, Math.min(distance, distances.get(entity) ?? distance));
  }
  if (distances.size === 0) return [];
  const rows = await tx
    .selectFrom("entity")
    .selectAll()
    .where("number", "in", [...distances.keys()])
    .execute();
  const nearest = rows.toSorted(
    (a, b) =>
      distances.get(a.number)! - distances.get(b.number)! || b.documents - a.documents || (a.id < b.id ? -1 : 1),
  );
  return await withNames(tx, nearest.slice(0, limit));
}

/** One slip in four letters, as nobody mistypes more. */
function maxDistance(words: string): number {
  return Math.max(1, Math.floor(words.length / 4));
}

type EntityRow = { readonly number: number; readonly id: string; readonly documents: number };

async function withNames(tx: Finding["tx"], rows: readonly EntityRow[]): Promise<KnownEntity[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const names = new Map<number, string>();
  for (const { entity, name } of await tx.selectFrom("name").selectAll().where("entity", "in", numbers).execute()) {
    names.set(entity, fullerName(name, names.get(entity) ?? name));
  }
  return rows.map(({ number, id, documents }) => ({
    id,
    kind: kindOf(id),
    // Whom statements are about without naming them has but an id.
    name: names.get(number) ?? id.slice(id.indexOf(":") + 1),
    documents,
  }));
}

/** What an id begins with. */
function kindOf(id: Id<"Entity">): MentionKind {
  return MENTION_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? "other";
}
