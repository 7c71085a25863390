/** A feed that is followed: where it lives, what its host said of it last, and when it is due. */
import type { Id } from "./id.ts";

export type Feed = {
  /** Of the address that it was first followed at; stays when the feed moves. */
  readonly id: Id<"Feed">;
  /** Where it lives now. */
  readonly url: string;
  /** As it calls itself; null before it was seen, and where it does not say. */
  readonly title: string | null;
  /** As the host gave them with the last answer that was taken in whole, quotes and all; null where it gave none. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly pace: Pace;
  readonly asks: Asks;
  /** All moments are UTC, to the millisecond. Null: it never answered yet. */
  readonly checkedAt: string | null;
  /** When something new was last found in it; null: never. */
  readonly changedAt: string | null;
  readonly dueAt: string;
  /** How often in a row it could not be had; 0 where it answered last. */
  readonly failures: number;
  /** Why it could not be had the last time; null where it could. */
  readonly error: { readonly code: string; readonly message: string } | null;
  /**
   * Why it is followed no longer: its host says that it is `gone`; it `led` to feeds that are followed in its place; somebody
   * `dropped` it. Null while it is followed.
   */
  readonly stopped: "gone" | "led" | "dropped" | null;
  /** Addresses of items that could not be had and are worth another try, with how often they were tried. */
  readonly retries: readonly { readonly url: string; readonly tries: number }[];
};

/** When a feed asks to be left alone. */
export type Asks = {
  /** So long after it was fetched, in seconds; null where it does not say. */
  readonly restSeconds: number | null;
  /** Hours (0–23, UTC) and days ("Sunday", UTC). */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly string[];
};

/** How often a feed changes, as far as that was learnt: so many items in so much time, of which the past counts ever less. */
export type Pace = { readonly items: number; readonly seconds: number };
