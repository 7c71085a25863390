/**
 * A text as a row of hashed words: letters and digits without accents and Latin capitals, and without a possessive, so that
 * "Peña’s" and "pena" are one word, each with the quotation it stands in. It needs no table of any language and takes time linear in the
 * text, whatever it holds. A script without spaces has a word a character.
 */
import { scatter } from "./hash.ts";
import { findQuotedRanges } from "./quoted-ranges.ts";

export type Words = {
  readonly count: number;
  /** 32-bit unsigned. */
  readonly hashes: Uint32Array;
  /** The quotation it stands in, from 1 in the order of the text; 0 outside. */
  readonly quotations: Uint32Array;
  /** 1 where a sentence may begin. */
  readonly isOpening: Uint8Array;
  /** 1 for a number, and for a word with a Latin capital that no sentence begins with. */
  readonly isNaming: Uint8Array;
};

/** Kinds of character. A gap ends a word; behind a stop a sentence may begin as well. */
const GAP = 0;
const STOP = 1;
/** What holds the letters of a word together: an apostrophe, an accent that NFKD leaves behind its letter. */
const SOFT = 2;
const SMALL = 3;
const CAPITAL = 4;
const DIGIT = 5;
/** A letter that is a word by itself: Chinese, Japanese. */
const IDEOGRAPH = 6;

export function splitWords(written: string): Words {
  const text = written.normalize("NFKD");
  const ranges = findQuotedRanges(text);
  const hashes = new Uint32Array(text.length);
  const quotations = new Uint32Array(text.length);
  const isOpening = new Uint8Array(text.length);
  const isNaming = new Uint8Array(text.length);
  let count = 0;
  let range = 0;
  let wasStop = true;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind <= SOFT) {
      if (kind === STOP) wasStop = true;
      at += 1;
      continue;
    }
    const end = kind === IDEOGRAPH ? at + 1 : endOfWord(text, at);
    while (range < ranges.length && ranges[range]!.end <= at) range += 1;
    hashes[count] = hashWord(text, at, end);
    quotations[count] = range < ranges.length && ranges[range]!.start <= at ? range + 1 : 0;
    isOpening[count] = wasStop ? 1 : 0;
    isNaming[count] = kind === DIGIT || (kind === CAPITAL && !wasStop) ? 1 : 0;
    count += 1;
    wasStop = false;
    at = end;
  }
  return { count, hashes, quotations, isOpening, isNaming };
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isInner(kindOf(text.charCodeAt(end)))) end += 1;
  return end;
}

function isInner(kind: number): boolean {
  return kind >= SOFT && kind !== IDEOGRAPH;
}

/** FNV-1a over the letters and digits, small Latin ones for capitals; without one letter behind an apostrophe. */
function hashWord(text: string, start: number, end: number): number {
  const isOwning = end - start > 2 && isApostrophe(text.charCodeAt(end - 2));
  let hash = 0x811c9dc5;
  for (let at = start; at < (isOwning ? end - 2 : end); at += 1) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind !== SOFT) hash = Math.imul(hash ^ (kind === CAPITAL ? code | 32 : code), 0x01000193);
  }
  return scatter(hash);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2018 || code === 0x2019;
}

function kindOf(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (code >= 0x300 && code <= 0x36f) return SOFT;
  if (code >= 0x2000 && code <= 0x206f) return isApostrophe(code) ? SOFT : GAP;
  if (code >= 0x2e80 && code <= 0xa4cf) return code < 0x3040 ? GAP : IDEOGRAPH;
  return code > 0xbf ? SMALL : GAP;
}

/** ".", "!", "?" and ":" stop. An end of line does not, for lines may be wrapped. */
const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return SMALL;
  if (code >= 65 && code <= 90) return CAPITAL;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code === 39) return SOFT;
  return code === 33 || code === 46 || code === 58 || code === 63 ? STOP : GAP;
});
