/**
 * The one module that knows node:sqlite: a file as kysely's SqliteDialect wants it, whose errors are ours.
 *
 * Every commit is on disk before it returns (WAL with `synchronous=FULL`), so that neither a killed process nor a power cut loses
 * what was acknowledged. What is removed is overwritten, not only unlinked.
 */
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { failureOf } from "./failure.ts";

export type File = SqliteDatabase & {
  readonly path: string;
  /** How long to wait for another process to let go of it. */
  readonly waitMs: number;
  /** Whether nobody can write to it meanwhile, so that it is read without locks and journals. */
  readonly isFixed: boolean;
  /** Runs SQL that gives nothing back. */
  readonly run: (sql: string) => void;
  /** The same without waiting: `ledger/locked` at once. */
  readonly runAtOnce: (sql: string) => void;
  /** The one value that the SQL gives; null where it gives none. */
  readonly value: (sql: string) => SQLOutputValue;
  readonly isInTransaction: () => boolean;
};

/** Statements kept prepared: every kind of query there is, in its usual sizes. */
const PREPARED = 300;

/** Opens the file, or makes it. */
export function openFile(path: string, waitMs: number, isFixed = false): File {
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw failureOf(error, path);
    }
  };
  const database = guard(() => new DatabaseSync(isFixed ? fixed(path) : path, { timeout: waitMs }));
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (sql: string): SqliteStatement => {
    const known = prepared.get(sql);
    if (known !== undefined) {
      // Last used, last to go.
      prepared.delete(sql);
      prepared.set(sql, known);
      return known;
    }
    const statement = adapt(
      guard(() => database.prepare(sql)),
      guard,
    );
    prepared.set(sql, statement);
    if (prepared.size > PREPARED) prepared.delete(prepared.keys().next().value!);
    return statement;
  };
  return {
    path,
    waitMs,
    isFixed,
    prepare,
    run: (sql) => guard(() => database.exec(sql)),
    runAtOnce: (sql) => {
      database.exec("pragma busy_timeout = 0");
      try {
        guard(() => database.exec(sql));
      } finally {
        database.exec(`pragma busy_timeout = ${waitMs}`);
      }
    },
    value: (sql) => guard(() => Object.values(database.prepare(sql).get() ?? {})[0] ?? null),
    isInTransaction: () => database.isTransaction,
    close: () => guard(() => database.close()),
  };
}

function fixed(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set("immutable", "1");
  return url;
}

type Guard = <Result>(work: () => Result) => Result;

function adapt(statement: StatementSync, guard: Guard): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => guard(() => statement.all(...inputs(values))),
    run: (values) => guard(() => statement.run(...inputs(values))),
    iterate: (values) => statement.iterate(...inputs(values)),
  };
}

/** Another type than SQLite takes is refused by node:sqlite itself. */
function inputs(values: readonly unknown[]): SQLInputValue[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return values as SQLInputValue[];
}
