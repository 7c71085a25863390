/** How the web is asked: limits, pauses and whom to let through, each with what holds where nobody says. */
import { type Resolve, resolveBySystem } from "./wire/connect.ts";

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

export const DEFAULTS: Required<FetcherOptions> = {
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
};
