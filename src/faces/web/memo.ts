/**
 * What was found out, kept while the ledger stays as it is: a page that many look at is made once. Whoever asks while it is being made
 * waits for the same making.
 */
import type { Ledger } from "../../ledger/ledger.ts";

export type Memo = <Value>(key: string, make: () => Promise<Value>) => Promise<Value>;

/** So many are kept; those not asked for longest go first. */
const MOST = 400;

export function openMemo(ledger: Pick<Ledger, "revision">): Memo {
  const held = new Map<string, Promise<unknown>>();
  let revision = "";
  return async <Value>(key: string, make: () => Promise<Value>): Promise<Value> => {
    const now = await ledger.revision();
    if (now !== revision) {
      held.clear();
      revision = now;
    }
    const made = (held.get(key) as Promise<Value> | undefined) ?? make();
    held.delete(key);
    held.set(key, made);
    if (held.size > MOST) held.delete(held.keys().next().value!);
    made.catch(() => held.delete(key));
    return await made;
  };
}
