/** Opens a ledger by its address: a file, or a database of PostgreSQL, whose driver is only loaded for one. */
import { resolve } from "node:path";
import { HearsayError } from "../base/error.ts";
import { keepLedger } from "./keep.ts";
import type { Ledger } from "./ledger.ts";
import { isServer, shownAddress } from "./shown-address.ts";
import { openSqlite } from "./sqlite/store.ts";
import type { Store } from "./store.ts";

export type OpenOptions = {
  /** Whether to make one where there is none; otherwise that is `ledger/not-found`. */
  readonly create: boolean;
  /**
   * How long to wait for another process that writes, 30 seconds where it is not given; then `ledger/locked`. As long a server that is gone is
   * waited for; then `ledger/unreachable`.
   */
  readonly waitMs?: number;
};

/** Throws `ledger/…`. Brings an older ledger to the newest schema; of a file, after a copy of it was made beside it. */
export async function openLedger(address: string, options: OpenOptions): Promise<Ledger> {
  return keepLedger(await openStore(address, options));
}

/** The store behind the port, for what goes from one to another. */
export async function openStore(address: string, options: OpenOptions): Promise<Store> {
  if (!isServer(address)) return await openSqlite(resolve(address), options);
  if (!/^postgres(?:ql)?:/iu.test(address)) {
    throw new HearsayError(
      "ledger/address-unsupported",
      `${shownAddress(address)} is no place for a ledger: name a file, such as ./hearsay.db, or postgres://HOST/DATABASE.`,
    );
  }
  const { openPostgres } = await import("./postgres/store.ts");
  return await openPostgres(address, options);
}
