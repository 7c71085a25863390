/**
 * What people have put right, resolved or asked to be kept in view. Append-only: what is taken back stays, with the `undo`
 * that takes it back. Corrections of statements are anchored by document and words, so that a better reader does not orphan them.
 */
import type { Id } from "./id.ts";
import type { FactualityValue } from "./statement.ts";

/** The words a correction is about, in the text of a document. */
export type Anchor = { readonly document: Id<"Document">; readonly start: number; readonly end: number };

/** Kind, subject and scope: what makes two questions one. */
export type QuestionKey = {
  readonly kind: string;
  readonly subject: Id<"Entity">;
  readonly scope: Id<"Entity"> | null;
};

export type Amendment =
  /** A role of a statement means this entity. */
  | { readonly kind: "link"; readonly anchor: Anchor; readonly role: string; readonly entity: Id<"Entity"> }
  /** Two entities are one. */
  | { readonly kind: "merge"; readonly entity: Id<"Entity">; readonly into: Id<"Entity"> }
  /** Two entities that names make one are two. */
  | { readonly kind: "split"; readonly entity: Id<"Entity">; readonly from: Id<"Entity"> }
  /** A statement was misread: it counts for nothing. */
  | { readonly kind: "reject"; readonly anchor: Anchor }
  /** What a statement says, or how firmly, is something else. */
  | {
      readonly kind: "relabel";
      readonly anchor: Anchor;
      readonly frame: string | null;
      readonly factuality: FactualityValue | null;
    }
  /** How a question ended: yes, no or a value, known since a day. */
  | { readonly kind: "resolve"; readonly question: QuestionKey; readonly outcome: string; readonly knownAt: string }
  /** A question that cannot be resolved: it came to nothing, or its words leave open what would count. */
  | { readonly kind: "void"; readonly question: QuestionKey; readonly ambiguous: boolean }
  /** A resolution that somebody contests. */
  | { readonly kind: "dispute"; readonly correction: Id<"Correction"> }
  /** A question to keep in view, in the words it was asked in; the verb is `pose`, the kind stays as ledgers have it. */
  | { readonly kind: "watch"; readonly question: QuestionKey; readonly words: string }
  | { readonly kind: "undo"; readonly correction: Id<"Correction"> };

export type Correction = {
  /** Hash of the amendment, author and time. */
  readonly id: Id<"Correction">;
  readonly author: string;
  readonly reason: string;
  /** UTC, to the millisecond. */
  readonly madeAt: string;
  readonly amendment: Amendment;
};
