/**
 * The one module that knows pg: connections to a server, as kysely wants them. Numbers come back as the other stores give them, numbers where
 * JavaScript holds them exactly; bytes are bytes.
 */
import { Client, type ClientBase, type CustomTypesConfig, Pool, types } from "pg";
import { HearsayError } from "../../base/error.ts";
import { shownAddress } from "../shown-address.ts";

/** Questions of one process that are answered side by side; one place more is taken by who writes. */
const MAX_CONNECTIONS = 10;

export function openPool(address: string, waitMs: number): Pool {
  checkAddress(address);
  const pool = new Pool({
    connectionString: address,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: Math.max(1, waitMs),
    keepAlive: true,
    // What opens and what ends a transaction of reading is not waited for.
    pipeline: true,
    fallback_application_name: "hearsay",
    types: { getTypeParser },
    // It is waited for, whatever its type says.
    // oxlint-disable-next-line typescript/no-misused-promises
    onConnect: prepareConnection,
  });
  // A connection that breaks while nobody uses it has left the pool by then; whoever comes next gets another.
  pool.on("error", () => {});
  return pool;
}

/** The pool itself would only take it apart for the first question. */
function checkAddress(address: string): void {
  try {
    void new Client(address);
  } catch {
    // What pg says of an address repeats it, with its password.
    throw new HearsayError(
      "ledger/address-unsupported",
      `${shownAddress(address)} is no address of a PostgreSQL database: write postgres://USER@HOST:PORT/DATABASE, with files that are there behind it.`,
    );
  }
}

/** By the number of a type. Without ours, 64 bits come as words. */
const getTypeParser: CustomTypesConfig["getTypeParser"] = (type, format) =>
  type === types.builtins.INT8 && format !== "binary" ? readNumber : types.getTypeParser(type, format);

function readNumber(digits: string): number | bigint {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

/** What was acknowledged is on disk, and whoever vanishes amid a transaction holds nobody up for hours. */
async function prepareConnection(client: ClientBase): Promise<void> {
  // One that breaks between two questions of a transaction tells so to the next of them; unheard, it would end the process.
  client.on("error", () => {});
  await client.query(`
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') in ('off', 'local');
    set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
    set idle_in_transaction_session_timeout = '10min'; set client_min_messages = 'warning'`);
}
