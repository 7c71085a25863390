/**
 * The web, asked safely and politely: an address in, its answer out, or a `fetch/…` error that says what to do.
 *
 *     const fetcher = openFetcher();
 *     const { bytes, mediaType } = await fetcher.fetch({ url: "https://example.org/news.xml" });
 *     await fetcher.close();
 *
 * Every request, also each hop of a redirect and each robots.txt, goes through the same guard against private addresses
 * (`connect.ts`), the same queue of its host (`turns.ts`) and the same limits (`read-body.ts`). No cookies are kept, no proxies used.
 */
import { readFileSync } from "node:fs";
import { parseAddress, showUrl } from "./address.ts";
import { buildFetched } from "./build-fetched.ts";
import { openClients } from "./clients.ts";
import { buildGuardedConnector, type Resolve, resolveBySystem } from "./connect.ts";
import { type Answer, openExchange } from "./exchange.ts";
import { FetchError } from "./fetch-error.ts";
import type { Fetched, Fetcher, FetchRequest } from "./fetcher.ts";
import { follow } from "./follow.ts";
import { headerOf, readFreshness } from "./freshness.ts";
import { openOriginRules, type Text } from "./origin-rules.ts";
import { ACCEPTED_CODINGS, type BodyLimits, readBody } from "./read-body.ts";
import { PRODUCT, tellsMining } from "./reservations.ts";
import { startStopwatch, type Stopwatch } from "./stopwatch.ts";
import { openTurns } from "./turns.ts";

