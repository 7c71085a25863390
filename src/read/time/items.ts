/**
 * The words of a time expression, read from the text itself and not from the page's tokens: whether "2025-26", "10am" and
 * "mid-March" are one token or three makes no difference here. Only places that can hold a time are ever read.
 */
import type { TimeGrammar } from "../../model/time-grammar.ts";
import { type Item, isApostrophe, isDash, scanNumber } from "./digits.ts";

/** White space that an expression may run over: a few blanks and at most one line break. */
const MAX_GAP = 8;

const NOTHING: Item["terminals"] = [];

/** Where the next word begins at or after `at`; -1 at the end of the paragraph. */
export function skipSpace(text: string, at: number): number {
  let lines = 0;
  for (let end = at; end < text.length && end - at <= MAX_GAP; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 10) lines += 1;
    else if (code !== 32 && code !== 9 && code !== 13 && code !== 160) return lines > 1 ? -1 : end;
  }
  return -1;
}

/** The word, number or sign that begins at `at`. */
export function readItem(text: string, at: number, grammar: TimeGrammar): Item {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return readNumber(text, at, grammar);
  if (isWordCode(code)) return readWord(text, at, grammar);
  if (isApostrophe(code)) return readApostrophe(text, at, grammar);
  const sign = isDash(code) ? "-" : text.charAt(at);
  return { end: at + 1, terminals: terminalsOf(grammar, sign) };
}

function readNumber(text: string, at: number, grammar: TimeGrammar): Item {
  const item = scanNumber(text, at, grammar);
  const known = terminalsOf(grammar, text.slice(at, item.end).toLowerCase());
  return known.length > 0 ? { end: item.end, terminals: [...item.terminals, ...known] } : item;
}

/** A word, with the points of "Sept." and "a.m." where the grammar knows it so; "FY26" besides. */
function readWord(text: string, at: number, grammar: TimeGrammar): Item {
  const end = wordEnd(text, at);
  if (end - at > 24) return { end, terminals: NOTHING };
  if (text.charCodeAt(end) === 46) {
    const longer = isWordCode(text.charCodeAt(end + 1)) ? wordEnd(text, end + 1) : end;
    const dotted = text.charCodeAt(longer) === 46 ? longer + 1 : end + 1;
    for (const stop of dotted - at < 12 ? [dotted, dotted - 1, end + 1] : [end + 1]) {
      const known = terminalsOf(grammar, text.slice(at, stop).toLowerCase());
      if (stop > end && known.length > 0) return { end: stop, terminals: known };
    }
  }
  const word = text.slice(at, end).toLowerCase().replace("’", "'");
  const fiscal = /^fy(\d{2}|\d{4})$/u.exec(word);
  if (fiscal !== null) {
    const year = Number(fiscal[1]);
    return {
      end,
      terminals: [
        { symbol: grammar.digits.get("fy") ?? -1, features: { fiscalYear: year < 100 ? 2000 + year : year } },
      ],
    };
  }
  return { end, terminals: terminalsOf(grammar, word) };
}

/** "’s", "’26", or the mark alone. */
function readApostrophe(text: string, at: number, grammar: TimeGrammar): Item {
  const next = text.charCodeAt(at + 1);
  if (next >= 48 && next <= 57) return scanNumber(text, at, grammar);
  const end = wordEnd(text, at + 1);
  if (end === at + 2 && (next | 32) === 115) return { end, terminals: terminalsOf(grammar, "'s") };
  return { end: at + 1, terminals: terminalsOf(grammar, "'") };
}

function terminalsOf(grammar: TimeGrammar, word: string): Item["terminals"] {
  const index = grammar.words.get(word);
  return index === undefined ? NOTHING : grammar.terminals[index]!;
}

/** Letters and digits; everything beyond ASCII but punctuation and spaces counts as a letter. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** A word ends after 40 characters at the latest: no word of time is longer, and hostile text may be one word. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end - at < 40 && isWordCode(text.charCodeAt(end))) end += 1;
  if (end - at < 40 && isApostrophe(text.charCodeAt(end)) && end === at + 1 && (text.charCodeAt(at) | 32) === 111) {
    return text.slice(end + 1, end + 6).toLowerCase() === "clock" ? end + 6 : end;
  }
  return end;
}
