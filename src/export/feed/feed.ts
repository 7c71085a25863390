/** A feed before it is written in one of its formats. All of it is plain text; nothing in it is markup. */
import type { Day } from "../../model/interval.ts";

export type FeedItem = {
  /** Never that of another item: a name made from what the item tells. */
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  /** Where it can be looked at; null where it stands nowhere. */
  readonly link: string | null;
  /** The article behind it. */
  readonly via: string | null;
  /** Who published that article; null where nobody is known. */
  readonly author: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly tags: readonly string[];
};

/** `quotation`: words that are someone's own, without marks. */
export type Paragraph = { readonly sort: "text" | "quotation"; readonly text: string };

export type FeedHeading = {
  readonly title: string;
  /** One sentence: what is in it. */
  readonly about: string;
  /** Where questions and documents have pages, without a slash at its end: "http://127.0.0.1:4000"; null where they have none. */
  readonly site: string | null;
  /** The page that the feed belongs to, and where the feed itself is; null where it has none. */
  readonly home: string | null;
  readonly self: string | null;
  /** The day as of which it holds. */
  readonly asOf: Day;
};

export type Feed = FeedHeading & { readonly items: readonly FeedItem[] };
