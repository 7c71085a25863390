/** Addresses, which are one token: "https://example.org/a?b=c", "desk@example.org", "example.com". */
import { isDigit, isLetter, isWordCode } from "./characters.ts";
import type { Draft } from "./draft.ts";

/** RFC 5321 allows 64 characters before the "@"; the bound keeps the scan linear. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;

/** Where the address that begins at `start` ends, or 0 where none begins there; its first word ends at `end`. */
export function scanAddress(draft: Draft, start: number, end: number): number {
  const { text } = draft;
  const next = text.charCodeAt(end);
  if (next === 58) {
    const isUrl = text.charCodeAt(end + 1) === 47 && text.charCodeAt(end + 2) === 47;
    return isUrl && end - start <= 8 ? pathEnd(text, end + 3) : 0;
  }
  const mail = mailEnd(text, start);
  if (mail > 0) return mail;
  return next === 46 && isWordCode(text.charCodeAt(end + 1)) ? domainEnd(draft, start) : 0;
}

/** "desk.news+tips@example.org"; also "fox@EXAMPLE". */
function mailEnd(text: string, start: number): number {
  let at = start;
  while (at - start < LONGEST_LOCAL_PART && isLocalCode(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== 64 || !isWordCode(text.charCodeAt(at + 1))) return 0;
  return labelsEnd(text, at + 1);
}

function isLocalCode(code: number): boolean {
  return code === 46 || code === 43 || code === 45 || code === 95 || code === 37 || isDigit(code) || isLetter(code);
}

/** "example.com", "www.example.org/path": labels, the last of them a known domain (or the first "www"). */
function domainEnd(draft: Draft, start: number): number {
  const { text } = draft;
  const end = labelsEnd(text, start);
  const last = text.lastIndexOf(".", end - 1) + 1;
  const isHost = last > start && draft.language.domains.has(text.slice(last, end).toLowerCase());
  const isWeb = text.slice(start, start + 4).toLowerCase() === "www.";
  if (!isHost && !isWeb) return 0;
  return text.charCodeAt(end) === 47 ? pathEnd(text, end) : end;
}

/** Where labels joined by single full stops end; at most eight of them. */
function labelsEnd(text: string, start: number): number {
  let at = labelEnd(text, start);
  for (let labels = 1; labels < 8; labels += 1) {
    if (text.charCodeAt(at) !== 46 || !isWordCode(text.charCodeAt(at + 1))) break;
    at = labelEnd(text, at + 1);
  }
  return at;
}

function labelEnd(text: string, start: number): number {
  let at = start;
  while (at - start < LONGEST_LABEL) {
    const code = text.charCodeAt(at);
    const isInner = code === 45 && isWordCode(text.charCodeAt(at + 1));
    if (!isInner && code !== 95 && !isWordCode(code)) break;
    at += 1;
  }
  return at;
}

/** A path runs to the next white space or quotation mark; full stops, commas and an unopened bracket at its end are the sentence's. */
function pathEnd(text: string, start: number): number {
  let at = start;
  let depth = 0;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 0x201d || code === 0x201c || code === 0xa0)
      break;
    if (code === 40) depth += 1;
    if (code === 41) {
      depth -= 1;
      if (depth < 0) break;
    }
  }
  while (at > start && ".,;:!?'’*…]".includes(text.charAt(at - 1))) at -= 1;
  return at;
}
