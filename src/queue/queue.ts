/**
 * The port to a queue of articles that are to be read, whatever carries it: who has some puts them in, workers take them out, each article
 * goes to one worker at a time, and to another one where nothing was heard of it.
 *
 * A queue may bring a parcel twice, and brings it again after whoever had it vanished: what is done with one must be the same done twice.
 */
import type { ErrorCode } from "../base/error.ts";
import type { Id } from "../model/id.ts";

/** An article on its way, packed. */
export type Parcel = {
  readonly document: Id<"Document">;
  /** Where it came from, for people: "news/june.jsonl, line 12"; null for standard input. */
  readonly name: string | null;
  readonly body: Uint8Array;
};

/** Nobody else gets it until we say what became of it, end, or vanish. */
export type Delivery = Omit<Parcel, "body"> & {
  /** When it was put in, UTC. */
  readonly queuedAt: string;
  /** Whether it was handed out before, to somebody of whom nothing was heard, or who gave it back. */
  readonly isAgain: boolean;
  /** Throws `queue/parts-missing` where it is too large for the queue itself and its parts are gone. */
  readonly open: () => Promise<Uint8Array>;
  /** How many tries were noted. */
  readonly tries: () => Promise<number>;
  readonly noteTries: (tries: number) => Promise<void>;
  /** It is over and done with: nobody gets it again. */
  readonly done: () => Promise<void>;
  /** Somebody else may have it, or we again, after so long. */
  readonly giveBack: (pauseMs: number) => void;
  /** It is put aside with its error; nobody gets it again until somebody requeues it. */
  readonly putAside: (why: Why, tries: number) => Promise<void>;
};

/** An error as it is kept. */
export type Why = { readonly code: ErrorCode; readonly message: string };

/** What was put aside. */
export type Failure = Omit<Parcel, "body"> &
  Why & {
    /** What it is called among failures: the document's id, where it has one. */
    readonly id: string;
    readonly tries: number;
    readonly failedAt: string;
  };

export type QueueState = {
  /** Nobody has them yet. */
  readonly waiting: number;
  /** Workers have them. */
  readonly underWay: number;
  /** Of those under way, so many were handed out before. */
  readonly again: number;
  readonly failed: number;
  /** Of all that were ever put in, so many are over and done with, or put aside. */
  readonly settled: number;
  /** When the oldest was put in that is not settled; null where there is none. */
  readonly oldest: string | null;
  readonly bytes: number;
};

export type Queue = {
  /** Resolves when the queue has it for good. Twice is no harm. */
  readonly put: (parcel: Parcel) => Promise<void>;
  /** Opens a way out of the queue, of which so many parcels may wait here. */
  readonly take: (most: number) => Promise<Taking>;
  readonly state: () => Promise<QueueState>;
  /** The oldest first. */
  readonly failures: () => AsyncIterable<Failure>;
  /** Puts what was put aside into the queue again; false where there is no such failure. */
  readonly requeue: (id: string) => Promise<boolean>;
  /** Throws away what was put aside; false where there is no such failure. */
  readonly drop: (id: string) => Promise<boolean>;
  /** Sends what is still to be sent, where it can be. */
  readonly close: () => Promise<void>;
};

export type Taking = {
  /** As soon as there is any: what is there, `most` at most. Nothing where the signal came first. */
  readonly next: (most: number, signal: AbortSignal) => Promise<readonly Delivery[]>;
  /** Takes no more, and gives back all of which nobody said what became of it. */
  readonly close: () => Promise<void>;
};
