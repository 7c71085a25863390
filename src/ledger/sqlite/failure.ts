/** What SQLite says went wrong, in our words: each result code with ours and the remedy. */
import { HearsayError, type ErrorCode } from "../../base/error.ts";

type Failure = readonly [code: ErrorCode, sentence: (file: string) => string];

/** By primary result code, https://www.sqlite.org/rescode.html. */
const FAILURES: ReadonlyMap<number, Failure> = new Map<number, Failure>([
  [3, ["ledger/not-readable", notReadable]],
  [5, ["ledger/locked", isLocked]],
  [6, ["ledger/locked", isLocked]],
  [
    8,
    [
      "ledger/read-only",
      (file) => `${file} may not be written to: make it and its folder writable, or name another with --ledger.`,
    ],
  ],
  [
    10,
    [
      "ledger/damaged",
      (file) => `${file} cannot be read or written where it lies: the disk or the connection to it fails.`,
    ],
  ],
  [
    11,
    [
      "ledger/damaged",
      (file) => `${file} is damaged: take a copy that was made before, or what "sqlite3 FILE .recover" can save.`,
    ],
  ],
  [
    13,
    [
      "ledger/full",
      (file) => `There is no room left to write ${file}: nothing of this was added. Make room and repeat it.`,
    ],
  ],
  [14, ["ledger/not-readable", notReadable]],
  [26, ["ledger/not-a-ledger", isNoLedger]],
]);

export function notReadable(file: string): string {
  return `${file} cannot be opened: it is a folder, its folder does not exist, or you may not read or write it.`;
}

function isLocked(file: string): string {
  return `${file} is held by another process, which did not let go of it in time: try again when it is through.`;
}

export function isNoLedger(file: string): string {
  return `${file} is no ledger of Hearsay: name another file with --ledger.`;
}

/** The error as it leaves the ledger; one that SQLite did not raise stays as it is. */
export function failureOf(error: unknown, file: string): unknown {
  const code = resultCode(error);
  if (code === null) return error;
  const known = FAILURES.get(code);
  if (known === undefined) return error;
  return new HearsayError(known[0], known[1](file), { cause: error });
}

/** SQLite's primary result code; null for other errors. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}
