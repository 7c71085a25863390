/**
 * Cuts what begins with a letter: words with their clitics and inner apostrophes, abbreviations with their full stops,
 * prefixes with their hyphens, addresses.
 */
import {
  isApostrophe,
  isDigit,
  isLetter,
  isUpper,
  isWordCode,
  LETTER,
  DIGIT,
  UNSEEN,
  classAt,
  widthAt,
} from "./characters.ts";
import { addToken, type Draft } from "./draft.ts";
import { scanAddress } from "./scan-address.ts";

const LONGEST_ABBREVIATION = 9;
const LONGEST_PREFIX = 7;

/** Adds the token (or tokens) that begin at `start`, a letter, and gives back where the next begins. */
export function scanWord(draft: Draft, start: number): number {
  const { text } = draft;
  let end = wordEnd(text, start);
  for (;;) {
    const next = text.charCodeAt(end);
    if (next <= 32 || next === 44 || end >= text.length) return addToken(draft, start, end);
    if (isApostrophe(next) || next === 0x60) {
      if (isNegation(text, start, end)) return cutAt(draft, start, end - 1, end + 2);
      const clitic = cliticLength(text, end);
      if (clitic > 0) return cutAt(draft, start, end, end + clitic);
      if (next === 0x60 || !isLetter(text.charCodeAt(end + 1))) return addToken(draft, start, end);
      end = wordEnd(text, end + 1);
      continue;
    }
    return scanBehindWord(draft, start, end, next);
  }
}

/** The word ends at `end`, but what stands there may belong to it. */
function scanBehindWord(draft: Draft, start: number, end: number, next: number): number {
  const { text } = draft;
  if (next === 46 || next === 64 || next === 58 || next === 43 || next === 45) {
    const address = scanAddress(draft, start, end);
    if (address > 0) return addToken(draft, start, address);
  }
  if (next === 46) return addToken(draft, start, end + stopLength(draft, start, end));
  if (next === 45 && end - start <= LONGEST_PREFIX && isLetter(text.charCodeAt(end + 1))) {
    if (draft.language.prefixes.has(text.slice(start, end).toLowerCase())) return scanJoined(draft, start, end + 1);
  }
  if (next === 38 && end - start <= 3 && isLetter(text.charCodeAt(end + 1))) {
    const second = wordEnd(text, end + 1);
    if (second - end <= 4) return scanJoined(draft, start, end + 1);
  }
  if (next === 36 && end - start <= 3 && isUpper(text.charCodeAt(start))) return addToken(draft, start, end + 1);
  return addToken(draft, start, end);
}

/** What begins at `start` goes on with the word at `at` ("co-" + "star's"). */
function scanJoined(draft: Draft, start: number, at: number): number {
  const { text } = draft;
  const end = wordEnd(text, at);
  const clitic = isApostrophe(text.charCodeAt(end)) ? cliticLength(text, end) : 0;
  if (clitic > 0) return cutAt(draft, start, end, end + clitic);
  return addToken(draft, start, end);
}

function cutAt(draft: Draft, start: number, cut: number, end: number): number {
  if (cut > start) addToken(draft, start, cut);
  return addToken(draft, Math.max(cut, start), end);
}

/** Where the letters, marks, digits and low lines from `start` on end. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) at += 1;
    else if (at >= text.length || (code < 128 && code !== 95 && !isDigit(code))) return at;
    else {
      const kind = code === 95 ? LETTER : classAt(text, at);
      if (kind === LETTER || kind === DIGIT) at += widthAt(text, at);
      else if (kind === UNSEEN && isWordCode(text.charCodeAt(at + widthAt(text, at)))) at += widthAt(text, at) + 1;
      else return at;
    }
  }
}

/** "don't": the word up to `end` ends in "n", and "'t" follows. */
function isNegation(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 32;
  const next = text.charCodeAt(end + 1) | 32;
  return last === 110 && next === 116 && end > start && !isWordCode(text.charCodeAt(end + 2));
}

/** The length of the clitic whose apostrophe stands at `at`: "'s", "'re", "'ve", "'ll", "'d", "'m"; else 0. */
export function cliticLength(text: string, at: number): number {
  const first = text.charCodeAt(at + 1) | 32;
  const second = text.charCodeAt(at + 2);
  if (!isWordCode(second)) return first === 115 || first === 100 || first === 109 ? 2 : 0;
  if (isWordCode(text.charCodeAt(at + 3))) return 0;
  const low = second | 32;
  const isOne = first === 108 ? low === 108 : (first === 114 || first === 118) && low === 101;
  return isOne ? 3 : 0;
}

/** How much from the full stop at `end` on belongs to the word before it, as an abbreviation or initial; 0 if nothing. */
function stopLength(draft: Draft, start: number, end: number): number {
  const { text } = draft;
  let at = end;
  if (end - start === 1) {
    while (text.charCodeAt(at) === 46 && isLetter(text.charCodeAt(at + 1)) && !isWordCode(text.charCodeAt(at + 2)))
      at += 2;
    if (at > end) return at - end + (text.charCodeAt(at) === 46 ? 1 : 0);
  }
  if (end - start > LONGEST_ABBREVIATION || text.charCodeAt(end + 1) === 46) return 0;
  const kind = draft.language.abbreviations.get(text.slice(start, end + 1));
  if (kind === "number") return isDigit(text.charCodeAt(end + 2)) || isDigit(text.charCodeAt(end + 1)) ? 1 : 0;
  if (kind !== undefined) return 1;
  const degree = degreeLength(draft, start, end);
  return degree > 0 ? degree : isInitial(text, start, end) ? 1 : 0;
}

/** "Ph.D.": a full stop inside an abbreviation that the table has. */
function degreeLength(draft: Draft, start: number, end: number): number {
  const { text } = draft;
  const last = wordEnd(text, end + 1);
  if (last === end + 1 || last - start > LONGEST_ABBREVIATION || text.charCodeAt(last) !== 46) return 0;
  return draft.language.abbreviations.has(text.slice(start, last + 1)) ? last + 1 - end : 0;
}

/** "J. Fox", "Fox J., who": one capital with its full stop before more of the sentence; never "I." */
function isInitial(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (end - start !== 1 || code === 73 || !isUpper(code)) return false;
  const next = text.charCodeAt(end + 1);
  if (next === 32 || next === 0xa0) return isLetter(text.charCodeAt(end + 2));
  return next === 44 || isUpper(next);
}
