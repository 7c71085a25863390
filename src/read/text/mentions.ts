/**
 * Who and what a page speaks of: the layer between names and statements. `Mention` in `model/` is cut from it.
 */
import type { Entity, MentionKind } from "../../model/entity.ts";
import type { Id } from "../../model/id.ts";
import type { Authority, Gender, PersonNoun } from "../../model/naming.ts";

/**
 * How a mention says it: `name` ("Mara Ilves"), `description` ("the showrunner"), `pronoun` (third person: "she", "its"),
 * `speaker` (first person: "I", "our"; whoever is quoted, or the author), `hearer` ("you"), `row` (names side by side, each
 * also a mention of its own: "Mara Ilves and Jonas Reed").
 */
export type MentionForm = "name" | "description" | "pronoun" | "speaker" | "hearer" | "row";

/** What someone is said to be: "Harbor Lights showrunner", "the chief executive of Northlight". */
export type PersonRole = {
  /** The words without what they are about: "executive producer/writer", "former cop". */
  readonly text: string;
  /** Dictionary form of the last noun: "writer". */
  readonly noun: string;
  /** What sort of noun it is: `cast` plays somebody, `source` tells without a name. */
  readonly sort: PersonNoun["sort"];
  readonly firstToken: number;
  readonly endToken: number;
  readonly authority: Authority | null;
  /** What the role is of or as, as an index into `Mentions.list`: "Iron Fist" in "Iron Fist star"; null where it is not said. */
  readonly about: number | null;
};

export type TextMention = {
  /** The words, offsets into `page.text`. */
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** The word that stands for it in the tree; for "actor Jonas Reed" that may be the role before the name. */
  readonly headToken: number;
  readonly form: MentionForm;
  readonly kind: MentionKind;
  readonly entity: Id<"Entity"> | null;
  /** The fullest name known; the words themselves where there is none. */
  readonly name: string;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Index of the mention it takes its meaning from: "Dario Scardapane" for "he"; null for one that stands by itself. */
  readonly antecedent: number | null;
  /** Whose word it is on a plan, by its own noun ("the showrunner", "a source") or the roles said beside it. */
  readonly authority: Authority | null;
  /** Roles said beside this mention, nearest first. */
  readonly roles: readonly PersonRole[];
  /**
   * What a description or part is about: "Harbor Lights" in "the Harbor Lights sequel", "the other Defenders actors"; index
   * into `Mentions.list`.
   */
  readonly about: number | null;
};

/** Who plays whom, and the words that say so. Indexes into `Mentions.list`. */
export type Casting = {
  readonly actor: number;
  readonly character: number;
  readonly firstToken: number;
  readonly endToken: number;
};

/** What is known of an entity after the page was read: a pack's entity or one that only the page knows. */
export type PageEntity = Omit<Entity, "aliases"> & {
  readonly gender: Gender | null;
  /** The whole it is a part of: `work:harbor-lights` for its second season. */
  readonly partOf: Id<"Entity"> | null;
  /** Of a numbered part. */
  readonly number: number | null;
  /** Roles by the mentions that say them: indexes into `Mentions.list`. */
  readonly mentions: readonly number[];
};

export type Mentions = {
  /** In the order of the text. A mention may stand inside another: "his" in "his sister". */
  readonly list: readonly TextMention[];
  /** By token: index of the smallest mention that covers it, or -1. */
  readonly at: Int32Array;
  /** By token: index of the mention whose head it is, or -1. */
  readonly byHead: Int32Array;
  readonly castings: readonly Casting[];
  readonly entities: ReadonlyMap<Id<"Entity">, PageEntity>;
};
