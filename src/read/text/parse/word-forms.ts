/**
 * What the spelling of each word form tells tagger and parser, as columns: entry `i` belongs to form `i` of the page. Two
 * entries more stand for what has no spelling: a name that is read as a whole, and the world outside the sentence.
 */
import { isLetter, isUpper } from "../cut/characters.ts";
import type { Forms } from "../cut/forms.ts";
import { hashWord, mix2 } from "./mix.ts";

export type WordForms = {
  /** The index of a name read as a whole. */
  readonly opaque: number;
  /** The index of what stands before the first and behind the last word. */
  readonly outside: number;
  /** Hash of the word in lower case. */
  readonly word: Int32Array;
  /** Hashes of its last two and three characters. */
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  /** Bits: `CAPITAL` … `INNER`. */
  readonly shape: Uint8Array;
};

/** Begins with a capital. */
export const CAPITAL = 1;
/** Has two letters or more, and all of them are capitals. */
export const CAPITALS = 2;
const DIGITS = 4;
const HYPHEN = 8;
/** Has a full stop. */
const STOP = 16;
export const LETTERS = 32;
/** Four characters or more: in a headline such words are capitalised. */
export const LONG = 64;
/** A capital behind the first letter: "iFox", "McFox". */
const INNER = 128;

export function describeForms(forms: Forms): WordForms {
  const { count } = forms;
  const opaque = count;
  const outside = count + 1;
  const word = new Int32Array(count + 2);
  const suffix2 = new Int32Array(count + 2);
  const suffix3 = new Int32Array(count + 2);
  const shape = new Uint8Array(count + 2);
  for (let form = 0; form < count; form += 1) {
    const lower = forms.lower[form]!;
    const { length } = lower;
    word[form] = hashWord(lower, 0, length);
    suffix2[form] = hashWord(lower, Math.max(0, length - 2), length);
    suffix3[form] = hashWord(lower, Math.max(0, length - 3), length);
    shape[form] = shapeOf(forms.text[form]!);
  }
  for (const column of [word, suffix2, suffix3]) {
    column[opaque] = mix2(1, 0);
    column[outside] = mix2(2, 0);
  }
  shape[opaque] = CAPITAL | LETTERS | LONG;
  return { opaque, outside, word, suffix2, suffix3, shape };
}

function shapeOf(text: string): number {
  let shape = text.length >= 4 ? LONG : 0;
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) letters += 1;
    else if (code >= 48 && code <= 57) shape |= DIGITS;
    else if (code === 45) shape |= HYPHEN;
    else if (code === 46) shape |= STOP;
    else if (isLetter(code)) {
      letters += 1;
      if (isUpper(code)) {
        capitals += 1;
        shape |= at === 0 ? CAPITAL : INNER;
      }
    }
  }
  if (letters > 0) shape |= LETTERS;
  if (letters > 1 && capitals === letters) shape |= CAPITALS;
  return shape;
}
