import type { Manner } from "./attribution.ts";
import type { Authority } from "./naming.ts";
import type { Id } from "./id.ts";
import type { Interval } from "./interval.ts";
import type { Evidence } from "./span.ts";

/** One hand a statement passed through, outermost first: outlet … medium … speaker. */
export type Link = {
  readonly role: "outlet" | "medium" | "speaker";
  /** The fullest known name: "Dario Scardapane" where the sentence says "he". */
  readonly name: string;
  readonly entity: Id<"Entity"> | null;
  /**
   * Whose word it is on a plan, by what the article says they are: a "showrunner" decides, a "star" takes part, a "source" reports;
   * null where it does not tell.
   */
  readonly authority: Authority | null;
  /** The words used here; null where the link comes from the document's own fields. */
  readonly start: number | null;
  readonly end: number | null;
};

/**
 * How surely an event is said to happen (FactBank): certain, probable or possible, that it does (+) or does not (-);
 * `CTu`: certain whether is known but not said; `Uu`: not committed either way.
 */
export type FactualityValue = "CT+" | "PR+" | "PS+" | "CT-" | "PR-" | "PS-" | "CTu" | "Uu";

/** What one holder commits to: "author" (always first) or a name of the chain (the innermost speaker last). */
export type Factuality = { readonly holder: string; readonly value: FactualityValue };

/** Who or what fills a role of a frame. */
export type Role = {
  /** As a person would say it: the fullest name, "March 2025", "nine". */
  readonly text: string;
  readonly entity: Id<"Entity"> | null;
  /** The words that name it here; null where it is understood from elsewhere. */
  readonly start: number | null;
  readonly end: number | null;
  /** The stretch of days, where the filler is a time. */
  readonly interval: Interval | null;
  /** Who stands beside it in a row: "Ada Quill" in "directed by Tomas Reyne and Ada Quill"; absent where nobody does. */
  readonly also?: readonly { readonly text: string; readonly entity: Id<"Entity"> }[];
  /** Where the words shut out everything else: "exclusive to the console", "on PC alone". */
  readonly only?: true;
};

/** What is said, apart from who says it: the frame and its fillers by role name (`subject`, `scope`, `when`, `value`, …). */
export type Proposition = { readonly frame: string; readonly roles: { readonly [role: string]: Role } };

/** `world`: facts of making and release; `story`: what happens inside the fiction ("Fisk is mayor"). */
export type Realm = "world" | "story";

/** "came back", "has come back", "comes back", "will come back" or "is set to come back". */
export type Tense = "past" | "perfect" | "present" | "ahead";

/** One telling of a proposition. */
export type Statement = {
  /** Hash of document, evidence span, chain, frame and roles. */
  readonly id: Id<"Statement">;
  readonly manner: Manner;
  readonly chain: readonly Link[];
  /** When the words were said, as far as the text tells. */
  readonly saidAt: Interval | null;
  /** The dateline. */
  readonly reportedAt: Interval | null;
  readonly realm: Realm;
  /** By the form of its verb; null where that does not tell. */
  readonly tense: Tense | null;
  readonly factuality: readonly Factuality[];
  /** Null for a statement outside every frame: still attributed, dated, searchable. */
  readonly proposition: Proposition | null;
  readonly evidence: readonly Evidence[];
};
