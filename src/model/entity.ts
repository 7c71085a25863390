import type { Id } from "./id.ts";

/** Kinds of thing that words stand for; `other` where nobody knows. */
export const MENTION_KINDS = [
  "person",
  "character",
  "work",
  "organization",
  "outlet",
  "team",
  "place",
  "event",
  "other",
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Someone or something that a pack knows by name. */
export type Entity = {
  /** Kind and slug, for works with the year: `person:charlie-cox`, `work:daredevil-born-again-s2`. */
  readonly id: Id<"Entity">;
  readonly kind: MentionKind;
  /** The fullest name: "Daredevil: Born Again Season 2". */
  readonly name: string;
  /** Other names it goes by, not counting what rules derive ("Season 2" after its series was named). */
  readonly aliases: readonly string[];
  /** What it is among its kind: `series`, `season`, `film`, `game`, `universe`, `studio`, `platform`; null for people. */
  readonly type: string | null;
  /** The year that tells works of one name apart; null elsewhere. */
  readonly year: number | null;
};

/** How two known entities hang together, read "subject relation object". */
export type Relation = {
  readonly subject: Id<"Entity">;
  /** person plays character; part part-of whole; character member-of team; person role work; organization makes or carries work. */
  readonly relation: "plays" | "part-of" | "member-of" | "makes" | "carries" | "works-on";
  readonly object: Id<"Entity">;
};

/** A dated or counted fact about a known entity: a premiere, a number of episodes. */
export type Fact = {
  readonly entity: Id<"Entity">;
  readonly property: "released" | "ended" | "episodes" | "born" | "died";
  /** EDTF for dates, digits for counts. */
  readonly value: string;
};
