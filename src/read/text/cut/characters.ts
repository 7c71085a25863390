/**
 * What a character is, for the tokenizer: one table for the first planes of Unicode's scripts, a regular expression for
 * the rest. Marks and soft hyphens inside a word belong to it; control and format characters between words are nothing.
 */

export const SPACE = 0;
/** Control and format characters: NUL, direction marks, a byte order mark, a soft hyphen. */
export const UNSEEN = 1;
/** Letters and combining marks. */
export const LETTER = 2;
export const DIGIT = 3;
/** Everything else that can be seen. */
export const MARK = 4;

const TABLE_SIZE = 0x3100;
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)));

function classify(character: string): number {
  if (/\s/u.test(character) || character === "\u200B" || character === "\u0085") return SPACE;
  if (/[\p{Cc}\p{Cf}]/u.test(character)) return UNSEEN;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{Nd}/u.test(character) ? DIGIT : MARK;
}

/** The class of the code unit; a surrogate pair is judged by `classAt`. */
function classOf(code: number): number {
  return code < TABLE_SIZE ? TABLE[code]! : classifyRare(code);
}

/** The class of the character that begins at `at`. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < TABLE_SIZE ? TABLE[code]! : classifyRare(text.codePointAt(at) ?? Number.NaN);
}

/** `NaN` is what `charCodeAt` gives past the end of a text; there, it is as if white space followed. */
function classifyRare(code: number): number {
  if (Number.isNaN(code)) return SPACE;
  return code >= 0xd800 && code <= 0xdfff ? MARK : classify(String.fromCodePoint(code));
}

export function isLetter(code: number): boolean {
  return classOf(code) === LETTER;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
}

/** A capital letter; false for `NaN`, which is what lies past the end of a text. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code > 0 && isLetter(code) && /\p{Lu}/u.test(String.fromCharCode(code));
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** How many code units the character at `at` has. */
export function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}
