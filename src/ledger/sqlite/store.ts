/** Opens a file of SQLite as a store, makes it where that is wanted, and brings it to the newest schema. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Kysely } from "kysely";
import { HearsayError } from "../../base/error.ts";
import { migrate } from "../migrations/migrate.ts";
import { listMigrations } from "../migrations/migrations.ts";
import type { Migration } from "../migrations/migration.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { holdTerms } from "../terms.ts";
import { type File, openFile } from "./database.ts";
import { LedgerDialect } from "./dialect.ts";
import { isNoLedger, notReadable } from "./failure.ts";
import { untilFree } from "./until-free.ts";
import { search, SEARCH_TABLES } from "./search.ts";

/** "hrsy", by which `file` and we tell a ledger from another file of SQLite. */
const APPLICATION = 0x68727379;

export const MIGRATIONS: readonly Migration[] = listMigrations({
  bytes: "blob",
  counting: (column) => column.autoIncrement(),
  rowless: "without rowid",
  besides: [...SEARCH_TABLES, `pragma application_id = ${APPLICATION}`],
});

export type SqliteOptions = {
  readonly create: boolean;
  /** How long to wait for another process that writes; 30 seconds where it is not given. */
  readonly waitMs?: number;
  readonly migrations?: readonly Migration[];
};

const WAIT_MS = 30_000;

export async function openSqlite(path: string, options: SqliteOptions): Promise<Store> {
  const isThere = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!isThere && !options.create) throw notFound(path);
  if (isThere) checkHead(path);
  const file = openFile(path, options.waitMs ?? WAIT_MS, isThere && isFixed(path));
  try {
    await prepareFile(file, options.create);
    const migrations = options.migrations ?? MIGRATIONS;
    const store = storeOf(file, migrations);
    await migrate(store, {
      address: path,
      migrations,
      hasSteps: async () => file.value("select count(*) from sqlite_master where name = 'migration'") !== 0,
      keepCopy: (before) => copyFile(file, before),
    });
    return store;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Whether the file lies where nothing can be written, as in a read-only mount, and no journal belongs to it. */
function isFixed(path: string): boolean {
  if (existsSync(`${path}-wal`)) return false;
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** SQLite takes some short files for empty ones, and would write over them. */
function checkHead(path: string): void {
  const head = Buffer.alloc(MAGIC.length);
  try {
    const file = openSync(path, "r");
    readSync(file, head);
    closeSync(file);
  } catch (cause) {
    throw new HearsayError("ledger/not-readable", notReadable(path), { cause });
  }
  if (!head.equals(MAGIC)) throw new HearsayError("ledger/not-a-ledger", isNoLedger(path));
}

const MAGIC: Buffer = Buffer.from("SQLite format 3\0");

/** Nothing is written before it is known to be a ledger, or empty. */
async function prepareFile(file: File, create: boolean): Promise<void> {
  const application = file.value("pragma application_id");
  const isEmpty = file.value("select count(*) from sqlite_master") === 0;
  if (application !== APPLICATION && !(isEmpty && application === 0)) {
    throw new HearsayError("ledger/not-a-ledger", isNoLedger(file.path));
  }
  if (isEmpty && !create) throw notFound(file.path);
  if (!file.isFixed && file.value("pragma journal_mode") !== "wal") {
    // Two processes that do this at once get in each other's way, and SQLite does not wait here as it does elsewhere.
    await untilFree(file.waitMs, () => file.run("pragma journal_mode = wal"));
  }
  file.run(SETTINGS);
}

const SETTINGS = `
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma cache_size = -65536;
  pragma temp_store = memory;
`;

function storeOf(file: File, migrations: readonly Migration[]): Store {
  // One connection: nothing goes on beside a transaction.
  const terms = holdTerms();
  const db = new Kysely<Tables>({ dialect: new LedgerDialect(file) });
  return {
    db,
    newest: migrations.at(-1)!.name,
    terms: { reading: terms, writing: terms },
    write: (work) => db.transaction().execute(work),
    read: (work) => db.transaction().setAccessMode("read only").execute(work),
    search,
    // The one tells of other connections, the other of this one.
    revision: async () =>
      `${String(file.value("pragma data_version"))}-${String(file.value("select total_changes()"))}`,
    // It counts on from the highest by itself.
    renumber: async () => {},
    scrub: async () => file.run("pragma wal_checkpoint(truncate)"),
    close: () => db.destroy(),
  };
}

/** A copy beside the ledger, as it was before a step changed it. Its name is there only once it is whole. */
function copyFile(file: File, before: string): void {
  const copy = `${file.path}.before-${before}`;
  const draft = `${copy}.part`;
  rmSync(draft, { force: true });
  // Within the transaction another connection still sees what was there before it.
  const reader = openFile(file.path, 0);
  try {
    reader.run(`vacuum into '${draft.replaceAll("'", "''")}'`);
  } finally {
    reader.close();
  }
  renameSync(draft, copy);
}

function notFound(path: string): HearsayError {
  return new HearsayError("ledger/not-found", `There is no ledger at ${path} yet: "hearsay add" makes one.`);
}
