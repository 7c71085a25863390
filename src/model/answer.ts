/** A question as it was understood, and the answer that the record gives to it, with the words that prove it. */
import type { Day, Interval } from "./interval.ts";
import type { Finding } from "./finding.ts";
import type { Id } from "./id.ts";
import type { Manner } from "./attribution.ts";
import type { Rendition } from "./document.ts";

/** What a question wants to be told. */
export type Asked = "whether" | "when" | "who" | "what" | "how-many";

/** What it wants to be told of the record itself, apart from the world; null for a question about the world. */
export type AskedOfRecord = (typeof ASKED_OF_RECORD)[number];

export const ASKED_OF_RECORD = [
  "who-first",
  "when-first",
  "before",
  "reason",
  "who-says",
  "who-denied",
  "what-said",
  "told-to",
] as const;

export type Named = { readonly id: Id<"Entity">; readonly name: string };

export type Order = "before" | "after";

export type Question = {
  /** Hash of kind, subject, scope, what is asked. */
  readonly id: Id<"Question">;
  /** As packs name it: `when-released`, `appears`. */
  readonly kind: string;
  readonly subject: Named | null;
  readonly scope: Named | null;
  readonly asked: Asked;
  readonly record: AskedOfRecord | null;
  /** The frame that its words evoke: `return`; null where they evoke none. */
  readonly frame: string | null;
  /** Who is to have said it ("according to X"); null for anyone. */
  readonly source: Named | null;
  /** A time that the question names: "in 2026"; absent where it names none. */
  readonly interval?: Interval;
  /** Present where its words ask for the opposite of its kind: "has it been cancelled?" of whether it goes ahead. */
  readonly opposite?: true;
  /** What its time is asked to lie before or after: "does it come out before Ember Vale?"; absent where nothing is. */
  readonly than?: { readonly named: Named; readonly order: Order };
  /** Words of what was said, by which one of many sayings is meant: "to which outlet did she say that [she left]"; absent where none are. */
  readonly about?: readonly string[];
  /** Other fillers by role, as in a statement: `{role: "Albus Dumbledore"}`. */
  readonly roles: { readonly [role: string]: Named };
};

export const STATUSES = [
  "open",
  "likely",
  "unlikely",
  "contested",
  "confirmed",
  "denied",
  "happened",
  "lapsed",
] as const;
export type Status = (typeof STATUSES)[number];

/** One value that was given: a time, someone, something or a number, in the words of a person. */
export type Value = { readonly text: string; readonly edtf: string | null; readonly entity: Id<"Entity"> | null };

/** A change of status or value: what moved it, and by which rule of `docs/status.md`. */
export type Step = {
  readonly date: Day;
  readonly status: Status;
  readonly value: readonly Value[];
  /** Null where a day passed and nothing was said. */
  readonly statement: Id<"Statement"> | null;
  readonly rule: string;
};

/** A statement that an answer rests on, with all that a reader needs to judge it. */
export type Proof = {
  readonly statement: Id<"Statement">;
  readonly document: Id<"Document">;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly speaker: string | null;
  readonly medium: string | null;
  readonly manner: Manner;
  readonly rendition: Rendition;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly part: "title" | null;
};

/** Documents that go back to one: their first, and why each of the others is taken to follow it. */
export type Origin = {
  readonly first: Id<"Document">;
  readonly followers: readonly { readonly document: Id<"Document">; readonly why: string }[];
};

export type Answer = {
  readonly question: string;
  readonly understood: Question;
  readonly asOf: Day;
  readonly status: Status;
  /** Whether anything in the ledger bears on the question. */
  readonly established: boolean;
  readonly value: readonly Value[];
  /** 0 to 1: how much of what bears on it, counted in origins, supports the status. */
  readonly confidence: number;
  readonly because: readonly { readonly statement: Id<"Statement">; readonly rule: string }[];
  readonly evidence: readonly Proof[];
  readonly origins: readonly Origin[];
  readonly trail: readonly Step[];
  readonly findings: readonly Finding[];
  /** Other questions that the words may have meant, and what came nearest where nothing is established. */
  readonly others: readonly { readonly question: Question; readonly words: string; readonly status: Status }[];
};
