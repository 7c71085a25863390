/** What happens while a worker works: for its log, and for whoever counts. */
import type { Outcome } from "../../ledger/ledger.ts";
import type { Id } from "../../model/id.ts";
import type { Why } from "../../queue/queue.ts";

type About = {
  readonly document: Id<"Document">;
  /** Where it came from: "june.jsonl, line 12"; null for standard input. */
  readonly name: string | null;
};

/** `at`: UTC, to the millisecond. */
export type WorkEvent = { readonly at: string } & (
  | (About & {
      /** It is in the ledger, which had it before where it is `known`. */
      readonly event: Outcome["outcome"];
      /** When it was put into the queue. */
      readonly queuedAt: string;
    })
  /** It could not be read, and will be tried again. */
  | (About & { readonly event: "retried"; readonly error: Why; readonly tries: number })
  /** It could not be read, and was put aside. */
  | (About & { readonly event: "failed"; readonly error: Why; readonly tries: number })
  /** Nothing goes on, until it is there again. */
  | { readonly event: "waiting"; readonly for: "queue" | "ledger"; readonly error: Why | null }
  | { readonly event: "resumed"; readonly for: "queue" | "ledger" }
  /** The queue had forgotten articles in a crash; all that is not acknowledged comes again. */
  | { readonly event: "mended" }
);

/** The same without its moment. */
export type News = WorkEvent extends infer One ? (One extends WorkEvent ? Omit<One, "at"> : never) : never;

export type Tell = (news: News) => void;
