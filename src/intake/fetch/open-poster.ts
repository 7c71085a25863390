/**
 * Something sent to an address, behind the same guard against private addresses as what is fetched. Redirects are not followed, and of the
 * answer nothing is taken but its status: an address that somebody else named must be no way to see what a desk can see.
 */
import { Agent, request } from "undici";
import { parseAddress, showUrl } from "./address.ts";
import { FetchError } from "./fetch-error.ts";
import { DEFAULTS } from "./fetcher-options.ts";
import { judgeAddress, literalOf } from "./wire/address-guard.ts";
import { buildGuardedConnector } from "./wire/connect.ts";

export type Poster = {
  /** The status of the answer. Rejects where none came in time, or where the guard let nothing out. */
  readonly post: (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** For all of it, from the connection to the last of the answer's headers. */
const WHOLE_MS = 15_000;

/** So much of an answer is read to keep its connection; of a longer one the connection is closed. */
const MOST_ANSWER = 16_384;

export function openPoster({ allowPrivate }: { readonly allowPrivate: boolean }): Poster {
  const agent = new Agent({
    connect: buildGuardedConnector({ ...DEFAULTS, allowPrivate }),
    headersTimeout: WHOLE_MS,
    bodyTimeout: WHOLE_MS,
    keepAliveTimeout: 1000,
  });
  return {
    post: async (url, headers, body) => {
      const { statusCode, body: answer } = await request(parseAddress(url).url, {
        dispatcher: agent,
        method: "POST",
        headers,
        body,
        signal: AbortSignal.timeout(WHOLE_MS),
      });
      await answer.dump({ limit: MOST_ANSWER });
      return statusCode;
    },
    close: () => agent.destroy(),
  };
}

/** Told when it is named, where it shows by then; what a name leads to is judged when something is sent. Throws `fetch/address-…`. */
export function requireTarget(written: string, { allowPrivate }: { readonly allowPrivate: boolean }): string {
  const { url, authorization } = parseAddress(written);
  if (authorization !== null) {
    throw new FetchError(
      "fetch/address-invalid",
      "A webhook's address takes no name and password: messages are signed.",
    );
  }
  const literal = literalOf(url.hostname);
  const kind = literal === null || allowPrivate ? null : judgeAddress(literal);
  if (kind === null) return url.href;
  throw new FetchError(
    "fetch/address-private",
    `${showUrl(url)} is a ${kind} address. For one's own network there is --allow-private.`,
  );
}
