/** Opens a database of PostgreSQL as a store, makes the tables where that is wanted, and brings them to the newest schema. */
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression, sql } from "kysely";
import { HearsayError } from "../../base/error.ts";
import { migrate, type Migrating } from "../migrations/migrate.ts";
import { listMigrations } from "../migrations/migrations.ts";
import type { Migration } from "../migrations/migration.ts";
import { shownAddress } from "../shown-address.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { holdTerms } from "../terms.ts";
import { LedgerDialect } from "./dialect.ts";
import { brokenOff, failureOf, isUnreachable, notALedger } from "./failure.ts";
import { openPool } from "./pool.ts";
import { search, SEARCH_TABLES } from "./search.ts";
import { untilReached } from "./until-reached.ts";

const MIGRATIONS: readonly Migration[] = listMigrations({
  bytes: "bytea",
  counting: (column) => column.generatedByDefaultAsIdentity(),
  rowless: "",
  besides: [
    ...SEARCH_TABLES,
    "create table revision (number bigint not null)",
    "insert into revision (number) values (0)",
    // Lists are in the order of bytes, whatever the language of the database.
    'alter table entity alter column id type text collate "C"',
    // They are deflated, and would be tried once more in vain.
    ...["document", "reading"].map((table) => `alter table ${table} alter column content set storage external`),
  ],
});

export type PostgresOptions = {
  readonly create: boolean;
  /** How long to wait for another process that writes, and for a server that is gone; 30 seconds where it is not given. */
  readonly waitMs?: number;
  readonly migrations?: readonly Migration[];
};

const WAIT_MS = 30_000;

export async function openPostgres(address: string, options: PostgresOptions): Promise<Store> {
  const waitMs = options.waitMs ?? WAIT_MS;
  const server = shownAddress(address);
  const db = new Kysely<Tables>({
    dialect: new LedgerDialect({ pool: openPool(address, waitMs), waitMs }),
    // "in ()" means nobody to SQLite, and nothing to PostgreSQL.
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  });
  try {
    await checkDatabase(db, server, options.create);
    const migrations = options.migrations ?? MIGRATIONS;
    const store = storeOf(db, server, waitMs, migrations);
    // A step is made wholly or not at all, and copies are the server's business.
    await migrate(store, { address: server, migrations, hasSteps, keepCopy: () => {} });
    return store;
  } catch (error) {
    await db.destroy();
    throw failureOf(error, server);
  }
}

/** Nothing is written before the schema is known to hold a ledger, or nothing. */
async function checkDatabase(db: Kysely<Tables>, server: string, create: boolean): Promise<void> {
  const { rows } = await sql<{ encoding: string; tables: number; ours: number }>`
    select current_setting('server_encoding') as encoding, count(*) as tables,
      count(*) filter (where relname in ('migration', 'document', 'revision')) as ours
    from pg_class where relnamespace = to_regnamespace(current_schema()) and relkind in ('r', 'p')`.execute(db);
  const { encoding, tables, ours } = rows[0]!;
  if (tables > 0 && ours < 3) throw new HearsayError("ledger/not-a-ledger", notALedger(server));
  if (tables === 0 && !create) {
    throw new HearsayError("ledger/not-found", `There is no ledger at ${server} yet: "hearsay add" makes one.`);
  }
  if (encoding !== "UTF8") {
    throw new HearsayError(
      "ledger/not-a-ledger",
      `${server} is encoded in ${encoding}, which cannot hold all words: make another by "createdb --encoding UTF8 --template template0 NAME".`,
    );
  }
}

/** Asked of the catalogue itself: what looks names up may remember, from before the lock, that there was none. */
const hasSteps: Migrating["hasSteps"] = async (db) => {
  const { rows } = await sql`
    select 1 from pg_class where relnamespace = to_regnamespace(current_schema()) and relname = 'migration'`.execute(
    db,
  );
  return rows.length > 0;
};

function storeOf(db: Kysely<Tables>, server: string, waitMs: number, migrations: readonly Migration[]): Store {
  const reach = <Result>(work: () => Promise<Result>, mayRepeat: () => boolean = () => true): Promise<Result> =>
    untilReached(
      waitMs,
      () =>
        work().catch((error: unknown) => {
          throw failureOf(error, server);
        }),
      mayRepeat,
    );
  // Words of a transaction are numbered in memory: within this process too, one writes at a time.
  const inTurn = takeTurns();
  return {
    db,
    newest: migrations.at(-1)!.name,
    terms: { reading: holdTerms(), writing: holdTerms() },
    write: (work) =>
      inTurn(async () => {
        let hasBegun = false;
        const transact = () =>
          db.transaction().execute(async (tx) => {
            hasBegun = true;
            const result = await work(tx);
            await sql`update revision set number = number + 1`.execute(tx);
            return result;
          });
        return await reach(transact, () => !hasBegun).catch((error: unknown) => {
          throw hasBegun && isUnreachable(error) ? brokenOff(error, server) : error;
        });
      }),
    read: (work) => reach(() => db.transaction().setAccessMode("read only").execute(work)),
    search,
    revision: async () => {
      const { rows } = await reach(() => sql<{ number: number }>`select number from revision`.execute(db));
      return String(rows[0]?.number);
    },
    renumber: async (tx) => {
      for (const table of ["correction", "entity", "token", "webhook"]) {
        const sequence = sql`pg_get_serial_sequence(format('%I.%I', current_schema(), ${table}::text), 'number')`;
        await sql`select setval(${sequence}, max(number)) from ${sql.table(table)}`.execute(tx);
      }
    },
    // What is gone is overwritten as its place is used again; the server's log and backups are not ours to change.
    scrub: async () => void (await reach(() => sql.raw(VACUUM).execute(db))),
    close: () => db.destroy(),
  };
}

const VACUUM = "vacuum document, reading, sketch, sketch_key, statement_key, entity, text_words, name_words";

function takeTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
