/** The features the tagger counts with: first those of a form by itself, then those of a word between its neighbours. */
import type { Forms } from "../cut/forms.ts";
import { mix2, mix3, mix4 } from "./mix.ts";
import type { Units } from "./units.ts";
import { CAPITAL, LONG, type WordForms } from "./word-forms.ts";

export const FORM_FEATURES = 16;
export const CONTEXT_FEATURES = 15;

/** The history before the first word. */
const START = 255;
/** Affixes are taken off words of more characters only. */
const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 5;

/** Writes the features of the form into `out` and gives back how many they are. */
export function formFeatures(forms: Forms, words: WordForms, form: number, out: Int32Array): number {
  const lower = forms.lower[form]!;
  const { length } = lower;
  const shape = words.shape[form]!;
  let n = 0;
  out[n++] = mix2(1, words.word[form]!);
  out[n++] = mix3(2, words.word[form]!, shape);
  out[n++] = mix2(3, shape);
  out[n++] = mix3(4, shape, words.suffix3[form]!);
  out[n++] = mix3(5, shape, words.suffix2[form]!);
  out[n++] = mix3(6, shape, Math.min(length, 8));
  let hash = 0;
  for (let size = 1; size <= LONGEST_SUFFIX && size < length; size += 1) {
    hash = mix3(7, hash, lower.charCodeAt(length - size));
    out[n++] = hash;
  }
  hash = 0;
  for (let size = 1; size <= LONGEST_PREFIX && size < length; size += 1) {
    hash = mix3(8, hash, lower.charCodeAt(size - 1));
    out[n++] = hash;
  }
  return n;
}

/**
 * Writes the features of the unit at `at`, whose predecessors in the sentence from `from` on are tagged, into `out`.
 * `guess` holds for each form the tag it has most often.
 */
export function contextFeatures(
  { form, tag }: Units,
  { word, suffix3, shape, outside }: WordForms,
  guess: Uint8Array,
  from: number,
  at: number,
  style: number,
  out: Int32Array,
): number {
  const here = form[at]!;
  const next = form[at + 1]!;
  const after = form[at + 2]!;
  const before = at > from ? form[at - 1]! : outside;
  const earlier = at > from + 1 ? form[at - 2]! : outside;
  const tag1 = at > from ? tag[at - 1]! : START;
  const tag2 = at > from + 1 ? tag[at - 2]! : START;
  const w = word[here]!;
  const guess0 = guess[here]!;
  const guess1 = guess[next]!;
  const place = (style << 10) | (at === from ? 512 : 0) | (shape[here]! & ~LONG);
  out[0] = mix3(21, tag1, tag2);
  out[1] = mix4(24, tag1, guess0, guess1);
  out[2] = mix3(25, w, guess1);
  out[3] = mix4(26, guess0, guess1, guess[after]!);
  out[4] = mix3(27, word[before]!, w);
  out[5] = mix3(28, w, word[next]!);
  out[6] = mix3(29, word[before]!, guess0);
  out[7] = mix3(30, word[next]!, guess0);
  out[8] = mix3(31, word[earlier]!, guess0);
  out[9] = mix3(32, word[after]!, guess0);
  out[10] = mix4(33, tag1, tag2, guess0);
  out[11] = mix3(35, place, guess0);
  out[12] = mix3(36, place, w);
  out[13] = mix4(37, place, tag1, shape[next]! & CAPITAL);
  out[14] = mix3(39, suffix3[here]!, guess1);
  return CONTEXT_FEATURES;
}
