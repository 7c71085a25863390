/**
 * The port to a store: what the desk asks of a ledger, whatever keeps it. `test/ledger/` holds one suite for all stores.
 *
 * Ground state (documents as received, corrections) is only ever added to; the rest is derived from it and written anew by
 * `rederive`. Every promise that resolves was kept on disk. All lists come in a fixed order: by day of publication, then
 * by id, unless said otherwise.
 */
import type { Correction } from "../model/correction.ts";
import type { Document } from "../model/document.ts";
import type { Feed } from "../model/feed.ts";
import type { Id } from "../model/id.ts";
import type { Reading } from "../model/reading.ts";
import type { Heading, KnownEntity, Recorded, RecordedFinding } from "../model/record.ts";
import type { Kinship, Sketch, Sketched } from "../model/sketch.ts";
import type { Token } from "../model/token.ts";
import type { Webhook } from "../model/webhook.ts";

/** A document as it was received, "" where its text was forgotten. */
export type Kept = { readonly document: Document; readonly heading: Heading };

/** One article to be kept, with all that was understood of it. */
export type Entry = {
  /** As much of the reading as anything is kept of. */
  readonly reading: Pick<Reading, "id" | "document" | "mentions" | "statements" | "findings">;
  /** Hash of the packs and the reader. */
  readonly reader: string;
  readonly sketch: Sketch;
  /**
   * What statements are found by: for each of them, in order, the ids of the entities that fill its roles, and the kind
   * of question that it bears on, or null.
   */
  readonly keys: readonly StatementKeys[];
  /** Which questions its statements answer, each by itself. */
  readonly questions: readonly Id<"Question">[];
};

export type StatementKeys = { readonly kind: string | null; readonly entities: readonly Id<"Entity">[] };

/** `added`: new; `version`: another text of an article it has; `known`: there already, nothing written. */
export type Outcome = { readonly document: Id<"Document">; readonly outcome: "added" | "version" | "known" };

/** That an item of a feed came in, so that it is fetched once, and told of its document where that is from. */
export type Arrival = {
  /** Compared by its key (`url-key.ts`). */
  readonly url: string;
  readonly feed: Id<"Feed">;
  /** Null where nothing came of it: its page is gone, or reserved, or no article. */
  readonly document: Id<"Document"> | null;
};

/**
 * Which of the candidates go back to one text with the document. Pure: called inside a transaction. Candidates were recorded
 * before the document and share keys with it: at most `MAX_CANDIDATES`, those that share most, ties in the order of recording. Of
 * each key only so many documents are looked at, its first ones, and one that so many have counts half: a key of thousands
 * costs no more than one of a few, and hides nobody who shares a rare one.
 */
export type FindKin = (document: Sketched, candidates: readonly Sketched[]) => readonly Kinship[];

export const MAX_CANDIDATES = 64;

/** Absent or null: whatever it is. */
export type Filter = {
  /** Entities of which one at least fills a role. */
  readonly about?: readonly Id<"Entity">[] | null;
  readonly kinds?: readonly string[] | null;
  readonly documents?: readonly Id<"Document">[] | null;
  /** How its id begins, in hexadecimal digits. */
  readonly idBegins?: string | null;
  readonly outlet?: string | null;
  /** Where it stands: all versions of the article at that address. */
  readonly url?: string | null;
  /** First and last day of publication, inclusive; undated documents fall outside any. */
  readonly since?: string | null;
  readonly until?: string | null;
  /** Last moment of recording, UTC: `2025-05-02T23:59:59.999Z`. */
  readonly recordedUntil?: string | null;
  /** Words to be found in the text or headline. */
  readonly words?: string | null;
  readonly limit?: number | null;
  /** Only so many of the documents that meet the rest, the last in the order of lists. */
  readonly newest?: number | null;
  /** Only documents that are this version of their article or a later one. */
  readonly fromVersion?: number | null;
};

export type Counts = {
  readonly documents: number;
  readonly statements: number;
  readonly entities: number;
  readonly corrections: number;
  /** Statements by what they were read with. */
  readonly readers: readonly { readonly reader: string; readonly statements: number }[];
};

