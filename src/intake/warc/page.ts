/**
 * A record → the page, feed or text in it, as it would have come from its host; null for all that is none: requests, metadata,
 * pictures, answers that are no 200. The text of a page that another program took out (`conversion`) is taken as text.
 */
import { chooseEncoding } from "../encoding.ts";
import { FORMATS } from "../formats.ts";
import type { Delivery } from "../receive.ts";
import type { Head } from "./head.ts";
import { openBody, readAnswer } from "./http.ts";

/** Beside these a crawl holds robots.txt, licences, data of all kinds, which are no articles although Hearsay has formats for them. */
const WANTED: ReadonlySet<string> = new Set(["html", "rss", "atom", "json-feed"]);

const PAGES: ReadonlySet<string> = new Set(
  FORMATS.filter(({ name }) => WANTED.has(name)).flatMap(({ mediaTypes }) => mediaTypes),
);

/** These say nothing; only a feed is worth a look. */
const VAGUE: ReadonlySet<string> = new Set(["text/xml", "application/xml", "application/json"]);
const FEED =
  /^(?:\uFEFF|\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/u;
const JSON_FEED = /"version"\s{0,9}:\s{0,9}"https:\\?\/\\?\/jsonfeed\.org/u;

/** Whether the head of a record says that there may be an article in it. */
export function mayHoldArticle({ fields }: Head): boolean {
  const type = fields.get("warc-type")?.toLowerCase();
  return type === "response" || type === "resource" || type === "conversion";
}

/** The address that a record is of; some programs put it in angle brackets. */
export function targetOf(head: Head | null): string | null {
  return head?.fields.get("warc-target-uri")?.replace(/^<(.*)>$/u, "$1") ?? null;
}

/** Throws what zlib throws. */
export function openPage(head: Head, block: Uint8Array, maxBytes: number): Delivery | null {
  if (!mayHoldArticle(head)) return null;
  const url = targetOf(head);
  const type = head.fields.get("warc-type")?.toLowerCase();
  const own = head.fields.get("content-type") ?? "";
  const name = url ?? "a record without an address";
  if (type === "conversion")
    return mediaTypeOf(own) === "text/plain"
      ? { bytes: block, name, url, mediaType: "text/plain", format: "plain" }
      : null;
  if (type === "resource" && !own.startsWith("application/http")) return choose(own, () => block, name, url);
  const answer = readAnswer(block);
  if (answer === null || answer.status !== 200) return null;
  const told = answer.head.fields.get("content-type") ?? head.fields.get("warc-identified-payload-type") ?? "";
  return choose(told, () => openBody(answer, maxBytes), name, url);
}

function choose(contentType: string, open: () => Uint8Array, name: string, url: string | null): Delivery | null {
  const mediaType = mediaTypeOf(contentType);
  if (!PAGES.has(mediaType) && !VAGUE.has(mediaType)) return null;
  const bytes = open();
  if (VAGUE.has(mediaType) && !looksLikeFeed(bytes)) return null;
  return { bytes, name, url, mediaType, encoding: chooseEncoding(charsetOf(contentType), bytes) };
}

function looksLikeFeed(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.subarray(0, 2000)).toString("latin1");
  return FEED.test(opening) || JSON_FEED.test(opening);
}

/** "text/html; charset=utf-8" → "text/html". */
function mediaTypeOf(contentType: string): string {
  return contentType.split(";", 1)[0]!.trim().toLowerCase();
}

/** "text/html; charset=Shift_JIS" → "Shift_JIS"; null where none is named. */
function charsetOf(contentType: string): string | null {
  return /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/iu.exec(contentType)?.[1] ?? null;
}
