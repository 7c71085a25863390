/**
 * How people, works and organisations are named: known names, given names, titles, and the nouns that stand for someone.
 * Compiled from the folders `names/`, `words/` and `roles/` of all packs.
 *
 * All of it hangs on one trie over atoms (`base/atoms.ts`): the node reached by the atoms of "executive producer" has the
 * trait `PERSON` and an entry in `people`.
 */
import type { Trie } from "../base/walk-trie.ts";
import type { Entity, MentionKind, Relation } from "./entity.ts";
import type { Id } from "./id.ts";

export type Gender = "female" | "male" | "neuter";

/** Whose word it is on a plan. */
export type Authority = "decides" | "takes-part" | "reports" | "opines";

/** A noun for people: "showrunner", "sources", "his sister". */
export type PersonNoun = {
  /** Singular, lower case. */
  readonly noun: string;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly authority: Authority | null;
  /** Kinds of thing that a name before it stands for: work, character for "star". */
  readonly of: readonly MentionKind[];
  /** `cast` plays somebody, `character` lives in a story, `kin` is somebody's, `source` tells without a name, `people` is a nation or creed. */
  readonly sort: "cast" | "character" | "kin" | "source" | "people" | null;
};

/** How a work's noun relates to the work spoken of: "the series", "the second season", "the sequel", "the remaster", "the trailer". */
export type WorkRelation = "itself" | "part" | "follow-up" | "version" | "promotion";

export type WorkNoun = {
  readonly noun: string;
  readonly plural: boolean;
  /** `series`, `season`, `film`, `game`. */
  readonly type: string;
  readonly relation: WorkRelation;
  /** What numbers a part in ids: "s" in `work:harbor-lights-s2`; null where it is not numbered. */
  readonly mark: string | null;
  /** "Season 2" is a part without a name before it, "Book 2" is not. */
  readonly alone: boolean;
};

/** A noun for an organisation, an outlet or a team: "the studio", "the newspaper", "the band"; or the last word of their names. */
export type GroupNoun = {
  readonly noun: string;
  readonly plural: boolean;
  readonly kind: MentionKind;
  /** What packs call such a thing, the likeliest first: "the studio" may be a studio or a developer of games. */
  readonly types: readonly string[];
  /** Kinds of thing that a name before it stands for: work for "the Tern Racer developer". */
  readonly of: readonly MentionKind[];
};

/** "Detective" before a name; `role` is null for titles of courtesy ("Mr."). */
export type Title = { readonly gender: Gender | null; readonly role: string | null };

/** One of the things called by a name. */
export type NameSense = {
  readonly entity: Entity;
  /** Also an everyday word: "Sky", "People". Needs more than its capital. */
  readonly ordinary: boolean;
  /** Bit `i`: the name writes its atom `i` with a capital. */
  readonly capitals: number;
  /** Written in capitals throughout: "AMC", "US". */
  readonly shouted: boolean;
};

/** Of all names and nouns. */
export type PhraseTrie = Trie;

/** What a node of the trie can be. */
export const TRAIT = {
  name: 1,
  person: 2,
  work: 4,
  group: 8,
  title: 16,
  female: 32,
  male: 64,
  /** A given name that is also an everyday word, a place or a surname. */
  doubtful: 128,
  suffix: 256,
  nationality: 512,
  common: 1024,
  calendar: 2048,
  particle: 4096,
  pronoun: 8192,
  number: 16384,
  /** Nodes below it. */
  inner: 32768,
  /** "the", "this": what follows was spoken of. */
  definite: 65536,
  /** "van", "de": inside people's names. */
  link: 131072,
  /** "north", "upper": before the name of a place. */
  direction: 262144,
  /** "to", "in": small inside a title. */
  small: 524288,
  /** "hyuk": behind a hyphen in a given name, "Dong-hyuk". */
  syllable: 1048576,
  /** "a": what follows is another one. */
  indefinite: 2097152,
} as const;

export type Pronoun = {
  readonly person: 1 | 2 | 3;
  readonly number: "one" | "many" | "either";
  readonly gender: Gender | null;
  /** `relative`: "who"; `any`: "someone", "many", who is nobody named. */
  readonly case: "subject" | "object" | "either" | "owner" | "self" | "relative" | "any";
};

/** `next`: "the next season", "the upcoming season": one more than the last. */
export type CountWord = { readonly value: number; readonly kind: "cardinal" | "ordinal" | "roman" | "next" };

/** Weights of features, entry by entry: `somebody[i]` belongs to `features[i]`. */
export type AntecedentWeights = {
  readonly features: readonly string[];
  readonly somebody: readonly number[];
  readonly thing: readonly number[];
  readonly many: readonly number[];
};

export type Naming = {
  readonly trie: PhraseTrie;
  /** By node: bits of `TRAIT`. */
  readonly traits: Uint32Array;
  readonly names: Pick<ReadonlyMap<number, readonly NameSense[]>, "get">;
  readonly people: ReadonlyMap<number, PersonNoun>;
  readonly works: ReadonlyMap<number, WorkNoun>;
  readonly groups: ReadonlyMap<number, GroupNoun>;
  /** Words that, capitalised, end the names of groups, places and events: "Harbor University". */
  readonly suffixes: ReadonlyMap<number, GroupNoun>;
  readonly titles: ReadonlyMap<number, Title>;
  readonly pronouns: ReadonlyMap<number, Pronoun>;
  readonly counts: ReadonlyMap<number, CountWord>;
  /** "French" → `place:france`. */
  readonly nationalities: ReadonlyMap<number, Id<"Entity">>;
  /** Lower case: "matt" → ["matthew", "matthias"]. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  /** "play object" → what the object of "play" can be. */
  readonly contexts: ReadonlyMap<string, readonly MentionKind[]>;
  /** How much each feature of an antecedent weighs for "he" and "she", for "it", and for "they". */
  readonly antecedents: AntecedentWeights;
  /** What packs know of an entity: each relation under both its ends. */
  readonly relations: ReadonlyMap<Id<"Entity">, readonly Relation[]>;
};
