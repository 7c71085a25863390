/**
 * What goes wrong between an address and its answer: a `HearsayError` that also tells when to come back. Its message
 * names the address without credentials, and it carries no cause that holds them.
 */
import { type ErrorCode, HearsayError } from "../../base/error.ts";

export type FetchErrorCode = Extract<ErrorCode, `fetch/${string}`>;

export class FetchError extends HearsayError {
  /** The seconds after which the host wants to be asked again (`Retry-After`); null where it does not say. */
  readonly retryAfterSeconds: number | null;
  /** What the host answered: 403; null where it did not. */
  readonly status: number | null;

  constructor(
    code: FetchErrorCode,
    message: string,
    details: {
      readonly retryAfterSeconds?: number | null;
      readonly status?: number | null;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, message, details.cause === undefined ? {} : { cause: details.cause });
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
    this.status = details.status ?? null;
  }
}
