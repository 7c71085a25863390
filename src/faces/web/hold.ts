/**
 * What was found out, kept while the ledger stays as it is: a page that many look at is made once. Whoever asks while it is being made
 * waits for the same making.
 */
import { setTimeout } from "node:timers/promises";
import type { Ledger } from "../../ledger/ledger.ts";

/**
 * A making → the same, kept by what it is asked for, which must be plain JSON. With `patienceMs`, whoever asks after the ledger changed waits
 * no longer for what is new, and gets what held before: a list of what is newest need not be the newest of all while feeds come in.
 */
export type Hold = <Asked extends readonly unknown[], Value>(
  make: (...asked: Asked) => Promise<Value>,
  patienceMs?: number,
) => (...asked: Asked) => Promise<Value>;

/** So many of each sort are kept; those not asked for longest go first. */
const MOST = 200;

export function openHold(ledger: Pick<Ledger, "revision" | "countForgotten">): Hold {
  return <Asked extends readonly unknown[], Value>(make: (...asked: Asked) => Promise<Value>, patienceMs?: number) => {
    let held = new Map<string, Promise<Value>>();
    let before = new Map<string, Promise<Value>>();
    let revision = "";
    let forgotten = 0;
    return async (...asked: Asked): Promise<Value> => {
      const now = await ledger.revision();
      const gone = now === revision ? forgotten : await ledger.countForgotten();
      if (now !== revision) {
        // What was made while a text was still there may hold words of it.
        const old = gone === forgotten ? [...before, ...held].slice(-MOST) : [];
        [before, held] = [new Map(old), new Map()];
        [revision, forgotten] = [now, gone];
      }
      const key = JSON.stringify(asked);
      const made = held.get(key) ?? make(...asked);
      held.delete(key);
      held.set(key, made);
      if (held.size > MOST) held.delete(held.keys().next().value!);
      made.catch(() => held.delete(key));
      const old = before.get(key);
      if (patienceMs === undefined || old === undefined) return await made;
      return await Promise.race([made, setTimeout(patienceMs, null, { ref: false }).then(() => old)]);
    };
  };
}
