/** The same as `npm run test:faults`, small: everything is killed in turns while 500 articles are read, and the ledger is as if nothing had been. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SKIP } from "../ledger/server.ts";
import { NO_BROKER } from "./broker.ts";
import { runFaults } from "./run-faults.ts";

test("workers, broker and ledger are killed and the way is cut: nothing is lost, nothing is doubled", {
  timeout: 600_000,
  skip: NO_BROKER || SKIP,
}, async (context) => {
  const seen = await runFaults({ documents: 500, faults: 12, workers: 2, log: (line) => context.diagnostic(line) });
  assert.deepEqual(seen.faults, { worker: 3, broker: 3, ledger: 3, way: 3 });
});
