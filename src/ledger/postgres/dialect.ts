/**
 * Kysely's dialect of PostgreSQL with transactions as the port promises them: who reads sees one moment, who writes is the only one who does.
 * The lock is the transaction's own, so that a writer who is killed, or whose machine is, leaves none behind.
 */
import {
  CompiledQuery,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";

export type LedgerConfig = PostgresDialectConfig & {
  /** How long to wait for another who writes. */
  readonly waitMs: number;
};

export class LedgerDialect extends PostgresDialect {
  readonly #config: LedgerConfig;

  constructor(config: LedgerConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new LedgerDriver(this.#config);
  }
}

type Connection = Parameters<PostgresDriver["rollbackTransaction"]>[0];

class LedgerDriver extends PostgresDriver {
  readonly #waitMs: number;
  /** Connections in a transaction that only reads. */
  readonly #reading = new WeakSet<Connection>();

  constructor(config: LedgerConfig) {
    super(config);
    this.#waitMs = config.waitMs;
  }

  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode === "read only") {
      this.#reading.add(connection);
      send(connection, READING);
      return;
    }
    try {
      await connection.executeQuery(CompiledQuery.raw(writing(this.#waitMs)));
    } catch (error) {
      // It has begun where only the lock was not to be had.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  override async commitTransaction(connection: Connection): Promise<void> {
    // Nothing is to be kept, and whoever uses the connection next is answered after it.
    if (this.#reading.delete(connection)) send(connection, "commit");
    else await super.commitTransaction(connection);
  }

  /** Rolling back what a broken connection ended would hide why it broke; kysely throws such a connection away. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    this.#reading.delete(connection);
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** Answered before what follows on the same connection, which fails as this does where the connection is gone. */
function send(connection: Connection, statement: string): void {
  connection.executeQuery(CompiledQuery.raw(statement)).catch(() => {});
}

const READING = "begin isolation level repeatable read read only";

/** One lock for each schema. Each statement after it sees what the writer before had committed. */
function writing(waitMs: number): string {
  return `begin isolation level read committed read write; set local lock_timeout = ${Math.max(1, waitMs)};
    select pg_advisory_xact_lock(${LEDGER}, coalesce(to_regnamespace(current_schema())::oid::integer, 0))`;
}

/** "hrsy", beside which no other program will lock. */
const LEDGER = 0x68727379;
