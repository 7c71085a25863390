/**
 * Brings a ledger to the newest schema, one transaction for all steps. Which ones it has behind it stands in the ledger itself, so that
 * running twice, or in two processes at once, does each step once.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import { HearsayError } from "../../base/error.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import type { Migration } from "./migration.ts";

export type Migrating = {
  /** For messages. */
  readonly address: string;
  readonly migrations: readonly Migration[];
  /** Whether the store has the table of steps. */
  readonly hasSteps: (db: Db) => Promise<boolean>;
  /** Called under the lock, before an older ledger is changed, with the name of the first step it lacks. */
  readonly keepCopy: (before: string) => void;
};

type Db = Kysely<Tables> | Transaction<Tables>;

export async function migrate({ db, write }: Pick<Store, "db" | "write">, migrating: Migrating): Promise<void> {
  const { address, migrations, keepCopy } = migrating;
  const applied = async (at: Db): Promise<string[]> => ((await migrating.hasSteps(at)) ? await stepsOf(at) : []);
  if (missing(await applied(db), address, migrations).length === 0) return;
  await write(async (tx) => {
    const have = await applied(tx);
    const steps = missing(have, address, migrations);
    if (steps.length > 0 && have.length > 0) keepCopy(steps[0]!.name);
    await sql`create table if not exists migration (name text not null primary key)`.execute(tx);
    for (const { name, run } of steps) {
      await run(tx);
      await sql`insert into migration (name) values (${name})`.execute(tx);
    }
  });
}

async function stepsOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** The last step that a ledger has behind it, whoever made it. */
export async function newestOf(tx: Db): Promise<string | null> {
  return (await stepsOf(tx)).at(-1) ?? null;
}

function missing(have: readonly string[], address: string, migrations: readonly Migration[]): readonly Migration[] {
  const strange = have.find((name) => migrations.every((migration) => migration.name !== name));
  if (strange !== undefined) {
    throw new HearsayError(
      "ledger/newer",
      `${address} was written by a newer Hearsay (it has "${strange}"): install that version, or name another ledger.`,
    );
  }
  return migrations.filter(({ name }) => !have.includes(name));
}
