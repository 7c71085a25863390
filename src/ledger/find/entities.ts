/** Whom statements of the ledger name: by id, by a whole name, by the words of one, by a near spelling. */
import type { Expression } from "kysely";
import { editDistance } from "../../base/suggest.ts";
import { MENTION_KINDS, type MentionKind } from "../../model/entity.ts";
import type { Id } from "../../model/id.ts";
import type { KnownEntity } from "../../model/record.ts";
import { batches } from "../batches.ts";
import { fullerName, type NameCounts, readNames } from "../code/names.ts";
import { searchWords } from "../words.ts";
import type { Finding } from "./documents.ts";

/** In the order of the ids; those that nobody names are left out. */
export async function findEntities({ tx }: Finding, ids: readonly Id<"Entity">[]): Promise<KnownEntity[]> {
  const found = new Map<Id<"Entity">, KnownEntity>();
  for (const some of batches([...new Set(ids)])) {
    const rows = await tx.selectFrom("entity").selectAll().where("id", "in", some).execute();
    for (const row of rows) found.set(row.id, entityOf({ ...row, names: readNames(row.names, row.documents) }));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function findCalled(finding: Finding, names: readonly string[]): Promise<KnownEntity[]> {
  const wanted = new Set(names.map(searchWords));
  wanted.delete("");
  const rows = new Map<string, Row>();
  for (const some of batches([...wanted], 100)) {
    for (const row of await namedRows(finding.tx, finding.search.entitiesCalled(some))) rows.set(row.id, row);
  }
  return [...rows.values()]
    .filter((row) => row.names.some(([name]) => wanted.has(searchWords(name))))
    .map(entityOf)
    .toSorted(byFame);
}

export async function findNamed({ tx, search }: Finding, words: string, limit: number): Promise<KnownEntity[]> {
  const wanted = searchWords(words).split(" ");
  if (wanted[0] === "") return [];
  const rows = await namedRows(tx, search.entitiesWith(wanted.join(" ")));
  const holdsAll = (name: string): boolean => {
    const has = new Set(searchWords(name).split(" "));
    return wanted.every((word) => has.has(word));
  };
  const found: KnownEntity[] = [];
  for (const row of rows) {
    if (found.length === limit) break;
    if (row.names.some(([name]) => holdsAll(name))) found.push(entityOf(row));
  }
  return found;
}

/** How many that share letters are compared letter by letter. */
const NEAR = 200;

export async function findLike({ tx, search }: Finding, name: string, limit: number): Promise<KnownEntity[]> {
  const words = searchWords(name);
  const numbers = await search.entitiesLike(tx, words, NEAR);
  if (numbers.length === 0) return [];
  const rows = await tx.selectFrom("entity").selectAll().where("number", "in", numbers).execute();
  const near = rows.flatMap((row) => {
    const names = readNames(row.names, row.documents);
    const distance = Math.min(...names.map(([other]) => editDistance(words, searchWords(other))));
    return distance > maxDistance(words) ? [] : [{ entity: entityOf({ ...row, names }), distance }];
  });
  return near
    .toSorted((a, b) => a.distance - b.distance || byFame(a.entity, b.entity))
    .slice(0, limit)
    .map(({ entity }) => entity);
}

/** One slip in four letters, as nobody mistypes more. */
function maxDistance(words: string): number {
  return Math.max(1, Math.floor(words.length / 4));
}

type Row = { readonly id: string; readonly documents: number; readonly names: NameCounts };

/** The most named first. */
async function namedRows(tx: Finding["tx"], numbers: Expression<number>): Promise<Row[]> {
  const rows = await tx
    .selectFrom("entity")
    .select(["id", "documents", "names"])
    .where("number", "in", numbers)
    .orderBy("documents", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, names: readNames(row.names, row.documents) }));
}

/** The most named first. */
function byFame(a: KnownEntity, b: KnownEntity): number {
  return b.documents - a.documents || (a.id < b.id ? -1 : 1);
}

function entityOf({ id, documents, names }: Row): KnownEntity {
  // Whom statements are about without naming them has but an id.
  const [first = id.slice(id.indexOf(":") + 1), ...others] = names.map(([name]) => name);
  return { id, kind: kindOf(id), name: others.reduce(fullerName, first), documents };
}

/** What an id begins with. */
function kindOf(id: Id<"Entity">): MentionKind {
  return MENTION_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? "other";
}
