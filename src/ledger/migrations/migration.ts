import type { Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** One step from an older ledger to a newer one. */
export type Migration = {
  /** Number and name, "0001-ledger": kept in ledgers, never changes. */
  readonly name: string;
  /** Runs inside a transaction that is all or nothing. */
  readonly run: (tx: Transaction<Tables>) => Promise<void>;
};
