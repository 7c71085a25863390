/**
 * Changes as they come about, whichever process brings them: the ledger is looked at every second while somebody follows, and asked
 * only if it is another than it was, or the day is. What moves back moves once more.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Change } from "../model/change.ts";
import type { AskOptions } from "./ask.ts";
import { listChanges } from "./changes.ts";
import type { Desk } from "./desk.ts";

export type LiveChanges = {
  /**
   * Those that come about from now on, the oldest first; with `after`, the id of a change, first those since then that are still
   * in the list. Once it resolves none is missed; it ends when the signal does, and must be iterated until then.
   */
  readonly follow: (signal: AbortSignal, after?: string | null) => Promise<AsyncGenerator<Change>>;
};

const EVERY_MS = 1000;

/** After a look it rests so many times as long: in a large ledger others are waiting too. */
const REST = 5;

/** Of one look so many, the newest. */
const MOST = 500;

/** Whoever takes them so slowly that more than this wait for them misses the oldest. */
const MOST_WAITING = 1000;

type Follower = { waiting: Change[]; wake: () => void };

export function openLiveChanges(desk: Desk, everyMs: number = EVERY_MS): LiveChanges {
  const followers = new Set<Follower>();
  let seen: Seen | null = null;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const before = seen;
    seen = await lookOnce(desk, before);
    if (before === null || seen === before) return;
    const known = new Set(before.changes.map(({ id }) => id));
    const fresh = seen.changes.filter(({ id }) => !known.has(id)).toReversed();
    for (const follower of followers) tell(follower, fresh);
  };
  /** One loop for all followers; it ends when the last of them leaves, and rejects where looking does. */
  const keepLooking = async (): Promise<void> => {
    let tookMs = 0;
    try {
      while (followers.size > 0) {
        await wait(Math.max(everyMs, REST * tookMs));
        if (followers.size === 0) break;
        const startedMs = performance.now();
        await look();
        tookMs = performance.now() - startedMs;
      }
    } finally {
      looking = null;
    }
  };
  return {
    follow: async (signal, after = null) => {
      if (followers.size === 0) await look();
      const newer = seen!.changes.findIndex(({ id }) => id === after);
      const follower: Follower = { waiting: seen!.changes.slice(0, Math.max(0, newer)).toReversed(), wake: () => {} };
      followers.add(follower);
      signal.addEventListener("abort", () => follower.wake());
      looking ??= keepLooking();
      return take(follower, signal, looking, () => followers.delete(follower));
    },
  };
}

async function* take(
  follower: Follower,
  signal: AbortSignal,
  looking: Promise<void>,
  leave: () => void,
): AsyncGenerator<Change> {
  try {
    while (!signal.aborted) {
      const next = follower.waiting.shift();
      if (next !== undefined) yield next;
      else await Promise.race([looking, untilWoken(follower)]);
    }
  } finally {
    leave();
  }
}

type Seen = { readonly revision: string; readonly asOf: string; readonly changes: readonly Change[] };

async function lookOnce({ ledger, pack, now }: Desk, before: Seen | null): Promise<Seen> {
  const [revision, asOf] = [await ledger.revision(), now().slice(0, 10)];
  if (before !== null && before.revision === revision && before.asOf === asOf) return before;
  const options: AskOptions = { asOf, by: "reported" };
  return { revision, asOf, changes: await listChanges(ledger, {}, options, MOST, pack) };
}

function tell(follower: Follower, changes: readonly Change[]): void {
  follower.waiting = [...follower.waiting, ...changes].slice(-MOST_WAITING);
  follower.wake();
}

async function untilWoken(follower: Follower): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  follower.wake = resolve;
  if (follower.waiting.length === 0) await promise;
}
