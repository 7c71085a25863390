/** The small files in which an origin speaks to programs, with the same guard, turns and limits as any answer. */
import { showUrl } from "../address.ts";
import { FetchError } from "../fetch-error.ts";
import { follow } from "../follow.ts";
import { readFreshness } from "../freshness.ts";
import { HEADERS } from "../request-headers.ts";
import type { Answer, Exchange } from "../wire/exchange.ts";
import { readBody } from "../wire/read-body.ts";
import type { Clock } from "../wire/stopwatch.ts";

export type Text = {
  /** Null where there is none: a status of 400 to 499. */
  readonly text: string | null;
  /** As in `Fetched`. */
  readonly freshSeconds: number | null;
};

export type Wanted = {
  readonly url: URL;
  /** How far it is read. */
  readonly maxBytes: number;
  /** Whether an answer of this host waits for it. */
  readonly ahead: boolean;
};

/** Throws where nobody knows whether there is such a file. */
export type ReadText = (wanted: Wanted) => Promise<Text>;

/** RFC 9309 asks for five at least. */
const MOST_REDIRECTS = 5;

export function openReadText(exchange: Exchange, clock: Clock, now: () => number): ReadText {
  return ({ url, maxBytes, ahead }) =>
    clock.time(undefined, async (stopwatch) => {
      const limits = { wireBytes: maxBytes, bytes: maxBytes, cut: true };
      const journey = {
        start: { url, authorization: null },
        headers: HEADERS,
        stopwatch,
        maxRedirects: MOST_REDIRECTS,
        enter: async () => (ahead ? null : 0),
      };
      const { result } = await follow(exchange, journey, async (answer: Answer): Promise<Text> => {
        const freshSeconds = readFreshness(answer.headers, now());
        if (answer.status >= 400 && answer.status < 500) return { text: null, freshSeconds };
        if (answer.status >= 300) {
          throw new FetchError("fetch/host-failed", `${showUrl(url)} answered ${answer.status}.`);
        }
        const bytes = await readBody(answer, limits, stopwatch.signal);
        return { text: new TextDecoder().decode(bytes), freshSeconds };
      });
      return result;
    });
}
