/** What happens while feeds are followed, one event a line of the log. */
import type { Outcome } from "../../ledger/ledger.ts";

export type WatchEvent = {
  /** UTC, to the millisecond. */
  readonly at: string;
  /** Where the feed lives, or lived till then. */
  readonly feed: string;
} & (
  | {
      /** It answered; all that was new in it is in the ledger, or told to be passed over. */
      readonly event: "checked";
      readonly title: string | null;
      /** How many articles came in, new ones and new versions. */
      readonly added: number;
      /** When it is due again. */
      readonly due: string;
    }
  | {
      readonly event: "article";
      readonly url: string | null;
      readonly title: string | null;
      readonly outlet: string | null;
      readonly document: string;
      readonly outcome: Outcome["outcome"];
    }
  /** An item that is not kept: gone, reserved, no article. It is not asked for again. */
  | { readonly event: "passed"; readonly url: string; readonly error: Told }
  /** One that could not be had, and is tried again. */
  | { readonly event: "postponed"; readonly url: string; readonly error: Told }
  | { readonly event: "failed"; readonly error: Told; readonly failures: number; readonly due: string }
  | { readonly event: "moved"; readonly to: string }
  /** It is followed no longer. */
  | { readonly event: "gone" }
  /** It is no feed itself but leads to some, or to one that is followed already; those are followed in its place. */
  | { readonly event: "led"; readonly to: readonly string[] }
);

/** Without what all events have. */
export type Happening = WatchEvent extends infer Event
  ? Event extends WatchEvent
    ? Omit<Event, "at" | "feed">
    : never
  : never;

export type Told = { readonly code: string; readonly message: string };
