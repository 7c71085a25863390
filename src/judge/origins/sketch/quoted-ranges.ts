/**
 * Where a text stands inside quotation marks, told from the characters alone: enough to compare quotations of many documents
 * without reading them. Marks pair within a paragraph; one never closed holds to its end. Single marks count where white space or a
 * bracket stands before and a letter behind, outside double ones.
 */

/** Offsets of what the marks hold, without them; `end` exclusive. */
export type QuotedRange = { readonly start: number; readonly end: number };

type Side = "opens" | "closes" | "straight";
type Mark = { readonly side: Side; readonly family: "double" | "single"; readonly length: number };

export function findQuotedRanges(text: string): QuotedRange[] {
  const ranges: QuotedRange[] = [];
  let open: { readonly start: number; readonly family: Mark["family"] } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) continue;
    if (open !== null && code === 10 && isParagraphBreak(text, at)) {
      ranges.push({ start: open.start, end: at });
      open = null;
      continue;
    }
    const mark = markAt(text, at, code);
    if (mark === null || (open !== null && open.family === "double" && mark.family === "single")) continue;
    const behind = at + mark.length;
    if (open !== null && mark.family === open.family && closes(text, at, mark)) {
      ranges.push({ start: open.start, end: at });
      open = null;
    } else if (opens(text, at, mark)) {
      if (open !== null) ranges.push({ start: open.start, end: at });
      open = { start: behind, family: mark.family };
    }
    at = behind - 1;
  }
  if (open !== null) ranges.push({ start: open.start, end: text.length });
  return ranges;
}

/** Letters, digits and most of what stands between them: nothing that opens or closes. */
function isPlain(code: number): boolean {
  if (code < 128) return code !== 34 && code !== 39 && code !== 96 && code !== 10;
  return code !== 0xab && code !== 0xbb && (code < 0x2018 || code > 0x201f);
}

function markAt(text: string, at: number, code: number): Mark | null {
  const isTwice = text.charCodeAt(at + 1) === code;
  if (code === 34) return { side: "straight", family: "double", length: 1 };
  if (code === 39) return isTwice ? { side: "straight", family: "double", length: 2 } : SINGLE;
  if (code === 96) return isTwice ? { side: "opens", family: "double", length: 2 } : null;
  if (code === 0x201d || code === 0xbb) return { side: "closes", family: "double", length: 1 };
  if (code === 0x2018) return { side: "opens", family: "single", length: 1 };
  if (code === 0x2019) return { side: "closes", family: "single", length: 1 };
  if (code === 0x201c || code === 0x201e || code === 0x201f || code === 0xab)
    return { side: "opens", family: "double", length: 1 };
  return null;
}

const SINGLE: Mark = { side: "straight", family: "single", length: 1 };

/** A single mark before a digit is an apostrophe ("'90s"), and so is one within a word. */
function opens(text: string, at: number, { side, family, length }: Mark): boolean {
  if (side === "closes") return false;
  if (side === "opens" && family === "double") return true;
  const behind = text.charCodeAt(at + length);
  return !isSpace(text.charCodeAt(at - 1), true)
    ? false
    : family === "single"
      ? isLetter(behind)
      : !isSpace(behind, false);
}

/** A straight mark with white space before it and none behind opens another one: the last was never closed. */
function closes(text: string, at: number, { side, family, length }: Mark): boolean {
  const behind = text.charCodeAt(at + length);
  if (family === "single") return side !== "opens" && !isLetter(behind) && !isSpace(text.charCodeAt(at - 1), false);
  if (side === "straight") return !isSpace(text.charCodeAt(at - 1), false) || isSpace(behind, false);
  return side === "closes";
}

/** Beyond the ends of the text too (NaN); with `orBracket` what a quotation may follow without one. */
function isSpace(code: number, orBracket: boolean): boolean {
  if (Number.isNaN(code) || code <= 32 || code === 0xa0) return true;
  return orBracket && (code === 40 || code === 91 || code === 45 || code === 47 || (code >= 0x2010 && code <= 0x201f));
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 0xbf && (code < 0x2000 || code > 0x206f));
}

/** Whether the line that follows a line's end is empty. */
function isParagraphBreak(text: string, at: number): boolean {
  let next = at + 1;
  while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9 || text.charCodeAt(next) === 13) next += 1;
  return next < text.length && text.charCodeAt(next) === 10;
}
