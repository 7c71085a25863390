/**
 * Tells a line break that ends a paragraph from one that only ends a line.
 *
 * Feeds and scrapers write a paragraph a line; mail and old archives break lines at 60 to 80 characters. A text is taken
 * for wrapped where many lines begin in lower case; in it a line break is a paragraph's only where the next word would
 * still have fitted on the line, or where a list item begins.
 */
import { isDigit } from "./characters.ts";
import { GLUED, PARAGRAPH, WRAPPED } from "./gaps.ts";

/** Wider lines are paragraphs, not lines of a page. */
const WIDEST_PAGE = 130;
/** A narrower text has no lines worth the name. */
const NARROWEST_PAGE = 30;

type Lines = {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly lower: readonly string[];
  readonly gap: Uint8Array;
};

/** Turns the line breaks in `tokens.gap` that end a paragraph into paragraph ends. */
export function tellParagraphs(text: string, tokens: Lines): void {
  const width = measureWidth(text, tokens);
  let lineStart = 0;
  for (let token = 1; token < tokens.count; token += 1) {
    if (tokens.gap[token]! < WRAPPED) continue;
    if (tokens.gap[token] === WRAPPED) {
      const fits = tokens.end[token - 1]! - lineStart + 1 + chunkLength(text, tokens, token) <= width - 2;
      if (width === 0 || fits || isListMark(tokens, token)) tokens.gap[token] = PARAGRAPH;
    }
    lineStart = tokens.start[token]!;
  }
}

/** The width the text was wrapped to, or 0 where it was not. */
function measureWidth(text: string, tokens: Lines): number {
  let lineStart = 0;
  let widest = 0;
  let breaks = 0;
  let inLower = 0;
  for (let token = 1; token < tokens.count; token += 1) {
    const gap = tokens.gap[token]!;
    if (gap < WRAPPED) continue;
    widest = Math.max(widest, tokens.end[token - 1]! - lineStart);
    lineStart = tokens.start[token]!;
    if (gap !== WRAPPED) continue;
    breaks += 1;
    const first = text.charCodeAt(lineStart);
    if (first >= 97 && first <= 122) inLower += 1;
  }
  const wrapped = inLower * 4 >= breaks && widest >= NARROWEST_PAGE && widest <= WIDEST_PAGE;
  return wrapped ? widest : 0;
}

/** The length of what stands up to the next white space. */
function chunkLength(text: string, tokens: Lines, token: number): number {
  let last = token;
  while (last + 1 < tokens.count && tokens.gap[last + 1] === GLUED && last - token < 20) last += 1;
  return Math.min(tokens.end[last]!, text.length) - tokens.start[token]!;
}

/** "- item", "• item", "1. item". */
function isListMark(tokens: Lines, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.gap[token + 1] === GLUED) return false;
  const lower = tokens.lower[token]!;
  if (lower === "-" || lower === "•" || lower === "*" || lower === "–" || lower === "·") return true;
  return lower.length > 1 && lower.length < 4 && lower.endsWith(".") && isDigit(lower.charCodeAt(0));
}
