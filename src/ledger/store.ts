/** What tells one store from another: how transactions begin, and how words and near spellings are found. */
import type { Expression, Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";
import type { Terms } from "./terms.ts";

export type Work<Result> = (tx: Transaction<Tables>) => Promise<Result>;

export type Store = {
  readonly db: Kysely<Tables>;
  /** The last step of the schema that it was brought to when it was opened. */
  readonly newest: string;
  /** Apart where reading goes on beside a transaction that writes, whose words are not yet anybody's. */
  readonly terms: { readonly reading: Terms; readonly writing: Terms };
  /** All of it or nothing, and no other process writes meanwhile; once it resolves it is on disk. */
  readonly write: <Result>(work: Work<Result>) => Promise<Result>;
  /** Sees the ledger as it was at one moment. */
  readonly read: <Result>(work: Work<Result>) => Promise<Result>;
  readonly search: Search;
  /** Another word after every commit, whoever made it; means nothing to another connection. */
  readonly revision: () => Promise<string>;
  /** Rows that came with their numbers are counted on from. */
  readonly renumber: (tx: Transaction<Tables>) => Promise<void>;
  /** Leaves nothing on disk of what was removed, as far as the store can see to it. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** An entity's number, and all its names, each as its words. */
export type NamesOf = { readonly entity: number; readonly names: readonly string[] };

/** Words come as `searchWords` gives them. */
export type Search = {
  readonly addText: (tx: Transaction<Tables>, document: number, words: string) => Promise<void>;
  /** The words must be those that were added. */
  readonly removeText: (tx: Transaction<Tables>, document: number, words: string) => Promise<void>;
  /** Numbers of documents that hold all of the words. */
  readonly textsWith: (words: string) => Expression<number>;
  readonly addNames: (tx: Transaction<Tables>, named: readonly NamesOf[]) => Promise<void>;
  /** The names must be those that were added. */
  readonly removeNames: (tx: Transaction<Tables>, entity: number, names: readonly string[]) => Promise<void>;
  /** Numbers of entities that have one of these as a whole name. */
  readonly entitiesCalled: (names: readonly string[]) => Expression<number>;
  /** Numbers of entities whose names, taken together, hold all of the words. */
  readonly entitiesWith: (words: string) => Expression<number>;
  /** Numbers of entities whose names, taken together, share most runs of three letters with the words, ties by number. */
  readonly entitiesLike: (tx: Transaction<Tables>, words: string, limit: number) => Promise<readonly number[]>;
  /**
   * Documents before the one given that share most of the keys with it, ties by number. Of each key only so many documents as
   * the limit are looked at, the first ones, and one that so many have counts half: a key of thousands costs what a key of a few
   * costs, and hides nobody who shares a rare one.
   */
  readonly sharingKeys: (
    tx: Transaction<Tables>,
    keys: readonly number[],
    before: number,
    limit: number,
  ) => Promise<readonly number[]>;
};
