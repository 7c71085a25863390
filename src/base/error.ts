/**
 * What can go wrong outside our own code, as one catalogue of codes.
 *
 * A `HearsayError` is thrown where Hearsay meets the world (files, addresses, packs, settings) and is mapped once by
 * each face: to an exit code, to a line of JSON, later to an HTTP problem. Its message names the thing and the remedy.
 * `docs/errors.md` has a heading for each code; a test compares the two.
 */

/** Each code with the exit code of the command line it leads to: 2 is wrong use or unusable input. */
export const ERROR_CODES = {
  "config/invalid": 2,
  "config/unknown-setting": 2,
  "input/empty": 2,
  "input/binary": 2,
  "input/encoding": 2,
  "input/not-found": 2,
  "input/not-readable": 2,
  "input/too-large": 2,
  "input/no-article": 2,
  "input/not-a-feed": 2,
  "input/feed-malformed": 2,
  "input/feed-doctype": 2,
  "input/feed-too-deep": 2,
  "input/feed-too-long": 2,
  "input/feed-cut": 2,
  "input/withdrawn": 2,
  "input/published-invalid": 2,
  "fetch/address-invalid": 2,
  "fetch/address-private": 2,
  "fetch/name-unknown": 2,
  "fetch/unreachable": 2,
  "fetch/certificate": 2,
  "fetch/timeout": 2,
  "fetch/broken-off": 2,
  "fetch/not-http": 2,
  "fetch/too-large": 2,
  "fetch/encoding": 2,
  "fetch/redirects": 2,
  "fetch/robots": 2,
  "fetch/robots-unknown": 2,
  "fetch/busy": 2,
  "fetch/refused": 2,
  "fetch/host-failed": 2,
  "fetch/unexpected": 2,
  "fetch/stopped": 2,
  "fetch/gone": 2,
  "fetch/reserved": 2,
  "fetch/too-many": 1,
  "archive/damaged": 1,
  "archive/cut-short": 1,
  "jsonl/not-json": 1,
  "jsonl/not-a-document": 1,
  "jsonl/not-a-question": 1,
  "jsonl/line-too-long": 1,
  "read/thread-lost": 2,
  "read/no-thread": 2,
  "pack/not-found": 2,
  "pack/malformed": 2,
  "ledger/not-found": 2,
  "ledger/address-unsupported": 2,
  "ledger/not-a-ledger": 2,
  "ledger/newer": 2,
  "ledger/not-empty": 2,
  "ledger/not-readable": 2,
  "ledger/read-only": 2,
  "ledger/locked": 2,
  "ledger/unreachable": 2,
  "ledger/full": 2,
  "ledger/damaged": 2,
  "queue/address-unsupported": 2,
  "queue/unreachable": 2,
  "queue/refused": 2,
  "queue/no-jetstream": 2,
  "queue/replicas": 2,
  "queue/full": 2,
  "queue/not-an-article": 2,
  "queue/parts-missing": 2,
  "queue/reader-lost": 2,
  "queue/failure-unknown": 2,
  "record/entity-unknown": 2,
  "record/document-unknown": 2,
  "record/words-unknown": 2,
  "record/feed-unknown": 2,
  "record/question-unknown": 2,
  "record/correction-unknown": 2,
  "record/ambiguous": 2,
  "token/unknown": 2,
  "webhook/unknown": 2,
  "access/token-needed": 2,
  "access/scope-missing": 2,
  "access/nothing-here": 2,
  "access/too-many": 2,
  "access/too-often": 2,
  "access/token-wrong": 2,
  "access/name-unknown": 2,
  "access/from-elsewhere": 2,
  "serve/unguarded": 2,
  "serve/address-taken": 2,
  "serve/not-ready": 2,
  usage: 2,
  internal: 2,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export class HearsayError extends Error {
  override readonly name = "HearsayError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
