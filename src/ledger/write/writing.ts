/** A write transaction as its steps know it. */
import type { Transaction } from "kysely";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import type { Terms } from "../terms.ts";
import { openRoster, type Roster } from "./roster.ts";

export type Writing = Pick<Store, "search"> & {
  readonly terms: Terms;
  readonly tx: Transaction<Tables>;
  readonly roster: Roster;
};

/** Does the work with terms and names in memory, and writes what became of them: all or nothing. */
export async function writeTo<Result>(store: Store, work: (writing: Writing) => Promise<Result>): Promise<Result> {
  const { search } = store;
  const terms = store.terms.writing;
  return await store.write(async (tx) => {
    await terms.refresh(tx);
    const roster = openRoster(tx, search);
    const result = await work({ tx, terms, search, roster });
    await roster.save();
    await terms.save(tx);
    return result;
  });
}
