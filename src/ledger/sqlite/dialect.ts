/**
 * Kysely's SQLite dialect with transactions that take the right to write at once. Begun as SQLite begins them, one that reads and then
 * writes fails as soon as another process wrote in between, however long it would have waited.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import type { File } from "./database.ts";
import { untilFree } from "./until-free.ts";

export class LedgerDialect extends SqliteDialect {
  readonly #file: File;

  constructor(file: File) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new LedgerDriver(this.#file);
  }
}

class LedgerDriver extends SqliteDriver {
  readonly #file: File;

  constructor(file: File) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === "read only") {
      await connection.executeQuery(CompiledQuery.raw("begin"));
      return;
    }
    // Whoever holds the ledger may be in this very process, and comes to an end only if it is let.
    await untilFree(this.#file.waitMs, () => this.#file.runAtOnce("begin immediate"));
  }

  /** A full disk ends a transaction by itself, and rolling it back once more would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isInTransaction()) await super.rollbackTransaction(connection);
  }
}
