/** Waits for a server that is away, longer each time, and says so once; whoever is to stop waits no longer. */
import { setTimeout as pause } from "node:timers/promises";
import { type ErrorCode, HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { News, Tell } from "./work-event.ts";

/** What passes by itself, or once somebody sees to it. */
export const PASSING: ReadonlySet<ErrorCode> = new Set([
  "ledger/unreachable",
  "ledger/locked",
  "ledger/full",
  "queue/unreachable",
  "queue/no-jetstream",
  "queue/full",
]);

const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 10_000;

export type Patience = { readonly tell: Tell; readonly signal: AbortSignal };

/** For what may be done twice. Throws what does not pass, and after the signal whatever it is. */
export async function patiently<Result>(
  what: Extract<News, { readonly event: "waiting" }>["for"],
  work: () => Promise<Result>,
  { tell, signal }: Patience,
): Promise<Result> {
  let isTold = false;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)) {
    try {
      const result = await work();
      if (isTold) tell({ event: "resumed", for: what });
      return result;
    } catch (error) {
      if (!(error instanceof HearsayError) || !PASSING.has(error.code) || signal.aborted) throw error;
      if (!isTold) tell({ event: "waiting", for: what, error: { code: error.code, message: error.message } });
      isTold = true;
    }
    await pause(pauseMs, null, { signal }).catch(() => {});
  }
}

/** The ledger with as much patience in all that reading and keeping articles asks of it, which may be done twice. */
export function patientLedger(ledger: Ledger, patience: Patience): Ledger {
  const wait = <Result>(work: () => Promise<Result>): Promise<Result> => patiently("ledger", work, patience);
  return {
    ...ledger,
    has: (documents) => wait(() => ledger.has(documents)),
    versions: (urls, atLeast) => wait(() => ledger.versions(urls, atLeast)),
    add: (...words) => wait(() => ledger.add(...words)),
  };
}
