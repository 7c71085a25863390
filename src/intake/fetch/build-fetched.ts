/** An answer with its bytes → what the port promises. Throws for a status that is no answer. */
import { MIMEType } from "node:util";
import { showUrl } from "./address.ts";
import type { Answer } from "./wire/exchange.ts";
import { FetchError } from "./fetch-error.ts";
import type { Fetched } from "./fetcher.ts";
import { readFreshness } from "./freshness.ts";
import { headerOf } from "./headers.ts";
import { type MiningRules, readReservations } from "./rules/reservations.ts";

export type Received = {
  readonly answer: Answer;
  readonly bytes: Uint8Array;
  readonly movedTo: string | null;
  /** What the origin's tdmrep.json says; null where it says nothing. */
  readonly mining: MiningRules | null;
  /** Whether there was anything that a 304 could answer. */
  readonly conditional: boolean;
  readonly now: number;
};

/** Throws `fetch/refused`, `fetch/host-failed` and `fetch/unexpected`. */
export function buildFetched({ answer, bytes, movedTo, mining, conditional, now }: Received): Fetched {
  const { url, headers } = answer;
  const status = requireAnswer(answer, conditional);
  const gone = status === 404 || status === 410;
  return {
    status,
    url: url.href,
    // What moved to where nothing is has not moved.
    movedTo: gone ? null : movedTo,
    bytes,
    ...readType(headerOf(headers, "content-type")),
    etag: headerOf(headers, "etag"),
    lastModified: headerOf(headers, "last-modified"),
    freshSeconds: readFreshness(headers, now),
    reservations: readReservations(headers, url, mining),
  };
}

function requireAnswer({ url, status }: Answer, conditional: boolean): Fetched["status"] {
  if (status === 200 || status === 404 || status === 410) return status;
  if (status === 203) return 200;
  if (status === 304 && conditional) return status;
  const at = `${showUrl(url)} answered ${status}`;
  if (status >= 500)
    throw new FetchError("fetch/host-failed", `${at}, a fault of the host's own. Try again later.`, { status });
  if (status >= 400)
    throw new FetchError("fetch/refused", `${at}: the host refuses it. Open it in a browser.`, { status });
  throw new FetchError("fetch/unexpected", `${at}, which says nothing here. Open it in a browser.`, { status });
}

/** "text/html; charset=utf-8" in its parts. */
function readType(written: string | null): Pick<Fetched, "mediaType" | "charset"> {
  try {
    const type = new MIMEType(written ?? "");
    const charset = type.params.get("charset");
    return { mediaType: type.essence, charset: charset === null || charset === "" ? null : charset };
  } catch {
    // Neither nonsense nor nothing names a type.
    return { mediaType: null, charset: null };
  }
}
