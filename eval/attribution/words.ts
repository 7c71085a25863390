/**
 * How the scorer sees a text: as words and marks, some of them inside quotation marks. Kept apart from the reader's own
 * tokens, so that a better tokenizer does not move the yardstick.
 */
import type { Range } from "./brat.ts";

export type ScoredToken = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Holds a letter or a digit. */
  readonly isWord: boolean;
  readonly isQuoted: boolean;
};

const LETTER = /[\p{L}\p{N}]/u;
/** A word with the marks inside it ("O'Neil", "3.5", "so-called"), or any one visible character. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[^\s\p{Cf}]/gu;

export function findScoredTokens(text: string): ScoredToken[] {
  const quoted = findQuotedStretches(text);
  let next = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    while (next < quoted.length && (quoted[next]?.[1] ?? 0) <= start) next += 1;
    const isQuoted = (quoted[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
    return { start, end: start + match[0].length, text: match[0], isWord: LETTER.test(match[0]), isQuoted };
  });
}

/**
 * Double marks, straight or curly; curly single ones that are no apostrophe and close within the line before any double
 * mark opens. A double mark left open runs to the end of its line.
 */
function findQuotedStretches(text: string): Range[] {
  const stretches: Range[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    for (let at = 0; at < line.length; at += 1) {
      const close = closingMark(line, at);
      if (close < 0) continue;
      stretches.push([lineStart + at, lineStart + Math.min(close + 1, line.length)]);
      at = close;
    }
    lineStart += line.length + 1;
  }
  return stretches;
}

/** Where the quotation opened at `at` closes; the line's end if it does not; -1 if none opens there. */
function closingMark(line: string, at: number): number {
  const mark = line[at];
  if (mark === "“" || mark === '"') {
    const close = line.slice(at + 1).search(/[”"]/u);
    return close < 0 ? line.length : at + 1 + close;
  }
  if (mark !== "‘" || isLetter(line[at - 1])) return -1;
  for (let end = at + 1; end < line.length; end += 1) {
    if (line[end] === "’" && !isLetter(line[end + 1])) return end;
    if (line[end] === "“" || line[end] === '"') return -1;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character);
}
