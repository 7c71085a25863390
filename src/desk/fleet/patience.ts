/** Waits for a server that is away, longer each time, and says so once; whoever is to stop waits no longer. */
import { type ErrorCode, HearsayError } from "../../base/error.ts";
import { retry } from "../../base/retry.ts";
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
  const mayPass = (error: unknown): boolean => {
    if (!(error instanceof HearsayError) || !PASSING.has(error.code) || signal.aborted) return false;
    if (!isTold) tell({ event: "waiting", for: what, error: { code: error.code, message: error.message } });
    isTold = true;
    return true;
  };
  const result = await retry(work, { firstPauseMs: FIRST_PAUSE_MS, maxPauseMs: MAX_PAUSE_MS, signal, mayPass });
  if (isTold) tell({ event: "resumed", for: what });
  return result;
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
