/**
 * Whether it can answer: whether the ledger is reached, has the schema that this version knows, and packs are loaded. What is missing is
 * named by a code, without addresses: anybody may ask.
 */
import { setTimeout } from "node:timers/promises";
import { type ErrorCode, HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Log } from "./log.ts";

export type Lack = {
  readonly what: "ledger" | "schema" | "packs";
  readonly code: ErrorCode;
  /** For the log alone: it may name a place. */
  readonly why: string;
};

/** Empty where nothing is missing. */
export type Readiness = () => Promise<readonly Lack[]>;

/** What it answers with, as far as that is there yet. */
export type Means = { readonly ledger: Pick<Ledger, "isCurrent"> | null; readonly hasPacks: boolean };

/** A ledger that does not answer within that is not reached: its own patience with a server that is gone is thirty times as long. */
const PATIENCE_MS = 1000;
/** Asked more often than that, it says again what it said: whoever asks costs the ledger nothing. */
const HELD_MS = 1000;

export function openReadiness(
  means: () => Means,
  log: Pick<Log, "tell">,
  nowMs: () => number = () => performance.now(),
): Readiness {
  let held: { readonly lacks: Promise<readonly Lack[]>; readonly atMs: number } | null = null;
  let told = "";
  const look = async (): Promise<readonly Lack[]> => {
    const lacks = await findLacks(means());
    const codes = lacks.map(({ what, code }) => `${what} (${code})`).join(", ");
    // Told when it changes, and not each time that somebody asks.
    if (codes !== told && codes !== "")
      log.tell("warn", "not ready", { missing: codes, why: lacks.map(({ why }) => why).join(" ") });
    if (codes !== told && codes === "") log.tell("warn", "ready again");
    told = codes;
    return lacks;
  };
  return async () => {
    if (held === null || nowMs() - held.atMs >= HELD_MS) held = { lacks: look(), atMs: nowMs() };
    return await held.lacks;
  };
}

async function findLacks({ ledger, hasPacks }: Means): Promise<readonly Lack[]> {
  const lacks: Lack[] = hasPacks ? [] : [{ what: "packs", code: "pack/not-found", why: "They are being loaded." }];
  if (ledger === null) return [...lacks, { what: "ledger", code: "ledger/unreachable", why: "It is not open yet." }];
  const late = new AbortController();
  try {
    const isCurrent = await Promise.race([
      ledger.isCurrent(),
      setTimeout(PATIENCE_MS, null, { signal: late.signal }).catch(() => null),
    ]);
    if (isCurrent === null)
      lacks.push({ what: "ledger", code: "ledger/unreachable", why: "It has not answered for a second." });
    else if (!isCurrent) lacks.push({ what: "schema", code: "ledger/newer", why: NEWER });
  } catch (error) {
    const { code, message: why } = error instanceof HearsayError ? error : new HearsayError("internal", String(error));
    lacks.push({ what: "ledger", code, why });
  } finally {
    late.abort();
  }
  return lacks;
}

const NEWER = "Its tables were changed by another version of Hearsay: install that one.";
