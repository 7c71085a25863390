/**
 * A request through its redirects, each hop an exchange of its own that is guarded, paced and asked of robots.txt like
 * the first; undici would follow them by itself, past all of that.
 */
import { type Address, hostOf, parseLocation, showUrl } from "./address.ts";
import type { Answer, Exchange } from "./wire/exchange.ts";
import { FetchError } from "./fetch-error.ts";
import { headerOf } from "./headers.ts";
import type { Stopwatch } from "./wire/stopwatch.ts";

export type Journey = {
  readonly start: Address;
  readonly headers: Readonly<Record<string, string>>;
  readonly stopwatch: Stopwatch;
  readonly maxRedirects: number;
  /** Asked before each hop: throws where the host wants nobody there; the pause before it, null for none. */
  readonly enter: (url: URL) => Promise<number | null>;
};

/** What was read at the end, and where the address lives from now on, where all redirects were permanent. */
export type Arrival<Result> = { readonly result: Result; readonly movedTo: string | null };

type Hop<Result> =
  | { readonly to: Address; readonly permanent: boolean }
  | { readonly to: null; readonly result: Result };

export async function follow<Result>(
  exchange: Exchange,
  { start, headers, stopwatch, maxRedirects, enter }: Journey,
  read: (answer: Answer) => Promise<Result>,
): Promise<Arrival<Result>> {
  const seen = new Set<string>();
  let address = start;
  let before: Address | null = null;
  let permanent = true;
  for (;;) {
    if (seen.has(address.url.href)) throw lost(start, "redirects in a circle");
    if (seen.size > maxRedirects) throw lost(start, `redirects more than ${maxRedirects} times`);
    seen.add(address.url.href);
    const gapMs = await enter(address.url);
    const ahead = gapMs === null || (before !== null && hostOf(before.url) === hostOf(address.url));
    const question = { address, headers, gapMs: gapMs ?? 0, ahead, stopwatch };
    const hop: Hop<Result> = await exchange(question, async (answer) => {
      const redirect = readRedirect(answer, address);
      return redirect ?? { to: null, result: await read(answer) };
    });
    if (hop.to === null) {
      return { result: hop.result, movedTo: permanent && before !== null ? address.url.href : null };
    }
    permanent &&= hop.permanent;
    before = address;
    address = hop.to;
  }
}

function readRedirect({ status, headers }: Answer, from: Address): { to: Address; permanent: boolean } | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headerOf(headers, "location");
  if (location === null) throw lost(from, "redirects without saying where to");
  return {
    to: parseLocation(Buffer.from(location, "latin1").toString(), from),
    permanent: status === 301 || status === 308,
  };
}

function lost({ url }: Address, how: string): FetchError {
  return new FetchError("fetch/redirects", `${showUrl(url)} ${how}. Open it in a browser and name where it ends.`);
}
