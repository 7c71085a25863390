/** The fields of a document as a format gives them; absent and null both mean that the format does not tell. */
import { contentHash } from "../base/hash.ts";
import { HearsayError } from "../base/error.ts";
import type { Document, Rendition } from "../model/document.ts";
import { parseDateline } from "./dateline.ts";

/** Where a field was read: structured data, a meta tag, an element that is seen, the words above the article, or the address. */
export type Source = "json-ld" | "microdata" | "meta" | "link" | "seen" | "text" | "address";

/** By the name of the field. A field that was not found has none. */
export type Origins = { readonly [field in keyof Omit<Received, "text" | Notes>]?: Source };

/** What is no field of the document but told of it. */
export type Notes = "origins" | "remarks" | "asides" | "reserved";

/** `paywall`: only the beginning is there, the rest is for those who pay. `live-blog`: many posts of different times in one article. */
export type Remark = "paywall" | "live-blog";

/**
 * What a line beside an article is to it: the caption or credit of a picture, a note on who wrote it, a comment on it, links to other pages, a box,
 * or, if nothing tells, a line: a label, a date, the headline once more.
 */
export type AsideKind = "caption" | "note" | "comment" | "links" | "box" | "line";

/** A line that stands with an article on its page and is none of its words. */
export type Aside = {
  readonly kind: AsideKind;
  readonly text: string;
  /** Where in the article's text: before the paragraph that begins at this offset, or at its end. */
  readonly at: number;
};

export type Received = {
  readonly text: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly title?: string | null;
  /** `2025`, `2025-05`, `2025-05-02`, a date-time, or what `parseDateline` makes one of these. */
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly language?: string | null;
  readonly rendition?: Rendition | null;
  /** Where the fields come from, for a format whose fields stand in several places. */
  readonly origins?: Origins;
  /** What a reader of the article should know beforehand. */
  readonly remarks?: readonly Remark[];
  /** In the order of the page, for a format that has such. They are not kept with the article. */
  readonly asides?: readonly Aside[];
  /** What the page itself reserves: "noai", "noml", "tdm-reservation". */
  readonly reserved?: readonly string[];
};

/** Completes what was received to a document with its id. Throws `input/published-invalid`. */
export function buildDocument(received: Received): Document {
  const { text, url = null, outlet = null, byline = null, title = null, modified = null } = received;
  const published = requireDateline(received.published ?? null);
  return {
    id: contentHash([url, outlet, published, title, text]),
    url,
    outlet,
    byline,
    title,
    published,
    modified,
    language: received.language ?? "en",
    rendition: received.rendition ?? "original",
    text,
  };
}

function requireDateline(written: string | null): string | null {
  if (written === null) return null;
  const dateline = parseDateline(written);
  if (dateline !== null) return dateline;
  throw new HearsayError(
    "input/published-invalid",
    `"${written.slice(0, 60)}" is no date that Hearsay can read. Write it as 2025, 2025-05, 2025-05-02 or 2025-05-02T09:30:00+02:00.`,
  );
}
