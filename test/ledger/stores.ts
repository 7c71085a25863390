/** The stores that the suite is run over, each with a place of its own for every ledger. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { checkIntegrity } from "./inspect.ts";
import { type Server, SKIP, startServer } from "./server.ts";

export type TestStore = {
  readonly name: string;
  /** Why it cannot be had here; false where it can. */
  readonly skip: string | false;
  /** An address where there is no ledger yet. */
  readonly newAddress: () => Promise<string>;
  readonly open: (address: string) => Promise<Ledger>;
  /** "ok" where the store finds nothing wrong with what it wrote. */
  readonly check: (address: string) => Promise<string>;
};

const FOLDER = mkdtempSync(join(tmpdir(), "hearsay-ledger-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true, force: true }));

let count = 0;

/** A file that does not exist yet, in a folder that goes when the process does. */
export function newFile(): string {
  count += 1;
  return join(FOLDER, `${count}.db`);
}

let server: Promise<Server> | null = null;

/** One for all tests of a file, started when the first of them asks. */
export function theServer(): Promise<Server> {
  server ??= startServer();
  return server;
}

after(async () => (await server)?.remove());

const open: TestStore["open"] = (address) => openLedger(address, { create: true });

export const STORES: readonly TestStore[] = [
  { name: "sqlite", skip: false, newAddress: async () => newFile(), open, check: async (file) => checkIntegrity(file) },
  {
    name: "postgres",
    skip: SKIP,
    newAddress: async () => (await theServer()).newDatabase(),
    open,
    check: async () => "ok",
  },
];
