/** What a feed is followed with. */
import type { Desk } from "../desk.ts";
import type { Reach } from "../fetching/reach.ts";
import type { WatchEvent } from "./watch-event.ts";

export type Watching = {
  readonly desk: Desk;
  readonly reach: Reach & { readonly signal: AbortSignal };
  readonly tell: (event: WatchEvent) => void;
  /** From 0 to 1, 1 excluded, another one each time. */
  readonly random: () => number;
};
