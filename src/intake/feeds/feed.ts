/**
 * A feed as its format tells it, whatever the format: what RSS, Atom and JSON Feed have in common. Titles and words are as
 * they came, dates as a document keeps them, addresses absolute where anything tells from where they count.
 */
import type { FeedFacts } from "../contents.ts";

export type Feed = {
  readonly facts: FeedFacts;
  /** Where its site is. */
  readonly link: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** Who writes what names no author of its own. */
  readonly byline: string | null;
  readonly items: readonly FeedItem[];
};

export type FeedItem = {
  /** May hold markup. */
  readonly title: string | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  /** Whose article it is, where the feed gathers those of others. */
  readonly outlet: string | null;
  /** All of it, as the feed says. */
  readonly content: Words | null;
  /** What stands for it: the first lines, a teaser. */
  readonly summary: Words | null;
};

export type Words = { readonly value: string; readonly isMarkup: boolean };

/** A feed that tells nothing yet. */
export const NO_FEED: Feed = {
  facts: { title: null, restSeconds: null, skipHours: [], skipDays: [], movedTo: null },
  link: null,
  published: null,
  modified: null,
  language: null,
  byline: null,
  items: [],
};

export function markup(value: string | undefined): Words | null {
  return value === undefined ? null : { value, isMarkup: true };
}

export function plain(value: string | undefined): Words | null {
  return value === undefined ? null : { value, isMarkup: false };
}
