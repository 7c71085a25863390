/** The fields of a document as a format gives them; absent and null both mean that the format does not tell. */
import { contentHash } from "../base/hash.ts";
import type { Document, Rendition } from "../model/document.ts";

export type Received = {
  readonly text: string;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly modified?: string | null;
  readonly language?: string | null;
  readonly rendition?: Rendition | null;
};

/** Completes what was received to a document with its id. */
export function buildDocument(received: Received): Document {
  const { text, url = null, outlet = null, byline = null, title = null, published = null, modified = null } = received;
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
