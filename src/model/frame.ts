/**
 * A frame: a kind of thing that can be said in a domain ("a work is released", "someone returns to a role"), the words
 * that evoke it and where its roles stand in a sentence. Frames are rows of a pack (`frames/*.json`), never code.
 */
import type { MentionKind } from "./entity.ts";

/**
 * Where a role's filler stands, seen from the trigger. `subject` and `object` are the deep ones (of "was released by Acme"
 * the object is the subject of the sentence, the subject stands behind "by"), `named` and `named-object` the same but for pronouns; `possessive` is
 * "Acme's release", `beside` what stands before the comma that the trigger opens an aside behind ("Ember Vale, out in May"), `behind` what
 * stands right behind it, `predicate` what a copula says of it, `compound` "the Acme release", `self` the trigger's own noun phrase, `there` what
 * "there is" (`named-there` only what has a name or was spoken of), `clause` the nearest filler of the kind anywhere in the clause, `machine` a
 * subject that is a work of the role's types ("the console gets the game");
 * anything else is a preposition: `for` in "a reunion for the four".
 */
export type Place = string;

export type FrameRole = {
  readonly name: string;
  /** What can fill it; `time`, `duration`, `number`, `money` ("$69.99") and `sum` ("$65 million") are no mentions. */
  readonly kinds: readonly FillerKind[];
  /** Places to look in, the likeliest first. */
  readonly from: readonly Place[];
  /** Without it no trigger evokes the frame. */
  readonly required: boolean;
  /** Nouns that it never means: "statement" for what is released. */
  readonly never: readonly string[];
  /** Types of entities, as packs have them, that it never means: no universe is released. */
  readonly neverTypes: readonly string[];
  /** What somebody on the page must be said to be to fill it: "director"; empty for any. */
  readonly called: readonly string[];
  /** Types of works that it may mean only, where its fillers are known: games come out on a console, and on no other work; empty for any. */
  readonly workTypes: readonly string[];
  /** Nouns that stand for whose they are: what delays "the release of Ember Vale" delays Ember Vale. */
  readonly through: readonly string[];
};

export type FillerKind = MentionKind | "time" | "duration" | "number" | "money" | "sum";

/** A word or phrase that evokes a frame. */
export type Trigger = {
  readonly frame: Frame;
  readonly pos: TriggerPos;
  /** Its lemmas in order: `["come", "out"]`. The first is looked up, the rest must hang on it or follow it. */
  readonly lemmas: readonly string[];
  /** Of these one must head its object or a phrase that hangs on it: "hit" with "theater". Empty: anything will do. */
  readonly with: readonly string[];
  /** Of these none may hang on it before it, nor may it hang on one of them: no "first" on "episode", where all of them are counted. */
  readonly without: readonly string[];
  /** The frame's roles with the places of this trigger. */
  readonly roles: readonly FrameRole[];
  /**
   * Roles of which one must be filled, `complement` for a clause that hangs on the trigger, `nowhere` for no phrase that does, or `alone` for no
   * object: "the studio closes", but not "closes a deal". Empty: none need be.
   */
  readonly needs: readonly string[];
  /** Whether the word always has its work, said or not: "the renewal came in May". */
  readonly implied: boolean;
  /** Whether a required role may be filled by a noun that is no mention: "the start of pre-orders" is put off. */
  readonly loose: boolean;
  /** `-` where the word says that it is not so: "leaves" as the no of being cast. */
  readonly polarity: "+" | "-";
  /**
   * How firm the word itself is: "slated" is a plan, "rumoured" tells nothing; `certain` where a duty or an ability is all
   * there is to tell ("must wait", "can be seen"); null where the clause alone decides.
   */
  readonly certainty: "certain" | "probable" | "possible" | "unknown" | null;
};

export type TriggerPos = "verb" | "noun" | "adjective" | "adverb" | "phrase";

export type Frame = {
  readonly id: string;
  /** One sentence: what it means that someone says this. */
  readonly about: string;
  /** The kind of question it bears on: `when-released`; null where it bears on none. */
  readonly question: string | null;
  /** Whether it answers that question with yes or no: `cancel` is the no of `goes-ahead`. */
  readonly bears: "yes" | "no";
  /** True where other frames inside its complement are what is wanted or discussed, not said: "wants to [return]". */
  readonly embeds: boolean;
  readonly examples: readonly FrameExample[];
  readonly counterexamples: readonly { readonly text: string; readonly reason: string }[];
};

/** A sentence that evokes the frame, with what must come out: fillers by role (times as EDTF) and the author's factuality. */
export type FrameExample = {
  readonly text: string;
  readonly roles: { readonly [role: string]: string };
  readonly factuality: string;
};
