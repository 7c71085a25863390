/**
 * Who is named, how and in how many documents, as it changes in one transaction: entities are read once, counted in memory and written
 * once, however many documents of a batch name them.
 */
import type { Id } from "../../model/id.ts";
import { batches } from "../batches.ts";
import { type NameCounts, readNames, writeNames } from "../code/names.ts";
import type { NamesOf, Store } from "../store.ts";
import { searchWords } from "../words.ts";
import type { Writing } from "./writing.ts";

export type Roster = {
  /** Makes them known to what follows, and adds those that the ledger does not have. */
  readonly load: (ids: Iterable<Id<"Entity">>) => Promise<void>;
  readonly numberOf: (id: Id<"Entity">) => number;
  /** One document more (1) or less (-1) that calls it so. */
  readonly count: (id: Id<"Entity">, name: string, by: 1 | -1) => void;
  /** Writes what changed; whom no document names and no statement is about is removed. */
  readonly save: () => Promise<void>;
};

type Held = { readonly number: number; readonly id: string; readonly documents: number; readonly names: string };

type Known = {
  readonly number: number;
  readonly id: Id<"Entity">;
  /** As they stand in the ledger. */
  readonly before: NameCounts;
  readonly names: Map<string, number>;
};

export function openRoster(tx: Writing["tx"], search: Store["search"]): Roster {
  const known = new Map<Id<"Entity">, Known>();
  const touched = new Set<Known>();
  const hold = ({ number, id, names, documents }: Held): void => {
    const before = readNames(names, documents);
    known.set(id, { number, id, before, names: new Map(before) });
  };
  return {
    load: async (ids) => {
      const unknown = [...new Set(ids)].filter((id) => !known.has(id));
      for (const some of batches(unknown)) {
        const rows = await tx.selectFrom("entity").selectAll().where("id", "in", some).execute();
        rows.forEach(hold);
        const fresh = some.filter((id) => !known.has(id)).map((id) => ({ id, documents: 0, names: writeNames([]) }));
        if (fresh.length === 0) continue;
        const added = await tx.insertInto("entity").values(fresh).returningAll().execute();
        added.forEach(hold);
      }
    },
    numberOf: (id) => known.get(id)!.number,
    count: (id, name, by) => {
      const entity = known.get(id)!;
      const documents = (entity.names.get(name) ?? 0) + by;
      if (documents > 0) entity.names.set(name, documents);
      else entity.names.delete(name);
      touched.add(entity);
    },
    save: async () => {
      for (const some of batches([...touched], 200)) await saveEntities(tx, search, some);
      await removeUnnamed(tx, [...known.values()]);
    },
  };
}

async function saveEntities(tx: Writing["tx"], search: Store["search"], entities: readonly Known[]): Promise<void> {
  const rows = entities.map(({ number, id, names }) => ({
    number,
    id,
    documents: [...names.values()].reduce((sum, documents) => sum + documents, 0),
    names: writeNames([...names]),
  }));
  await tx
    .insertInto("entity")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("number").doUpdateSet((eb) => ({
        documents: eb.ref("excluded.documents"),
        names: eb.ref("excluded.names"),
      })),
    )
    .execute();
  const renamed: NamesOf[] = [];
  for (const { number, before, names } of entities) {
    const [old, now] = [wordsOfNames(before.map(([name]) => name)), wordsOfNames([...names.keys()])];
    if (old.join("\n") === now.join("\n")) continue;
    if (old.length > 0) await search.removeNames(tx, number, old);
    if (now.length > 0) renamed.push({ entity: number, names: now });
  }
  await search.addNames(tx, renamed);
}

/** What an entity is found by. Sorted, so that what is removed is what was added. */
export function wordsOfNames(names: readonly string[]): string[] {
  return [...new Set(names.map(searchWords))].filter((words) => words !== "").toSorted();
}

async function removeUnnamed(tx: Writing["tx"], entities: readonly Known[]): Promise<void> {
  const unnamed = entities.filter(({ names }) => names.size === 0).map(({ number }) => number);
  for (const some of batches(unnamed)) {
    await tx
      .deleteFrom("entity")
      .where("number", "in", some)
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
