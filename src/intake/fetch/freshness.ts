/** How long an answer stays fresh (RFC 9111) and when a busy host wants to be asked again (RFC 9110, 10.2.3). */

import { type Headers, headerOf, headersOf } from "./headers.ts";

/** A year: nothing that anybody promises holds longer. */
const LONGEST_S = 31_536_000;

/** Seconds from now for which the answer need not be asked for again; null where the host does not say. */
export function readFreshness(headers: Headers, now: number): number | null {
  const directives = headersOf(headers, "cache-control").join(", ").toLowerCase();
  if (/(?:^|,)\s*no-(?:cache|store)\s*(?:,|$)/u.test(directives)) return 0;
  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,12})/u.exec(directives)?.[1];
  if (maxAge !== undefined)
    return bound(Number(maxAge) - Number(/^\d{1,12}$/u.exec(headerOf(headers, "age") ?? "")?.[0] ?? 0));
  const expires = headerOf(headers, "expires");
  if (expires === null) return null;
  const until = readHttpDate(expires);
  // "0" and other nonsense means that it is stale already.
  if (until === null) return 0;
  return bound((until - (readHttpDate(headerOf(headers, "date") ?? "") ?? now)) / 1000);
}

/** `Retry-After`, as seconds or as a date; null where the host does not say. */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const written = headerOf(headers, "retry-after");
  if (written === null) return null;
  if (/^\d{1,12}$/u.test(written)) return bound(Number(written));
  const until = readHttpDate(written);
  return until === null ? null : bound((until - now) / 1000);
}

/** Milliseconds since 1970; null for what begins with no day of the week, which `Date` would take for a date all the same. */
function readHttpDate(written: string): number | null {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/iu.test(written)) return null;
  const time = Date.parse(/(?:GMT|UTC|[+-]\d{4})$/iu.test(written) ? written : `${written} GMT`);
  return Number.isNaN(time) ? null : time;
}

function bound(seconds: number): number {
  return Math.ceil(Math.min(LONGEST_S, Math.max(0, seconds)));
}
