/**
 * Whether it can answer: whether the ledger is reached, has the schema that this version knows, and packs are loaded. What is missing is
 * named by a code, without addresses: anybody may ask.
 */
import { setTimeout } from "node:timers/promises";
import type { ErrorCode } from "../../base/error.ts";
import { HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";

export type Lack = { readonly what: "ledger" | "schema" | "packs"; readonly code: ErrorCode };

/** Empty where nothing is missing. */
export type Readiness = () => Promise<readonly Lack[]>;

/** What it answers with, as far as that is there yet. */
export type Means = { readonly ledger: Pick<Ledger, "isCurrent"> | null; readonly hasPacks: boolean };

/** A ledger that does not answer within that is not reached: its own patience with a server that is gone is thirty times as long. */
const PATIENCE_MS = 1000;
/** Asked more often than that, it says again what it said: whoever asks costs the ledger nothing. */
const HELD_MS = 1000;

export function openReadiness(means: () => Means, nowMs: () => number = () => performance.now()): Readiness {
  let held: { readonly lacks: Promise<readonly Lack[]>; readonly atMs: number } | null = null;
  return async () => {
    if (held === null || nowMs() - held.atMs >= HELD_MS) held = { lacks: findLacks(means()), atMs: nowMs() };
    return await held.lacks;
  };
}

async function findLacks({ ledger, hasPacks }: Means): Promise<readonly Lack[]> {
  const lacks: Lack[] = hasPacks ? [] : [{ what: "packs", code: "pack/not-found" }];
  if (ledger === null) return [...lacks, { what: "ledger", code: "ledger/unreachable" }];
  const late = new AbortController();
  try {
    const isCurrent = await Promise.race([
      ledger.isCurrent(),
      setTimeout(PATIENCE_MS, null, { signal: late.signal }).catch(() => null),
    ]);
    if (isCurrent === null) lacks.push({ what: "ledger", code: "ledger/unreachable" });
    else if (!isCurrent) lacks.push({ what: "schema", code: "ledger/newer" });
  } catch (error) {
    lacks.push({ what: "ledger", code: error instanceof HearsayError ? error.code : "internal" });
  } finally {
    late.abort();
  }
  return lacks;
}
