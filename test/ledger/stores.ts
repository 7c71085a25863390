/** The stores that the suite is run over, each with a place of its own for every ledger. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";

export type TestStore = {
  readonly name: string;
  /** An address where there is no ledger yet. */
  readonly newAddress: () => string;
  readonly open: (address: string) => Promise<Ledger>;
};

const FOLDER = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true, force: true }));

let count = 0;

/** A file that does not exist yet, in a folder that goes when the process does. */
export function newFile(): string {
  count += 1;
  return join(FOLDER, `${count}.db`);
}

export const STORES: readonly TestStore[] = [
  { name: "sqlite", newAddress: newFile, open: (address) => openLedger(address, { create: true }) },
];