export type FetcherOptions = {
  /** Lets addresses of one's own network through; false. It lifts the guard for all of them. */
  readonly allowPrivate?: boolean;
  /** The most read off the wire for one answer, in bytes; 20 MB. */
  readonly maxWireBytes?: number;
  /** The most that comes of it decompressed; 50 MB, what a sitemap may have. */
  readonly maxBytes?: number;
  /** 10. */
  readonly maxRedirects?: number;
  /** The time on the wire over all redirects; 60 seconds. */
  readonly totalMs?: number;
  /** 10 seconds. */
  readonly connectMs?: number;
  /** Until the headers are there; 20 seconds. */
  readonly headersMs?: number;
  /** The longest silence within an answer; 20 seconds. */
  readonly idleMs?: number;
  /** The most connections at once, over all hosts; 64. */
  readonly connections?: number;
  /** The pause between two requests to one host; a second. */
  readonly gapMs?: number;
  /** The longest pause that a robots.txt can ask for; 30 seconds. */
  readonly maxGapMs?: number;
  /** Name → addresses; the system's resolver. What it says is judged like any. */
  readonly resolve?: Resolve;
  /** Single addresses that the guard lets through, such as a server of one's own; none. */
  readonly except?: (address: string, port: number) => boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

const DEFAULTS = {
  allowPrivate: false,
  maxWireBytes: 20_000_000,
  maxBytes: 50_000_000,
  maxRedirects: 10,
  totalMs: 60_000,
  connectMs: 10_000,
  headersMs: 20_000,
  idleMs: 20_000,
  connections: 64,
  gapMs: 1000,
  maxGapMs: 30_000,
  resolve: resolveBySystem,
  except: () => false,
  now: Date.now,
} satisfies Required<FetcherOptions>;

export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const all = { ...DEFAULTS, ...options };
  const clients = openClients({ ...all, connect: buildGuardedConnector(all) });
  const exchange = openExchange(clients, openTurns(all.connections), all.now);
  const rules = openOriginRules(
    (url, maxBytes) => timed([], (stopwatch) => readText(url, maxBytes, stopwatch)),
    all.now,
  );
  const closing = new AbortController();

  async function timed<Result>(
    stops: readonly AbortSignal[],
    run: (stopwatch: Stopwatch) => Promise<Result>,
  ): Promise<Result> {
    const stopwatch = startStopwatch(all.totalMs, [closing.signal, ...stops]);
    try {
      return await run(stopwatch);
    } finally {
      stopwatch.end();
    }
  }

  async function readText(url: URL, maxBytes: number, stopwatch: Stopwatch): Promise<Text> {
    const journey = {
      start: { url, authorization: null },
      headers: HEADERS,
      stopwatch,
      maxRedirects: 5,
      enter: async () => null,
    };
    const read = async (answer: Answer): Promise<Text> => {
      const freshSeconds = readFreshness(answer.headers, all.now());
      if (answer.status >= 400 && answer.status < 500) return { text: null, freshSeconds };
      if (answer.status !== 200)
        throw new FetchError("fetch/host-failed", `${showUrl(url)} answered ${answer.status}.`);
      const bytes = await readAnswer(answer, { wireBytes: maxBytes, bytes: maxBytes, cut: true }, stopwatch);
      return { text: new TextDecoder().decode(bytes), freshSeconds };
    };
    return (await follow(exchange, journey, read)).result;
  }

  async function enter(url: URL): Promise<number> {
    const { isAllowed, delaySeconds } = await rules.robots(url);
    if (isAllowed(url)) return Math.max(all.gapMs, Math.min(all.maxGapMs, (delaySeconds ?? 0) * 1000));
    const message = `${showUrl(url)}: the host's robots.txt asks programs to keep away from it. Open it in a browser, or ask the host.`;
    throw new FetchError("fetch/robots", message);
  }

  async function fetch(request: FetchRequest, stopwatch: Stopwatch): Promise<Fetched> {
    const limits = { wireBytes: all.maxWireBytes, bytes: all.maxBytes, cut: false };
    const journey = {
      start: parseAddress(request.url),
      headers: { ...HEADERS, ...writeConditions(request) },
      stopwatch,
      maxRedirects: all.maxRedirects,
      enter: request.named === true ? async () => all.gapMs : (url: URL) => stoppable(enter(url), stopwatch.signal),
    };
    const { result, movedTo } = await follow(exchange, journey, async (answer) => ({
      answer,
      bytes:
        answer.status === 200 || answer.status === 203 ? await readAnswer(answer, limits, stopwatch) : new Uint8Array(),
    }));
    const { answer, bytes } = result;
    const mining =
      bytes.length === 0 || tellsMining(answer.headers)
        ? null
        : await stoppable(rules.mining(answer.url), stopwatch.signal);
    return buildFetched({ answer, bytes, movedTo, mining, conditional: hasConditions(request), now: all.now() });
  }

  return {
    fetch: (request) =>
      timed(request.signal === undefined ? [] : [request.signal], (stopwatch) => fetch(request, stopwatch)),
    close: async () => {
      closing.abort();
      await clients.close();
    },
  };
}

const { version, homepage }: { version?: string; homepage?: string } = Object(
  JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")),
);

const HEADERS = {
  "user-agent": `${PRODUCT}/${version}${homepage === undefined ? "" : ` (+${homepage})`}`,
  accept:
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.8",
  "accept-encoding": ACCEPTED_CODINGS,
};

function readAnswer({ url, headers, stream }: Answer, limits: BodyLimits, { signal }: Stopwatch): Promise<Uint8Array> {
  const body = {
    url,
    stream,
    encoding: headerOf(headers, "content-encoding"),
    length: headerOf(headers, "content-length"),
  };
  return readBody(body, limits, signal);
}

function hasConditions({ etag, lastModified }: FetchRequest): boolean {
  return isHeader(etag) || isHeader(lastModified);
}

/** What was kept, as it came; what no header can hold was changed since, and is left out. */
function writeConditions({ etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    ...(isHeader(etag) ? { "if-none-match": etag } : {}),
    ...(isHeader(lastModified) ? { "if-modified-since": lastModified } : {}),
  };
}

function isHeader(value: string | null | undefined): value is string {
  return typeof value === "string" && value !== "" && /^[\t\x20-\x7e\x80-\xff]{1,2000}$/u.test(value);
}

/** Waits no longer than the signal allows for what others wait for too. */
async function stoppable<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
