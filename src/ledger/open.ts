/** Opens a ledger by its address: a file, which is what there is until other stores follow. */
import { resolve } from "node:path";
import { HearsayError } from "../base/error.ts";
import { keepLedger } from "./keep.ts";
import type { Ledger } from "./ledger.ts";
import { openSqlite } from "./sqlite/store.ts";

export type OpenOptions = {
  /** Whether to make one where there is none; otherwise that is `ledger/not-found`. */
  readonly create: boolean;
  /** How long to wait for another process that writes, 30 seconds where it is not given; then `ledger/locked`. */
  readonly waitMs?: number;
};

/** Throws `ledger/…`. Brings an older ledger to the newest schema, after a copy of it was made beside it. */
export async function openLedger(address: string, options: OpenOptions): Promise<Ledger> {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(address)) {
    throw new HearsayError(
      "ledger/address-unsupported",
      `${address.replace(/:\/\/.*/su, "://…")} is no place for a ledger yet: name a file, such as ./hearsay.db.`,
    );
  }
  return keepLedger(await openSqlite(resolve(address), options));
}
