/**
 * The port to the web: an address in, what its host answered out. Behind it are the guard against private addresses, the
 * limits, the pacing and the rules of robots; whoever fetches knows none of that, and a test hands in a fetcher of its own.
 */

export type FetchRequest = {
  /** http or https, absolute. Credentials in it are sent to its own origin, and are in nothing that comes back. */
  readonly url: string;
  /** What was kept of the last answer, sent back as it came, quotes and all; null for the first time. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Whether the host may be asked although its robots.txt says no: for an address that a person named themselves. */
  readonly named?: boolean;
  readonly signal?: AbortSignal;
};

/**
 * Throws a `FetchError` (`fetch/…`) for everything but an answer, also for a status of 400 and above but 404 and 410; its
 * `retryAfterSeconds` says when the host wants to be asked again. Whoever gives up by `signal` gets `fetch/stopped`.
 */
export type Fetcher = {
  readonly fetch: (request: FetchRequest) => Promise<Fetched>;
  readonly close: () => Promise<void>;
};

export type Fetched = {
  /** 200 with bytes; 304: nothing new; 404 and 410: gone. */
  readonly status: 200 | 304 | 404 | 410;
  /** Where the answer came from, after all redirects; without credentials. */
  readonly url: string;
  /** Where the address lives from now on: after redirects that were all permanent (301, 308); null where none was. */
  readonly movedTo: string | null;
  /** Decompressed; empty but for 200. */
  readonly bytes: Uint8Array;
  /** "text/html", in lower case, without parameters; null where the host does not say. */
  readonly mediaType: string | null;
  /** As the host names it: "windows-1252"; null where it does not. */
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which the answer stays fresh (`Cache-Control: max-age`, `Expires`); null where the host does not say. */
  readonly freshSeconds: number | null;
  /** What the host reserves: "noai", "noml", "noarchive", "nosnippet", "tdm-reservation"; empty where it reserves nothing. */
  readonly reservations: readonly string[];
};
