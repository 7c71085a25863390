/**
 * One request and its answer: waits for the host's turn, asks, lets the caller read, and gives the connection back. A
 * host that said "later" is not asked before; whoever tries is told how long it still is.
 */
import type { Dispatcher } from "undici";
import { type Address, hostOf, showUrl } from "../address.ts";
import type { Clients } from "./clients.ts";
import { describeFailure } from "./describe-failure.ts";
import { FetchError } from "../fetch-error.ts";
import { readRetryAfter } from "../freshness.ts";
import { type Headers } from "../headers.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { Turns } from "./turns.ts";

export type Answer = {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly stream: Dispatcher.ResponseData["body"];
};

export type Question = {
  readonly address: Address;
  readonly headers: Readonly<Record<string, string>>;
  readonly gapMs: number;
  /** Whether it belongs to what was asked of this host just now. */
  readonly ahead: boolean;
  readonly stopwatch: Stopwatch;
};

export type Exchange = <Result>(question: Question, read: (answer: Answer) => Promise<Result>) => Promise<Result>;

export function openExchange(clients: Clients, turns: Turns, now: () => number): Exchange {
  const resting = new Map<string, number>();

  function requireAwake(url: URL): void {
    const until = resting.get(hostOf(url));
    if (until === undefined) return;
    const seconds = Math.ceil((until - now()) / 1000);
    if (seconds <= 0) resting.delete(hostOf(url));
    else throw busy(url, seconds, null);
  }

  function rest(url: URL, seconds: number): void {
    for (const [host, until] of resting) if (until <= now()) resting.delete(host);
    resting.set(hostOf(url), now() + Math.min(seconds, LONGEST_REST_S) * 1000);
  }

  return async ({ address, headers, gapMs, ahead, stopwatch }, read) => {
    const { url } = address;
    requireAwake(url);
    const end = await turns.take({ host: hostOf(url), gapMs, ahead, signal: stopwatch.signal });
    try {
      requireAwake(url);
      return await stopwatch.measure(url, () =>
        request(clients, address, headers, stopwatch.signal, async (answer) => {
          if (answer.status === 429 || answer.status === 503) {
            const seconds = readRetryAfter(answer.headers, now());
            if (seconds !== null) rest(url, seconds);
            throw busy(url, seconds, answer.status);
          }
          return read(answer);
        }),
      );
    } catch (error) {
      // What the signal ended fails in many ways; the signal knows why.
      throw describeFailure(stopwatch.signal.aborted ? stopwatch.signal.reason : error, url);
    } finally {
      end();
    }
  };
}

/** A host that wants to be left alone until next year is asked again tomorrow. */
const LONGEST_REST_S = 86_400;

async function request<Result>(
  clients: Clients,
  address: Address,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const { url, authorization } = address;
  const { client, used } = clients.lend(hostOf(url), url.origin);
  let answered = false;
  let reusable = false;
  try {
    const response = await client.request({
      path: `${url.pathname}${url.search}`,
      method: "GET",
      headers: authorization === null ? headers : { ...headers, authorization },
      signal,
    });
    answered = true;
    // An error that comes when nobody reads any more must not end the process.
    response.body.on("error", () => {});
    try {
      const answer = { url, status: response.statusCode, headers: response.headers, stream: response.body };
      const result = await read(answer);
      reusable = await drain(response.body);
      return result;
    } finally {
      response.body.destroy();
    }
  } catch (error) {
    // A host may close a connection at the very moment that it is used again: that is no failure yet.
    if (!used || answered || signal.aborted || !CLOSED.has(Object(error).code)) throw error;
  } finally {
    clients.giveBack(hostOf(url), url.origin, client, !reusable);
  }
  return request(clients, address, headers, signal, read);
}

/** How a connection fails that was closed from the other side. */
const CLOSED: ReadonlySet<unknown> = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE"]);

/** Reads away what nobody wanted, such as the page that comes with a redirect; false where that is too much or too slow. */
async function drain(body: Answer["stream"]): Promise<boolean> {
  const timer = setTimeout(() => body.destroy(), DRAIN_MS);
  try {
    await body.dump({ limit: DRAIN_BYTES });
  } finally {
    clearTimeout(timer);
  }
  return body.errored === null;
}

const DRAIN_BYTES = 65_536;
const DRAIN_MS = 1000;

function busy(url: URL, retryAfterSeconds: number | null, status: number | null): FetchError {
  const when = retryAfterSeconds === null ? "for a while" : `for ${retryAfterSeconds} seconds`;
  const said = status === null ? "asked a moment ago" : `answered ${status} and asks`;
  const message = `${showUrl(url)}: the host ${said} to be left alone ${when}. Try again later.`;
  return new FetchError("fetch/busy", message, { retryAfterSeconds, status });
}
