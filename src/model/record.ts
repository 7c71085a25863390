/**
 * What the ledger keeps and gives back: a document's heading, and a statement with the document it stands in.
 *
 * `published` is when an article says that it was published, `recordedAt` when the ledger took it in. "What was known on that
 * day" goes by the one, "what we had on that day" by the other.
 */
import type { Document } from "./document.ts";
import type { MentionKind } from "./entity.ts";
import type { Finding } from "./finding.ts";
import type { Id } from "./id.ts";
import type { Statement } from "./statement.ts";

/** All of a document but its text, and how it came into the ledger. */
export type Heading = Omit<Document, "text"> & {
  /** UTC, to the millisecond: `2025-05-02T09:30:00.000Z`. */
  readonly recordedAt: string;
  /** What its statements were read with: the hash of packs and reader. */
  readonly reader: string;
  /** Which version of its article it is, from 1; another version has the same address and another text. */
  readonly version: number;
  /** Why its text was removed, and when; null while it is there. */
  readonly forgotten: Forgotten | null;
};

export type Forgotten = { readonly at: string; readonly reason: string };

/** A statement as the ledger holds it. */
export type Recorded = { readonly statement: Statement; readonly document: Heading };

/** A finding within one article, with the article. */
export type RecordedFinding = { readonly finding: Finding; readonly document: Heading };

/** Someone or something that statements of the ledger name. */
export type KnownEntity = {
  readonly id: Id<"Entity">;
  readonly kind: MentionKind;
  readonly name: string;
  /** In how many documents it is named. */
  readonly documents: number;
};
