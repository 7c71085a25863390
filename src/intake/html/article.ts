/**
 * A web page → the fields of a document: its article is found among menus and teasers, its elements become paragraphs. What it brings along
 * is read from the page's metadata, and what hinders reading all of it is remarked.
 *
 * Nothing is fetched: scripts do not run, and defuddle's own look-ups are left out by calling it synchronously.
 */
import { parseDateline } from "../dateline.ts";
import { readCredit } from "../headline.ts";
import type { Origins, Received } from "../received.ts";
import { findParagraphs } from "./find-paragraphs.ts";
import { readMetadata } from "./metadata.ts";
import { parsePage } from "./page.ts";
import { isLiveBlog } from "./live-blog.ts";
import { isCutOff } from "./paywall.ts";

export function parseArticle(html: string): Received {
  const page = parsePage(html);
  const { data, ...fields } = readMetadata(page);
  const isLive = isLiveBlog(page, data);
  const found = takeHead(findParagraphs(html, fields.url ?? null, data?.body ?? null), fields);
  const article = { ...found, text: dropTail(found.text, found.byline ?? null) };
  const isExcerpt = isCutOff(page, data, article.text);
  return {
    ...article,
    ...(isExcerpt ? { rendition: "excerpt" } : {}),
    remarks: [...(isExcerpt ? (["paywall"] as const) : []), ...(isLive ? (["live-blog"] as const) : [])],
  };
}

type Fields = Omit<Received, "text"> & { readonly origins: Origins };

/**
 * What stands above the first paragraph and was told already, the headline and who wrote it when, goes; what was not told
 * yet is taken from there.
 */
function takeHead(paragraphs: readonly string[], fields: Fields): Fields & { readonly text: string } {
  const title = fields.title ?? "";
  let { byline = null, published = null, origins } = fields;
  const [first = "", ...rest] = paragraphs;
  const lines = first.split("\n");
  if (bare(lines[0] ?? "") === bare(title)) lines.shift();
  const body = [lines.join("\n"), ...rest].filter(Boolean);
  for (let top = body[0]; top !== undefined; top = body[0]) {
    const credit = readCredit(top);
    if (credit === null && bare(top) !== bare(byline ?? "") && !isImprint(top, byline)) break;
    if (byline === null && credit?.byline != null) [byline, origins] = [credit.byline, { ...origins, byline: "text" }];
    if (published === null && credit?.published != null) {
      [published, origins] = [credit.published, { ...origins, published: "text" }];
    }
    body.shift();
  }
  const dateline = published === null ? readDateline(body[0] ?? "") : null;
  if (dateline !== null) [published, origins] = [dateline, { ...origins, published: "text" }];
  return { ...fields, byline, published, origins, text: body.join("\n\n") };
}

/** "April 17, 2025 -- The series …": the day before the first word of the article, which stays there. */
function readDateline(paragraph: string): string | null {
  const [, date] = /^([^–—\n]{8,24}?)\s*(?:--|[–—])\s/u.exec(paragraph) ?? [];
  return date === undefined ? null : parseDateline(date);
}

/** No sentence is shorter and says nothing more than who wrote it, for whom and when: "Marlow Post | By Edda Marlow", "May 2 at 4 p.m." */
const LONGEST_IMPRINT = 100;

function isImprint(line: string, byline: string | null): boolean {
  // "1.2K", "•": a count, a sign.
  if (line.replaceAll(/\P{L}/gu, "").length < 3) return true;
  if (line.length > LONGEST_IMPRINT || /[.!?]["'”’]?$/u.test(line.replace(/\b[ap]\.m\.$/iu, ""))) return false;
  const parts = line.split(/\s*[|·•—–]\s*|\s+(?=by\s)/iu).filter(Boolean);
  return parts.some((part) => readCredit(part) !== null || (byline !== null && bare(part) === bare(byline)));
}

/** How many paragraphs at the end are looked at. */
const TAIL = 3;

/** A note on the author, who is not spoken of in their own article, and one on rights. */
function dropTail(text: string, byline: string | null): string {
  const paragraphs = text.split("\n\n");
  const end = paragraphs.length - TAIL;
  const kept = paragraphs.filter((paragraph, at) => {
    if (at < Math.max(end, 1) || paragraph.length > 600) return true;
    const isRights = /^(?:©|\(c\)|copyright\b.{0,20}\d{4})/iu.test(paragraph) && paragraph.length < 200;
    const isNote = byline !== null && byline.includes(" ") && paragraph.startsWith(`${byline} `);
    return !isRights && !isNote;
  });
  return kept.join("\n\n");
}

/** For telling whether two lines say the same: letters and digits, without the words that join authors. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/\b(?:by|and)\b|[^\p{L}\p{N}]+/gu, "");
}
