/** What is said between a reading thread and the one that hands it articles: plain values, which are copied on the way. */
import { type ErrorCode, HearsayError } from "../../base/error.ts";
import type { Received } from "../../intake/received.ts";
import type { Entry } from "../../ledger/ledger.ts";

/** To a thread when it starts: what to read with. */
export type Start = { readonly packs: readonly string[]; readonly models: boolean };

/** To a thread. */
export type Task = Received;

/** From a thread: that it can read now, or what came of the first of its tasks that it has not answered yet. */
export type Answer =
  | { readonly what: "ready" }
  | { readonly what: "read"; readonly entry: Entry; readonly seconds: number }
  | { readonly what: "failed"; readonly error: SentError };

/** An error would arrive without its code. */
export type SentError = { readonly code: ErrorCode | null; readonly message: string; readonly stack: string | null };

export function sendError(error: Error): SentError {
  const code = error instanceof HearsayError ? error.code : null;
  return { code, message: error.message, stack: error.stack ?? null };
}

export function receiveError({ code, message, stack }: SentError): Error {
  const error = code === null ? new Error(message) : new HearsayError(code, message);
  if (stack !== null) error.stack = stack;
  return error;
}
