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

  constructor(config: LedgerConfig) {
    super(config);
    this.#waitMs = config.waitMs;
  }

  override async beginTransaction(connection: Connection, settings: TransactionSettings): Promise<void> {
    const isReading = settings.accessMode === "read only";
    try {
      await connection.executeQuery(CompiledQuery.raw(isReading ? READING : writing(this.#waitMs)));
    } catch (error) {
      // It has begun where only the lock was not to be had.
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  /** Rolling back what a broken connection ended would hide why it broke; kysely throws such a connection away. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

const READING = "begin isolation level repeatable read read only";

/** One lock for each schema. Each statement after it sees what the writer before had committed. */
function writing(waitMs: number): string {
  return `begin isolation level read committed read write; set local lock_timeout = ${Math.max(1, waitMs)};
    select pg_advisory_xact_lock(${LEDGER}, coalesce(to_regnamespace(current_schema())::oid::integer, 0))`;
}

/** "hrsy", beside which no other program will lock. */
const LEDGER = 0x68727379;
