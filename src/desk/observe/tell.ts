/**
 * What the desk does, told to whoever wants to count it, over channels of Node's own (`node:diagnostics_channel`): telling costs next
 * to nothing where nobody listens, and nobody hands a listener through the whole desk. The channels are those of the process, as what
 * counts them is: of two desks in one process, both are heard.
 *
 *     listen("stage", ({ stage, seconds }) => …);   // {stage: "read", seconds: 0.012}
 */
import { channel } from "node:diagnostics_channel";
import type { Outcome } from "../../ledger/ledger.ts";

/**
 * Where the time of an article goes: until its host answered, the wait for its turn included; until it is found in what came; until it is
 * read; until a batch is on disk. And where that of a question goes.
 */
export const STAGES = ["fetch", "extract", "read", "write", "ask"] as const;

export type Stage = (typeof STAGES)[number];

export type Told = {
  /** Something is over, whatever came of it. */
  readonly stage: { readonly stage: Stage; readonly seconds: number };
  /** What became of an article that was handed in. */
  readonly article: { readonly outcome: Outcome["outcome"] | "failed" };
  /** A code of the catalogue of errors; `internal` for a fault of our own. */
  readonly failure: { readonly code: string };
  readonly question: { readonly established: boolean };
  readonly request: Request;
  /** It can be asked from now on what is missing to answer. */
  readonly readiness: { readonly look: () => Promise<readonly unknown[]> };
  /** Feeds are followed from now on. */
  readonly following: { readonly look: () => Waiting };
  /** Articles are taken from a queue from now on. */
  readonly queueing: { readonly look: () => Promise<Queued> };
};

export type Request = {
  readonly method: string;
  /** The pattern of the address, "/d/:id", and never the address itself: there are few of them, whatever is asked for. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
};

/** How the feeds stand that are followed. */
export type Waiting = {
  readonly followed: number;
  /** Those whose time has come, and that were not looked at since. */
  readonly due: number;
  /** For how long the first of them has been due, in seconds; 0 where none is. */
  readonly lagSeconds: number;
};

/** How a queue stands, whoever takes from it. */
export type Queued = {
  readonly waiting: number;
  readonly underWay: number;
  /** Put aside, since they could not be read. */
  readonly failed: number;
  /** When the oldest was put in that is not done with, UTC; null where there is none. */
  readonly oldest: string | null;
};

export function tell<Name extends keyof Told>(name: Name, told: Told[Name]): void {
  channelOf(name).publish(told);
}

/** Gives back what ends it. */
export function listen<Name extends keyof Told>(name: Name, take: (told: Told[Name]) => void): () => void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `tell` publishes on it
  const listener = (told: unknown): void => take(told as Told[Name]);
  const heard = channelOf(name);
  heard.subscribe(listener);
  return () => {
    heard.unsubscribe(listener);
  };
}

/** The same work, whose time is told, also where it fails. */
export async function timed<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
  const startedMs = performance.now();
  try {
    return await work();
  } finally {
    tell("stage", { stage, seconds: (performance.now() - startedMs) / 1000 });
  }
}

/** The same for work that is done when it returns. */
export function timedNow<Result>(stage: Stage, work: () => Result): Result {
  const startedMs = performance.now();
  try {
    return work();
  } finally {
    tell("stage", { stage, seconds: (performance.now() - startedMs) / 1000 });
  }
}

const CHANNELS = new Map<keyof Told, ReturnType<typeof channel>>();

/** Held here, since Node forgets a channel to which nobody listens. */
function channelOf(name: keyof Told): ReturnType<typeof channel> {
  const known = CHANNELS.get(name) ?? channel(`hearsay:${name}`);
  CHANNELS.set(name, known);
  return known;
}
