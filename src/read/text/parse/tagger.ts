/**
 * Part-of-speech tagging from left to right, one decision a word. What a form says by itself is added up once for each
 * form of the page; a word whose form leaves no doubt is not looked at in context.
 */
import type { SyntaxModel } from "../../../model/syntax-model.ts";
import type { Forms } from "../cut/forms.ts";
import { TAGS } from "../tags.ts";
import { CONTEXT_FEATURES, contextFeatures, FORM_FEATURES, formFeatures } from "./tag-features.ts";
import type { Units } from "./units.ts";
import { addWeights } from "./weights.ts";
import type { WordForms } from "./word-forms.ts";

const CLASSES = TAGS.length;
/** The tag of a name that is read as a whole. */
export const OPAQUE_TAG: number = TAGS.indexOf("NNP/PROPN");
/** Stands for no tag: the guess outside the sentence. */
export const NO_TAG = 254;

/** What the forms of a page say by themselves. */
export type Lexicon = {
  /** For each form the scores of all tags, one after another. */
  readonly scores: Int16Array;
  /** For each form (opaque and outside included) the tag with the highest score. */
  readonly guess: Uint8Array;
  /** 1 where the form leaves no doubt. */
  readonly sure: Uint8Array;
};

export function buildLexicon(forms: Forms, words: WordForms, model: SyntaxModel): Lexicon {
  const scores = new Int16Array(forms.count * CLASSES);
  const guess = new Uint8Array(forms.count + 2);
  const sure = new Uint8Array(forms.count + 2);
  const features = new Int32Array(FORM_FEATURES);
  const sums = new Int32Array(CLASSES);
  for (let form = 0; form < forms.count; form += 1) {
    sums.fill(0);
    addWeights(model.forms, features, 0, formFeatures(forms, words, form, features), sums);
    const base = form * CLASSES;
    let best = 0;
    let lead = 0;
    for (let index = 0; index < CLASSES; index += 1) {
      const score = sums[index]!;
      scores[base + index] = score;
      const ahead = score - sums[best]!;
      if (ahead > 0) {
        lead = ahead;
        best = index;
      } else if (index !== best && -ahead < lead) lead = -ahead;
    }
    guess[form] = best;
    if (lead >= model.sureLead) sure[form] = 1;
  }
  guess[words.opaque] = OPAQUE_TAG;
  sure[words.opaque] = 1;
  guess[words.outside] = NO_TAG;
  return { scores, guess, sure };
}

/** The class with the highest score, the first of equals. */
export function highest(scores: Int32Array): number {
  let best = 0;
  let top = scores[0]!;
  for (let index = 1; index < scores.length; index += 1) {
    const score = scores[index]!;
    if (score > top) {
      top = score;
      best = index;
    }
  }
  return best;
}

/** What tagging one sentence after another needs again and again. */
export type TaggerScratch = { readonly features: Int32Array; readonly sums: Int32Array };

export function createTaggerScratch(): TaggerScratch {
  return { features: new Int32Array(CONTEXT_FEATURES), sums: new Int32Array(CLASSES) };
}

/** Fills `units.tag` for the sentence of the units `from` … `to`. */
export function tagSentence(
  units: Units,
  from: number,
  to: number,
  style: number,
  words: WordForms,
  { scores, guess, sure }: Lexicon,
  model: SyntaxModel,
  { features, sums }: TaggerScratch,
): void {
  for (let unit = from; unit < to; unit += 1) {
    const form = units.form[unit]!;
    if (sure[form] === 1) {
      units.tag[unit] = guess[form]!;
      continue;
    }
    const base = form * CLASSES;
    for (let index = 0; index < CLASSES; index += 1) sums[index] = scores[base + index]!;
    const count = contextFeatures(units, words, guess, from, unit, style, features);
    addWeights(model.contexts, features, 0, count, sums);
    units.tag[unit] = highest(sums);
  }
}
