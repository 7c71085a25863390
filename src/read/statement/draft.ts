/** What is told, before it is said who told it and how surely. */
import type { Proposition, Realm } from "../../model/statement.ts";
import type { Evocation } from "../text/evocations.ts";
import type { TokenRange } from "../text/token-range.ts";

export type Draft = {
  readonly range: TokenRange;
  /** The word whose factuality counts. */
  readonly event: number;
  /** Its frame; null where there is none. */
  readonly evocation: Evocation | null;
  readonly proposition: Proposition | null;
  readonly attribution: number;
  readonly realm: Realm;
};
