/**
 * A web page → the fields of a document: its article is found among menus and teasers, its elements become paragraphs. What it brings along
 * is read from the page's metadata, and what hinders reading all of it is remarked.
 *
 * Nothing is fetched: scripts do not run, and defuddle's own look-ups are left out by calling it synchronously.
 */
import type { Received } from "../received.ts";
import { findAsides } from "./asides.ts";
import { findParagraphs } from "./find-paragraphs.ts";
import { takeHead } from "./head.ts";
import { dropLabels } from "./labels.ts";
import { readMetadata } from "./metadata.ts";
import { parsePage } from "./page.ts";
import { isLiveBlog } from "./live-blog.ts";
import { findWall, isCutOff } from "./paywall.ts";

export function parseArticle(html: string): Received {
  const page = parsePage(html);
  const { data, reserved, description, ...fields } = readMetadata(page);
  const isLive = isLiveBlog(page, data);
  const wall = findWall(page, data);
  // This takes the page apart.
  const found = findParagraphs(page, html, fields.url ?? null, { body: data?.body ?? null, description });
  const { paragraphs, ...told } = takeHead(found.paragraphs, fields);
  const texts = dropTail(
    dropLabels(paragraphs).map(({ text }) => text),
    told.byline ?? null,
  );
  const article = { ...told, text: texts.join(BREAK), asides: findAsides(found.kept, texts, BREAK) };
  const isExcerpt = isCutOff(wall, data, article.text);
  return {
    ...article,
    ...(isExcerpt ? { rendition: "excerpt" } : {}),
    ...(reserved.length > 0 ? { reserved } : {}),
    remarks: [...(isExcerpt ? (["paywall"] as const) : []), ...(isLive ? (["live-blog"] as const) : [])],
  };
}

/** Between paragraphs. */
const BREAK = "\n\n";

/** How many paragraphs at the end are looked at. */
const TAIL = 3;

/** A note on the author, who is not spoken of in their own article, and one on rights. */
function dropTail(paragraphs: readonly string[], byline: string | null): readonly string[] {
  const end = paragraphs.length - TAIL;
  return paragraphs.filter((paragraph, at) => {
    if (at < Math.max(end, 1) || paragraph.length > 600) return true;
    const isRights = /^(?:©|\(c\)|copyright\b.{0,20}\d{4})/iu.test(paragraph) && paragraph.length < 200;
    const isNote = byline !== null && byline.includes(" ") && paragraph.startsWith(`${byline} `);
    return !isRights && !isNote;
  });
}
