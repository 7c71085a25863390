/** What Node, OpenSSL and undici throw when an exchange fails → a sentence with a remedy. */
import { showUrl } from "../address.ts";
import { PrivateAddress } from "./connect.ts";
import { FetchError, type FetchErrorCode } from "../fetch-error.ts";

/** `cause` is what was thrown; a `FetchError` stays as it is. */
export function describeFailure(cause: unknown, url: URL): FetchError {
  if (cause instanceof FetchError) return cause;
  const at = showUrl(url);
  if (cause instanceof PrivateAddress) {
    const message = `${at} leads to a ${cause.kind} address, not to the public web. If it is your own network, say --allow-private.`;
    return new FetchError("fetch/address-private", message);
  }
  const why = codeOf(cause);
  const [, code, sentence] = FAILURES.find(([pattern]) => pattern.test(why)) ?? OTHERWISE;
  return new FetchError(code, `${at} ${sentence} [${why}]`, { cause });
}

const OTHERWISE = [/^/u, "fetch/unreachable", "cannot be reached. Try again later."] as const;

const FAILURES: readonly (readonly [code: RegExp, FetchErrorCode, sentence: string])[] = [
  [
    /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/u,
    "fetch/name-unknown",
    "has a host whose name leads nowhere. Check its spelling.",
  ],
  [/^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/u, "fetch/timeout", "took too long to connect. Try again later."],
  [/^UND_ERR_HEADERS_TIMEOUT$/u, "fetch/timeout", "took too long to begin its answer. Try again later."],
  [/^UND_ERR_BODY_TIMEOUT$/u, "fetch/timeout", "fell silent within its answer. Try again later."],
  [
    /^UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH)/u,
    "fetch/not-http",
    "answered with headers that cannot be. Check the address.",
  ],
  [/^HPE_HEADER_OVERFLOW/u, "fetch/not-http", "answered with headers that are too long. Check the address."],
  [
    /^(?:HPE_INVALID_EOF_STATE|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/u,
    "fetch/broken-off",
    "broke off its answer. Try again later.",
  ],
  [/^(?:HPE_|HTTPParserError)/u, "fetch/not-http", "does not answer in HTTP. Check address and port."],
  [/^(?:ERR_SSL|EPROTO)/u, "fetch/unreachable", "agrees on no encryption with this machine. Check address and port."],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/u,
    "fetch/certificate",
    "shows a certificate that this machine does not trust.",
  ],
  [/^Z_BUF_ERROR/u, "fetch/broken-off", "broke off within its compressed answer. Try again later."],
  [/^(?:Z_|ERR_(?:_|BROTLI|ZSTD|ZLIB)|ZSTD_)/u, "fetch/encoding", "is not compressed as it says it is."],
  [
    /^(?:UND_ERR_SOCKET|UND_ERR_CLOSED|ECONNRESET|EPIPE|UND_ERR_ABORTED)/u,
    "fetch/broken-off",
    "closed the connection. Try again later.",
  ],
];

/** The code that says most: several addresses that all failed come as one error that holds theirs. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  const code: unknown = Object(cause).code;
  return typeof code === "string" ? code : cause instanceof Error ? cause.name : "unknown";
}
