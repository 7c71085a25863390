/**
 * A kind of question: what statements bear on it and how, and how people ask it. Kinds are files of a pack
 * (`questions/*.json`), never code: "when does a work come out", "is someone seen in a work".
 */
import type { Asked, AskedOfRecord, Order } from "./answer.ts";
import type { MentionKind } from "./entity.ts";

/** How statements of one frame bear on a kind of question. */
export type Bearing = {
  readonly frame: string;
  /** Whether such a statement, where it is affirmed, answers yes: `cancel` is the no of `goes-ahead`; `delay` unsettles a date. */
  readonly bears: "yes" | "no" | "unsettles";
  /** How far it goes at most: talks about a part make it likely, no more. Null: as far as who says it goes. */
  readonly atMost: "likely" | null;
  /** What an article's own flat word is for it: a fact of record (someone was cast), or what is to be expected (someone comes back). */
  readonly flat: "record" | "expectation";
  /** Roles without which it does not bear, and roles with which it does not. */
  readonly needs: readonly string[];
  readonly lacks: readonly string[];
  /**
   * Whether a past that names no scope bears on it: who came back once need not come back again. `part-is-over`: the past of a part does
   * not, for that a season was shown tells not whether another one comes.
   */
  readonly past: "bears" | "is-over" | "part-is-over";
  /** Whether its present tells what has just been done: who "wraps filming" is done with it, but what "opens in May" is not out. */
  readonly present: "is-open" | "is-done";
  /** Whether its negation bears on it too: who does not come back as the hero may still be who plays him. */
  readonly negated: "bears" | "is-silent";
  /** Whether it bears where it is affirmed: who leaves a film makes it no more, but who joins it need not be who makes it. */
  readonly affirmed: "bears" | "is-silent";
  /** Roles that may hold what the question is about, and within what. */
  readonly subject: readonly string[];
  readonly scope: readonly string[];
  /** The role that holds what a question for a value asks for; null where there is none. */
  readonly value: string | null;
  /** The role that holds a value which held before and holds no more: "delayed from March". */
  readonly former: string | null;
  /** Whether it bears only where it is asked when something was first told: by an order a work is made known, if nothing says that it was. */
  readonly ofRecord: boolean;
  /** Whether it bears only where the question asks in words of that frame: the day on which a series ends is no day of its release. */
  readonly ifAsked: boolean;
  /** Whether what it tells comes before what is asked about, and gives way to that: a game sold unfinished, before it is out. */
  readonly isEarly: boolean;
  /** Whether it bears only where it is told of a version for one machine: what is said of that alone tells where a work comes out. */
  readonly ofVersion: boolean;
};

export type QuestionKind = {
  readonly id: string;
  /** One sentence: what is asked. */
  readonly about: string;
  /** What the question is for, where its words do not say. */
  readonly asked: Asked;
  /** What can be its subject and its scope. */
  readonly subjects: readonly MentionKind[];
  readonly scopes: readonly MentionKind[];
  /** Types of what packs know that its scope can be only; empty for any. */
  readonly scopeTypes: readonly string[];
  /** What a value of it can be, where it is someone or something. */
  readonly values: readonly MentionKind[];
  /** How it reads in words, with `{subject}`, `{scope}` and `{than}`: by what is asked, whether of its opposite ("is it cancelled?") or beside another time, and whether it has a scope. */
  readonly words: readonly {
    readonly asked: Asked;
    readonly opposite: boolean;
    readonly than: Order | null;
    /** Whether its subject is many: "Do the Wardens return?" */
    readonly plural: boolean;
    readonly alone: string | null;
    readonly within: string | null;
  }[];
  /** Whether only one value holds at a time: a role has one player at a time, a cast has many. */
  readonly single: boolean;
  /** Whether what is asked passes by a day: a release happens, who plays whom does not. */
  readonly dated: boolean;
  /** Whether what holds of the whole is likely of its parts: who runs a series runs its next season. */
  readonly inherits: boolean;
  /** Whether it is asked only by words that ask for nothing else: "when was the delay announced" is about the delay. */
  readonly yields: boolean;
  readonly bearings: readonly Bearing[];
  /** Phrases that ask it without evoking a frame, in lemmas: "release date", "be in". */
  readonly cues: readonly (readonly string[])[];
  /** Words that belong to it in whatever is said, "delay*", "years away"; a star stands for any ending. */
  readonly touches: readonly (readonly string[])[];
};

/** Words that tell what a question is for: "when", "how many", "who first". */
export type AskingPhrase = {
  /** Lower case, in order; "*" stands for up to six words. */
  readonly words: readonly string[];
  readonly asked: Asked | null;
  readonly record: AskedOfRecord | null;
  /** Whether it asks when something was done: "when was it cancelled". */
  readonly isPast: boolean;
};

/** Words that tell a cause: "because *", "gave * as the reason". */
export type CausePhrase = {
  /** Lower case, in order; "*" stands for the cause, which is behind them where they have none. */
  readonly words: readonly string[];
  /** Whether they are part of the cause themselves: "the crew needs more time". */
  readonly isOwn: boolean;
  /** What does not stand where the cause would: the "start" of "due to start in May". */
  readonly unless: ReadonlySet<string>;
};

/** What a pack knows of questions. */
export type QuestionLexicon = {
  readonly kinds: ReadonlyMap<string, QuestionKind>;
  /** The most telling first. */
  readonly asking: readonly AskingPhrase[];
  /** Last words, lower case, of names that stand with an article: "the Ember Vale universe". */
  readonly articled: ReadonlySet<string>;
  /** Words before a cause: "because", "due to". */
  readonly causes: readonly CausePhrase[];
};
