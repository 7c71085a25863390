/** What is told, before it is said who told it and how surely. */
import type { Proposition, Realm } from "../../model/statement.ts";
import type { Evocation } from "../text/evocations.ts";
import type { TokenRange } from "../text/token-range.ts";

export type Draft = {
  readonly range: TokenRange;
  /** The word whose factuality counts. */
  readonly event: number;
  /** The word that counts where it is open whether the event happens: "hopeful that they return"; -1 without one. */
  readonly standIn: number;
  /** Whether the author tells the clause as his own. */
  readonly isOwn: boolean;
  /** The predicate of its clause, which may be the same. */
  readonly head: number;
  /** Its frame; null where there is none. */
  readonly evocation: Evocation | null;
  readonly proposition: Proposition | null;
  readonly attribution: number;
  /** Token of who speaks where the author tells that he did and nothing of what he said; -1 elsewhere. */
  readonly teller: number;
  readonly realm: Realm;
  /** Whether it is taken for granted, whatever its clause denies: "the [final season] was canceled". */
  readonly isGranted: boolean;
  /** Present where its words deny what its proposition was told by: "there is no truth to it". */
  readonly denies?: true;
};
