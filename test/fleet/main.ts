/**
 * `npm run test:faults [-- --documents 20000 --faults 120 --workers 3]`: workers, the broker and the ledger's server are killed again and again,
 * and the way between them cut, while so many articles are read; the ledger must be that of one process that nobody disturbed.
 */
import { parseArgs } from "node:util";
import { SKIP } from "../ledger/server.ts";
import { NO_BROKER } from "./broker.ts";
import { runFaults } from "./run-faults.ts";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "20000" },
    faults: { type: "string", default: "120" },
    workers: { type: "string", default: "3" },
  },
});
const missing = NO_BROKER || SKIP;
if (missing !== false) throw new Error(`The faults need servers: ${missing}.`);
const began = performance.now();
const seen = await runFaults({
  documents: Number(values.documents),
  faults: Number(values.faults),
  workers: Number(values.workers),
  log: (line) => process.stderr.write(`${line}\n`),
});
const { worker, broker, ledger, way } = seen.faults;
process.stdout.write(
  `${seen.documents} articles, ${seen.records} records, the same as of one process undisturbed: 0 lost, 0 doubled. Killed: ${worker} workers, the broker ` +
    `${broker} times, PostgreSQL ${ledger} times; the way was cut ${way} times; ${seen.again} articles were brought again. ` +
    `${Math.round((performance.now() - began) / 1000)} s.\n`,
);