export type Ledger = {
  /**
   * Keeps articles in one transaction, in their order, and with them that items of feeds came in. Repeating it changes nothing. One with the
   * words of a forgotten one at its address is that one, and known; so is one that differs from another only in how its address is written. An arrival's feed is kept before, and its document is there or among the entries.
   */
  readonly add: (
    entries: readonly Entry[],
    recordedAt: string,
    findKin: FindKin,
    arrivals?: readonly Arrival[],
  ) => Promise<readonly Outcome[]>;
  /** Replaces what was derived from a document's text; its ground stays. */
  readonly rederive: (entries: readonly Entry[], findKin: FindKin) => Promise<void>;
  /** Which of the ids it has, without their texts being fetched. */
  readonly has: (documents: readonly Id<"Document">[]) => Promise<ReadonlySet<Id<"Document">>>;
  /** With its text, "" where that was forgotten; null where it has no such document. */
  readonly document: (id: Id<"Document">) => Promise<Kept | null>;
  readonly headings: (filter: Filter) => Promise<readonly Heading[]>;
  /**
   * Of each article at one of the addresses that has at least so many versions, all of them in their order, with their texts. Addresses
   * are the same where their keys are (`url-key.ts`).
   */
  readonly versions: (urls: readonly string[], atLeast: number) => Promise<readonly (readonly Kept[])[]>;
  /** All documents in the order in which they were recorded, one after another: for rebuilding and export. */
  readonly walk: () => AsyncIterable<Kept>;
  readonly statements: (filter: Filter) => Promise<readonly Recorded[]>;
  readonly findings: (filter: Filter) => Promise<readonly RecordedFinding[]>;
  /**
   * Some documents that answer a question, and now and then one that does not. Null where it knows of none and holds documents that were
   * derived before it kept that: `rederive` mends it.
   */
  readonly asking: (question: Id<"Question">) => Promise<readonly Id<"Document">[] | null>;
  /** Pairs of one text, both among the documents. */
  readonly kinships: (documents: readonly Id<"Document">[]) => Promise<readonly Kinship[]>;
  /** Entities of exactly these names, whatever their case, accents and marks (`base/atoms.ts`). One query for all. */
  readonly entitiesCalled: (names: readonly string[]) => Promise<readonly KnownEntity[]>;
  /** Entities whose names hold all of the words, as whole words whatever their case and accents; the most named first. */
  readonly entitiesNamed: (words: string, limit: number) => Promise<readonly KnownEntity[]>;
  /** Entities whose names are spelt nearly so, the nearest first. */
  readonly entitiesLike: (name: string, limit: number) => Promise<readonly KnownEntity[]>;
  readonly entities: (ids: readonly Id<"Entity">[]) => Promise<readonly KnownEntity[]>;
  /** All kept corrections, in the order in which they were made, those undone too. */
  readonly corrections: () => Promise<readonly Correction[]>;
  readonly correct: (correction: Correction) => Promise<void>;
  /** Removes the text and all that was derived from it; hash, reason and day stay. False where there is no such document. */
  readonly forget: (document: Id<"Document">, reason: string, at: string) => Promise<boolean>;
  /** How many were forgotten: what was made before another one was must not be shown any more. Cheap. */
  readonly countForgotten: () => Promise<number>;
  /** All that are or were followed, in the order in which they were first kept. */
  readonly feeds: () => Promise<readonly Feed[]>;
  /** Each over what was kept of it before. */
  readonly keepFeeds: (feeds: readonly Feed[]) => Promise<void>;
  /** The last arrival of each address that has one, by the address as it is given here. */
  readonly arrivals: (urls: readonly string[]) => Promise<ReadonlyMap<string, Arrival & { readonly at: string }>>;
  /** All tokens that are good, in the order in which they were made. */
  readonly tokens: () => Promise<readonly Token[]>;
  readonly token: (id: Id<"Token">) => Promise<Token | null>;
  readonly grant: (token: Token) => Promise<void>;
  /** False where there is no such token. */
  readonly revoke: (id: Id<"Token">) => Promise<boolean>;
  /** In the order in which they were made. */
  readonly webhooks: () => Promise<readonly Webhook[]>;
  /** Anew, or in the place of the one with its id. */
  readonly keepWebhook: (webhook: Webhook) => Promise<void>;
  /** False where there is no such webhook. */
  readonly dropWebhook: (id: string) => Promise<boolean>;
  readonly counts: () => Promise<Counts>;
  /** Whether its schema is still the one that this version knows: a newer one may have changed it meanwhile. Cheap; asks the store itself. */
  readonly isCurrent: () => Promise<boolean>;
  /** Another word after every change, whichever process made it; what was found out stays so while it is the same. Cheap. */
  readonly revision: () => Promise<string>;
  readonly close: () => Promise<void>;
};
