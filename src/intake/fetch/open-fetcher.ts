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
import { parseAddress, showUrl } from "./address.ts";
import { buildFetched } from "./build-fetched.ts";
import { FetchError } from "./fetch-error.ts";
import type { Fetched, Fetcher, FetchRequest } from "./fetcher.ts";
import { DEFAULTS, type FetcherOptions } from "./fetcher-options.ts";
import { follow } from "./follow.ts";
import { HEADERS, hasConditions, writeConditions } from "./request-headers.ts";
import { openOriginRules, type OriginRules } from "./rules/origin-rules.ts";
import { openReadText } from "./rules/read-text.ts";
import { tellsMining } from "./rules/reservations.ts";
import { openClients } from "./wire/clients.ts";
import { buildGuardedConnector } from "./wire/connect.ts";
import { type Exchange, openExchange } from "./wire/exchange.ts";
import { readBody } from "./wire/read-body.ts";
import { openClock, type Stopwatch } from "./wire/stopwatch.ts";
import { openTurns } from "./wire/turns.ts";

export function openFetcher(options: FetcherOptions = {}): Fetcher {
  const settled = { ...DEFAULTS, ...options };
  const clients = openClients({ ...settled, connect: buildGuardedConnector(settled) });
  const exchange = openExchange(clients, openTurns(settled.connections), settled.now);
  const clock = openClock(settled.totalMs);
  const rules = openOriginRules(openReadText(exchange, clock, settled.now), settled.now);
  return {
    fetch: (request) =>
      clock.time(request.signal, (stopwatch) => fetchOne({ request, stopwatch, exchange, rules, settled })),
    close: async () => {
      clock.stop();
      await clients.close();
    },
  };
}

type Settled = Required<FetcherOptions>;

type Fetching = {
  readonly request: FetchRequest;
  readonly stopwatch: Stopwatch;
  readonly exchange: Exchange;
  readonly rules: OriginRules;
  readonly settled: Settled;
};

async function fetchOne({ request, stopwatch, exchange, rules, settled }: Fetching): Promise<Fetched> {
  const limits = { wireBytes: settled.maxWireBytes, bytes: settled.maxBytes, cut: false };
  const journey = {
    start: parseAddress(request.url),
    headers: { ...HEADERS, ...writeConditions(request) },
    stopwatch,
    maxRedirects: settled.maxRedirects,
    enter: async (url: URL) =>
      request.named === true ? settled.gapMs : stopwatch.wait(pauseBefore(url, rules, settled)),
  };
  const { result, movedTo } = await follow(exchange, journey, async (answer) => {
    const hasBytes = answer.status === 200 || answer.status === 203;
    return { answer, bytes: hasBytes ? await readBody(answer, limits, stopwatch.signal) : new Uint8Array() };
  });
  const { answer, bytes } = result;
  const asksFile = bytes.length > 0 && !tellsMining(answer.headers);
  const mining = asksFile ? await stopwatch.wait(rules.mining(answer.url)) : null;
  return buildFetched({ answer, bytes, movedTo, mining, conditional: hasConditions(request), now: settled.now() });
}

/** Milliseconds. Throws `fetch/robots` where the host wants no programs. */
async function pauseBefore(url: URL, rules: OriginRules, { gapMs, maxGapMs }: Settled): Promise<number> {
  const { isAllowed, delaySeconds } = await rules.robots(url);
  if (isAllowed(url)) return Math.max(gapMs, Math.min(maxGapMs, (delaySeconds ?? 0) * 1000));
  const message = `${showUrl(url)}: the host's robots.txt asks programs to keep away. Open it in a browser, or ask the host.`;
  throw new FetchError("fetch/robots", message);
}
