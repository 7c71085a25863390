/** What PostgreSQL, or the way to it, says went wrong, in our words. Nothing of them holds a password. */
import { HearsayError, type ErrorCode } from "../../base/error.ts";

type Failure = readonly [code: ErrorCode, sentence: (server: string) => string];

const GONE: Failure = [
  "ledger/unreachable",
  (server) => `${server} cannot be reached: see that the server runs there and takes connections, then try again.`,
];
const SHUT: Failure = [
  "ledger/not-readable",
  (server) =>
    `${server} does not let you in: see to user and password, and to what the user may do with the tables of the ledger.`,
];
const DAMAGED: Failure = [
  "ledger/damaged",
  (server) => `${server} is damaged, or its disk fails: restore a backup, and see the server's log.`,
];

/** By SQLSTATE, or by its class of two letters, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const FAILURES: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ["08", GONE],
  // Administrator's orders, a crash, and a server that starts or has no connection left.
  ["57P", GONE],
  ["53300", GONE],
  ["28", SHUT],
  ["42501", SHUT],
  [
    "3D",
    [
      "ledger/not-found",
      (server) => `The server has no database ${server} yet: make one by "createdb --encoding UTF8 NAME".`,
    ],
  ],
  ["3F", ["ledger/not-found", (server) => `${server} names a schema that is not there: make it by "create schema".`]],
  [
    "25006",
    ["ledger/read-only", (server) => `${server} may only be read: name the server that is written to with --ledger.`],
  ],
  [
    "55P03",
    [
      "ledger/locked",
      (server) =>
        `${server} is held by another process, which did not let go of it in time: try again when it is through.`,
    ],
  ],
  [
    "53100",
    [
      "ledger/full",
      (server) => `There is no room left on the disk of ${server}: nothing of this was added. Make room and repeat it.`,
    ],
  ],
  ["58030", DAMAGED],
  ["XX001", DAMAGED],
  ["XX002", DAMAGED],
  ["42P01", ["ledger/not-a-ledger", notALedger]],
  ["42703", ["ledger/not-a-ledger", notALedger]],
]);

export function notALedger(server: string): string {
  return `${server} holds something else than a ledger of Hearsay: make a database of its own for it, and name that with --ledger.`;
}

/** The error as it leaves the ledger; one that neither PostgreSQL nor the way to it raised stays as it is. */
export function failureOf(error: unknown, server: string): unknown {
  const [code, sentence] = knownFailure(error) ?? [];
  return code === undefined ? error : new HearsayError(code, sentence!(server), { cause: error });
}

/** Where it broke off among what was written: nobody knows whether that is there. */
export function brokenOff(error: HearsayError, server: string): HearsayError {
  return new HearsayError(
    "ledger/unreachable",
    `The connection to ${server} broke while something was written, all of which is there now or nothing: repeat it, nothing is kept twice.`,
    { cause: error },
  );
}

export function isUnreachable(error: unknown): error is HearsayError {
  return error instanceof HearsayError && error.code === "ledger/unreachable";
}

function knownFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || error instanceof HearsayError) return null;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // The server's own errors have a severity, those of the network have not.
  if ("severity" in error) {
    return FAILURES.get(code) ?? FAILURES.get(code.slice(0, 3)) ?? FAILURES.get(code.slice(0, 2)) ?? null;
  }
  if (/password must be a/iu.test(error.message)) return SHUT;
  return "syscall" in error || NETWORK.test(code) || BROKEN.test(error.message) ? GONE : null;
}

/** Node's codes of connections and certificates. */
const NETWORK =
  /^(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|E(?:HOST|NET)UNREACH|\w*CERT\w*|ERR_TLS\w*|ERR_SSL\w*)$/u;
/** What pg says, which gives its own errors no code. */
const BROKEN =
  /^(?:connection terminated|timeout exceeded|client (?:was closed|has encountered)|the server does not support ssl)/iu;
