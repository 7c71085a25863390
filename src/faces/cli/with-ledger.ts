/** The ledger that a call names, open while something is done with it. Loaded only then: the store costs 100 ms. */
import type { Ledger } from "../../ledger/ledger.ts";
import type { Call } from "./call.ts";

/** Makes a ledger where there is none only if `create`; else that is `ledger/not-found`. */
export async function withLedger<Result>(
  { settings }: Call,
  { create }: { readonly create: boolean },
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const { openLedger } = await import("../../ledger/open.ts");
  const ledger = await openLedger(settings.values.ledger, { create });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
