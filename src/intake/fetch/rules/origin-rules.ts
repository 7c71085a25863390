/**
 * What each origin asks of programs, kept for a while: its robots.txt and its tdmrep.json. Asked for once however many
 * wait for it, and bounded in memory: what was asked for longest ago is let go first.
 */
import { showUrl } from "../address.ts";
import { FetchError } from "../fetch-error.ts";
import type { ReadText } from "./read-text.ts";
import { type MiningRules, parseMiningRules } from "./reservations.ts";
import { ALLOW_ALL, parseRobots, type Robots, ROBOTS_BYTES } from "./robots.ts";

export type OriginRules = {
  /** Throws `fetch/robots-unknown` where robots.txt cannot be had. */
  readonly robots: (url: URL) => Promise<Robots>;
  /** Null where the origin reserves nothing, or cannot say. */
  readonly mining: (url: URL) => Promise<MiningRules | null>;
};

export function openOriginRules(readText: ReadText, now: () => number): OriginRules {
  const robots = openShelf<Robots | FetchError>(now);
  const mining = openShelf<MiningRules | null>(now);
  return {
    robots: async (url) => {
      const found = await robots(url.origin, () => loadRobots(url, readText));
      if (found instanceof FetchError) throw found;
      return found;
    },
    mining: (url) => mining(url.origin, () => loadMining(url, readText)),
  };
}

type Loaded<Value> = { readonly value: Value; readonly size: number; readonly seconds: number };

async function loadRobots({ origin }: URL, readText: ReadText): Promise<Loaded<Robots | FetchError>> {
  const url = new URL("/robots.txt", origin);
  try {
    const { text, freshSeconds } = await readText({ url, maxBytes: ROBOTS_BYTES, ahead: false });
    const value = text === null ? ALLOW_ALL : parseRobots(text, origin);
    return { value, size: value.size, seconds: bound(freshSeconds) };
  } catch (cause) {
    // RFC 9309: what leads on and on is as good as no file.
    if (cause instanceof FetchError && cause.code === "fetch/redirects") {
      return { value: ALLOW_ALL, size: 0, seconds: FAILED_S };
    }
    return { value: unknownRobots(url, cause), size: 0, seconds: FAILED_S };
  }
}

async function loadMining({ origin }: URL, readText: ReadText): Promise<Loaded<MiningRules | null>> {
  const url = new URL("/.well-known/tdmrep.json", origin);
  try {
    const { text, freshSeconds } = await readText({ url, maxBytes: MINING_BYTES, ahead: true });
    const value = text === null ? null : parseMiningRules(text, origin);
    return { value, size: value === null ? 0 : (text?.length ?? 0), seconds: bound(freshSeconds) };
  } catch {
    // An origin that cannot say so reserves nothing: the answer itself came without a word of it.
    return { value: null, size: 0, seconds: FAILED_S };
  }
}

/** What led there keeps its own code where it is about the address rather than about the file. */
function unknownRobots(url: URL, cause: unknown): FetchError {
  if (cause instanceof FetchError && ABOUT_HOST.has(cause.code)) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  const retryAfterSeconds = cause instanceof FetchError ? cause.retryAfterSeconds : null;
  const message = `${showUrl(url)} cannot be had, so the host is left alone for now: ${why}`;
  return new FetchError("fetch/robots-unknown", message, { retryAfterSeconds: retryAfterSeconds ?? FAILED_S, cause });
}

const ABOUT_HOST: ReadonlySet<string> = new Set(["fetch/address-private", "fetch/name-unknown", "fetch/stopped"]);

const MINING_BYTES = 256_000;

/** RFC 9309: not for more than 24 hours, whatever the host says; and not asked for again with each page. */
function bound(freshSeconds: number | null): number {
  return Math.min(86_400, Math.max(3600, freshSeconds ?? 86_400));
}

/** After how long a file that could not be had is asked for again. */
const FAILED_S = 600;

/** The characters that are kept over all origins, each counting for a few hundred more than its text. */
const SHELF_SIZE = 16_000_000;
const ENTRY_SIZE = 500;

function openShelf<Value>(now: () => number): (key: string, load: () => Promise<Loaded<Value>>) => Promise<Value> {
  type Entry = { readonly value: Promise<Value>; until: number; size: number };
  const entries = new Map<string, Entry>();
  let total = 0;

  function remove(key: string, entry: Entry): void {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    total -= entry.size;
  }

  async function fill(key: string, entry: Entry, loaded: Promise<Loaded<Value>>): Promise<void> {
    const { size, seconds } = await loaded;
    if (entries.get(key) !== entry) return;
    entry.until = now() + seconds * 1000;
    entry.size += size;
    total += size;
    for (const [oldest, old] of entries) {
      if (total <= SHELF_SIZE) break;
      remove(oldest, old);
    }
  }

  return async (key, load) => {
    const kept = entries.get(key);
    if (kept !== undefined && kept.until > now()) return kept.value;
    if (kept !== undefined) remove(key, kept);
    const loaded = load();
    const entry: Entry = { value: loaded.then(({ value }) => value), until: Infinity, size: ENTRY_SIZE };
    entries.set(key, entry);
    total += ENTRY_SIZE;
    await fill(key, entry, loaded);
    return entry.value;
  };
}
