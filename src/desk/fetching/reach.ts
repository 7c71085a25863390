/** How far a call may go out into the web. */
import type { Fetcher } from "../../intake/fetch/fetcher.ts";

export type Reach = {
  readonly fetcher: Fetcher;
  /** From one feed, sitemap or list at most so many addresses are gone on to at a time. */
  readonly maxLeads: number;
  /** Ends whatever is under way. */
  readonly signal?: AbortSignal;
};
