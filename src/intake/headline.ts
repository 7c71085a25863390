/**
 * The lines above an article's first paragraph → headline, byline and date.
 *
 *     Saltmarsh Renewed for a Third Season
 *
 *     By Edda Marlow
 *     14 March 2025
 *
 *     The series about the tide wardens of Saltmarsh …
 *
 * A first line is a headline only if nothing speaks against it: it is short, ends in no punctuation, stands alone, and a
 * real paragraph follows. When in doubt all of it is text.
 */
import { parseDateline } from "./dateline.ts";

export type Head = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** The rest, as it was. */
  readonly text: string;
};

/** Characters in a headline, in a line with the author's name, and the least a first paragraph has. */
const LONGEST_TITLE = 160;
const LONGEST_CREDIT = 100;
const SHORTEST_PARAGRAPH = 80;

/** How far down the first paragraph may stand. */
const LINES_ABOVE = 8;

/** "By Edda Marlow", "by Edda Marlow and Ian Roe | March 14, 2025". */
const BYLINE = /^by:?\s+(\p{Lu}[^.!?;:|·•]{1,60}?)(?:\s*[,|·•–—-]\s*([^|·•]*\d{4}[^|·•]*))?$/iu;
const POSTED = /^(?:(?:published|posted|updated)(?:\s+on)?:?\s+)?/iu;

export type Credit = { readonly byline: string | null; readonly published: string | null };

/** A line that says who wrote an article, or when; null for any other line. */
export function readCredit(line: string): Credit | null {
  if (line.length > LONGEST_CREDIT) return null;
  const [, byline, day] = BYLINE.exec(line) ?? [];
  const published = parseDateline((day ?? line).trim().replace(POSTED, ""));
  if (byline === undefined) return published === null ? null : { byline: null, published };
  return day === undefined || published !== null ? { byline: byline.trim(), published } : null;
}

export function splitHead(text: string): Head {
  const none = { title: null, byline: null, published: null, text };
  const lines = firstLines(text);
  const first = lines.findIndex((line) => line.words !== "");
  const title = lines[first];
  const below = lines[first + 1];
  if (title === undefined || below === undefined || !isHeadline(title.words)) return none;
  let byline: string | null = null;
  let published: string | null = null;
  for (const line of lines.slice(first + 1)) {
    if (line.words === "") continue;
    const credit = readCredit(line.words);
    if (credit !== null) {
      byline ??= credit.byline;
      published ??= credit.published;
    }
    // Only a byline may follow the headline without an empty line between.
    else if (isParagraph(text, line.start) && (below.words === "" || line !== below)) {
      return { title: title.words, byline, published, text: text.slice(line.start) };
    } else return none;
  }
  return none;
}

type HeadLine = { readonly start: number; readonly words: string };

/** The first lines, of which only as much is looked at as a headline could have. */
function firstLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  for (let start = 0; start < text.length && lines.length < LINES_ABOVE; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    lines.push({ start, words: text.slice(start, Math.min(end, start + LONGEST_TITLE + 200)).trim() });
    start = end + 1;
  }
  return lines;
}

function isHeadline(words: string): boolean {
  if (words.length < 8 || words.length > LONGEST_TITLE || !words.includes(" ")) return false;
  return /^["'“‘(\p{Lu}\p{N}]/u.test(words) && /[\p{L}\p{N})%]["'”’]?$/u.test(words) && !/^\d{1,3}[.)]\s/u.test(words);
}

/** Long enough, with a sentence that ends in it. */
function isParagraph(text: string, start: number): boolean {
  const end = /\n[ \t\r]*\n/u.exec(text.slice(start, start + 5000))?.index ?? 5000;
  const words = text.slice(start, start + end).trim();
  return words.length >= SHORTEST_PARAGRAPH && /[.!?]["'”’)]*(?:\s|$)/u.test(words);
}
