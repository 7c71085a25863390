/** Cuts what begins with a digit: "1,000.5", "10:30", "8/26", "2025-05-02", "1990s", "3rd", "555-0123"; "5pm" is two tokens. */
import { classAt, DIGIT, isApostrophe, isDigit, isWordCode, widthAt } from "./characters.ts";
import { addToken, type Draft } from "./draft.ts";
import { WRAPPED } from "./gaps.ts";
import { cliticLength, wordEnd } from "./scan-word.ts";

export function scanNumber(draft: Draft, start: number): number {
  const { text } = draft;
  const end = digitsEnd(text, start, draft);
  const last = wordEnd(text, end);
  if (last > end) {
    if (last - end <= 4 && draft.language.units.has(text.slice(end, last))) return addToken(draft, start, end);
    const mark = text.charCodeAt(last);
    return isApostrophe(mark) ? scanPossessive(draft, start, last) : addToken(draft, start, last);
  }
  return isApostrophe(text.charCodeAt(end)) ? scanPossessive(draft, start, end) : addToken(draft, start, end);
}

/** "1990's" is a decade and one token; "2024's best" and "5th's" are two. */
function scanPossessive(draft: Draft, start: number, end: number): number {
  const { text } = draft;
  const clitic = cliticLength(text, end);
  if (clitic === 0) return addToken(draft, start, end);
  const isDecade = clitic === 2 && (text.charCodeAt(end + 1) | 32) === 115 && text.charCodeAt(end - 1) === 48;
  if (isDecade) return addToken(draft, start, end + 2);
  addToken(draft, start, end);
  return addToken(draft, end, end + clitic);
}

/** Where the digits from `start` on end, with the marks that join them. */
function digitsEnd(text: string, start: number, draft: Draft): number {
  let at = plainDigits(text, start);
  const hyphenated = hyphenatedEnd(text, start, at);
  if (hyphenated > 0) return hyphenated;
  for (;;) {
    const code = text.charCodeAt(at);
    const next = plainDigits(text, at + 1);
    const length = next - at - 1;
    if (length === 0) break;
    if (code === 44 ? length !== 3 : code === 58 ? length > 2 : code !== 46 && code !== 47) break;
    at = next;
  }
  return isListNumber(text, start, at, draft) ? at + 1 : at;
}

function plainDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && (isDigit(text.charCodeAt(at)) || classAt(text, at) === DIGIT)) at += widthAt(text, at);
  return at;
}

/**
 * "2025-05-02" and "2025-26", "555-0123", "800-555-0123"; 0 for "5-10" and "2003-2004", which are three tokens each.
 * The first digits end at `first`.
 */
function hyphenatedEnd(text: string, start: number, first: number): number {
  let groups = 1;
  let at = first;
  let lastLength = 0;
  while (text.charCodeAt(at) === 45 && groups < 5) {
    const next = plainDigits(text, at + 1);
    if (next === at + 1) break;
    lastLength = next - at - 1;
    groups += 1;
    at = next;
  }
  if (groups === 1 || isWordCode(text.charCodeAt(at)) || (text.charCodeAt(at) === 45 && groups === 5)) return 0;
  if (groups > 2) return at;
  const isSeason = first - start === 4 && lastLength === 2;
  const isTelephone = first - start === 3 && lastLength === 4;
  return isSeason || isTelephone ? at : 0;
}

/** "1. Item" at the beginning of a line: the full stop belongs to the number. */
function isListNumber(text: string, start: number, end: number, draft: Draft): boolean {
  if (draft.pending < WRAPPED || end - start > 2 || text.charCodeAt(end) !== 46) return false;
  return text.charCodeAt(end + 1) === 32;
}
