/**
 * Cuts what begins with neither letter nor digit: runs of punctuation, hashtags, handles, clitics that stand alone,
 * short years ("'90s"), faces (":-)") and emoji.
 */
import { classAt, isApostrophe, isDigit, isWordCode, MARK, widthAt } from "./characters.ts";
import { addToken, type Draft } from "./draft.ts";
import { GLUED } from "./gaps.ts";
import { cliticLength, wordEnd } from "./scan-word.ts";

export function scanMark(draft: Draft, start: number): number {
  const { text } = draft;
  const code = text.charCodeAt(start);
  if (code > 0x2100) return addToken(draft, start, emojiEnd(text, start));
  if (isApostrophe(code) || code === 0x2018) return addToken(draft, start, apostropheEnd(draft, start, code));
  if (code === 33 || code === 63) return addToken(draft, start, runEnd(text, start, 33, 63));
  if (code === 35 || code === 64) return addToken(draft, start, tagEnd(draft, start));
  if (code === 43 && isDigit(text.charCodeAt(start + 1)) && draft.pending !== GLUED)
    return addToken(draft, start, signedEnd(text, start));
  const face = draft.pending === GLUED ? 0 : faceLength(text, start);
  if (face > 0) return addToken(draft, start, start + face);
  return addToken(draft, start, repeats(code) ? runEnd(text, start, code, code) : start + 1);
}

/** Marks that are one token however often they are repeated: "...", "--", "***", "``". */
function repeats(code: number): boolean {
  return (
    code === 46 ||
    code === 45 ||
    code === 42 ||
    code === 61 ||
    code === 95 ||
    code === 126 ||
    code === 60 ||
    code === 62 ||
    code === 96
  );
}

function runEnd(text: string, start: number, one: number, other: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) === one || text.charCodeAt(at) === other) at += 1;
  return at;
}

/** "'s" by itself, "'90s", "'em", "''"; else the mark alone. */
function apostropheEnd(draft: Draft, start: number, code: number): number {
  const { text, language } = draft;
  if (code === 39 && text.charCodeAt(start + 1) === 39) return start + 2;
  if (code !== 0x2018) {
    const clitic = cliticLength(text, start);
    if (clitic > 0) return start + clitic;
  }
  if (draft.pending === GLUED && start > 0 && isWordCode(text.charCodeAt(start - 1))) return start + 1;
  const end = wordEnd(text, start + 1);
  const length = end - start - 1;
  if (isDigit(text.charCodeAt(start + 1)) && isDigit(text.charCodeAt(start + 2))) {
    if (length === 2 || (length === 3 && (text.charCodeAt(start + 3) | 32) === 115)) return end;
  }
  if (length === 0 || length > 5) return start + 1;
  const word = `'${text.slice(start + 1, end).toLowerCase()}`;
  if (isApostrophe(text.charCodeAt(end)) && language.elisions.has(`${word}'`)) return end + 1;
  return language.elisions.has(word) ? end : start + 1;
}

/** "#Foxhole", "#44", "@foxhole". */
function tagEnd(draft: Draft, start: number): number {
  const isInside = draft.pending === GLUED && start > 0 && isWordCode(draft.text.charCodeAt(start - 1));
  return isInside ? start + 1 : Math.max(start + 1, wordEnd(draft.text, start + 1));
}

/** "+44", "+1". */
function signedEnd(text: string, start: number): number {
  let at = start + 1;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** ":)", ";-)", "=D", "<3" before white space; else 0. */
function faceLength(text: string, start: number): number {
  const eyes = text.charCodeAt(start);
  if (eyes === 60) return text.charCodeAt(start + 1) === 51 && !isWordCode(text.charCodeAt(start + 2)) ? 2 : 0;
  if (eyes !== 58 && eyes !== 59 && eyes !== 61) return 0;
  const nose = text.charCodeAt(start + 1) === 45 ? 1 : 0;
  const mouth = text.charAt(start + 1 + nose);
  if (mouth === "" || !"()DPp/|".includes(mouth)) return 0;
  const behind = start + 2 + nose;
  return behind >= text.length || text.charCodeAt(behind) <= 32 ? 2 + nose : 0;
}

const JOINER = 0x200d;

/** One emoji with its variation selector, skin tone, joined parts or second half of a flag; any other character alone. */
function emojiEnd(text: string, start: number): number {
  let at = start + widthAt(text, start);
  if (isFlagLetter(text, start)) return isFlagLetter(text, at) ? at + 2 : at;
  for (let parts = 0; parts < 12; parts += 1) {
    if (text.charCodeAt(at) === 0xfe0f || text.charCodeAt(at) === 0x20e3) at += 1;
    else if (isSkinTone(text, at)) at += 2;
    else if (text.charCodeAt(at) === JOINER && at + 1 < text.length && classAt(text, at + 1) === MARK)
      at += 1 + widthAt(text, at + 1);
    else break;
  }
  return at;
}

function isFlagLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;
}

function isSkinTone(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdffb && text.charCodeAt(at + 1) <= 0xdfff;
}
