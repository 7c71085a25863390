/** Trains the tagger: first what forms say by themselves, then what context adds. */
import type { Forms } from "../../src/read/text/cut/forms.ts";
import {
  CONTEXT_FEATURES,
  contextFeatures,
  FORM_FEATURES,
  formFeatures,
} from "../../src/read/text/parse/tag-features.ts";
import { NO_TAG, OPAQUE_TAG } from "../../src/read/text/parse/tagger.ts";
import { styleOf, type Units } from "../../src/read/text/parse/units.ts";
import type { WordForms } from "../../src/read/text/parse/word-forms.ts";
import { TAGS } from "../../src/read/text/tags.ts";
import type { Corpus, Example } from "./corpus.ts";
import {
  addScores,
  countFeatures,
  createLearner,
  dropSome,
  type Keep,
  learn,
  type Learner,
  prune,
  softmax,
} from "./learner.ts";
import { createRandom, type Random, shuffle } from "./random.ts";

const CLASSES = TAGS.length;

export type TrainedTagger = { readonly forms: Learner; readonly contexts: Learner; readonly sureLead: number };

export type TaggerSettings = {
  readonly formEpochs: number;
  readonly contextEpochs: number;
  /** After so many rounds all but the worthiest context features are dropped. */
  readonly pruneAfter: number;
  readonly contexts: Keep;
  /** The share of features that is left out at each lesson. */
  readonly dropout: number;
  readonly sureLead: number;
  readonly log: (line: string) => void;
};

export function trainTagger(corpus: Corpus, settings: TaggerSettings): TrainedTagger {
  const forms = trainForms(corpus, settings);
  const lexicon = formLexicon(forms, corpus.forms, corpus.words, settings.sureLead);
  const contexts = createLearner(CLASSES, 0.2, 2);
  const random = createRandom(2);
  const features = new Int32Array(CONTEXT_FEATURES);
  const order = [...corpus.examples];
  const lesson = { dropout: settings.dropout, random: createRandom(3) };
  for (const example of order) {
    const units = unitsOf(example);
    const style = styleOf(units, 0, example.count, corpus.words);
    units.tag.set(example.tag);
    for (let unit = 0; unit < example.count; unit += 1) {
      const count = contextFeatures(units, corpus.words, lexicon.guess, 0, unit, style, features);
      countFeatures(contexts, features, count);
    }
  }
  for (let epoch = 0; epoch < settings.contextEpochs; epoch += 1) {
    if (epoch === settings.pruneAfter) prune(contexts, settings.contexts);
    shuffle(order, random);
    let right = 0;
    let total = 0;
    for (const example of order) {
      right += tagExample(example, corpus.words, lexicon, contexts, lesson).right;
      total += example.count;
    }
    settings.log(
      `  contexts, round ${epoch + 1}: ${((100 * right) / total).toFixed(2)} right, ${contexts.count} features`,
    );
  }
  return { forms, contexts, sureLead: settings.sureLead };
}

function trainForms({ forms, words, examples }: Corpus, settings: TaggerSettings): Learner {
  const counts = new Float64Array(forms.count * CLASSES);
  for (const { count, form, tag } of examples) {
    for (let unit = 0; unit < count; unit += 1) {
      if (form[unit] !== words.opaque) counts[form[unit]! * CLASSES + tag[unit]!]! += 1;
    }
  }
  const learner = createLearner(CLASSES, 0.3, 4);
  const features = new Int32Array(FORM_FEATURES);
  const gradient = new Float64Array(CLASSES);
  const order = Array.from({ length: forms.count }, (_, form) => form);
  for (const { count, form } of examples) {
    for (let unit = 0; unit < count; unit += 1) {
      if (form[unit] === words.opaque) continue;
      countFeatures(learner, features, formFeatures(forms, words, form[unit]!, features));
    }
  }
  const random = createRandom(1);
  for (let epoch = 0; epoch < settings.formEpochs; epoch += 1) {
    shuffle(order, random);
    for (const form of order) {
      const target = counts.subarray(form * CLASSES, (form + 1) * CLASSES);
      const total = target.reduce((sum, count) => sum + count, 0);
      if (total === 0) continue;
      const count = formFeatures(forms, words, form, features);
      gradient.fill(0);
      addScores(learner, features, count, gradient);
      softmax(gradient, CLASSES);
      for (let index = 0; index < CLASSES; index += 1) gradient[index]! -= target[index]! / total;
      learn(learner, features, count, gradient, Math.min(3, Math.sqrt(total)));
    }
  }
  settings.log(`  forms: ${learner.count} features`);
  return learner;
}

export type FormLexicon = { readonly scores: Float64Array; readonly guess: Uint8Array; readonly sure: Uint8Array };

export function formLexicon(learner: Learner, forms: Forms, words: WordForms, sureLead: number): FormLexicon {
  const scores = new Float64Array(forms.count * CLASSES);
  const guess = new Uint8Array(forms.count + 2);
  const sure = new Uint8Array(forms.count + 2);
  const features = new Int32Array(FORM_FEATURES);
  for (let form = 0; form < forms.count; form += 1) {
    const row = scores.subarray(form * CLASSES, (form + 1) * CLASSES);
    addScores(learner, features, formFeatures(forms, words, form, features), row);
    const best = argmax(row, -1);
    guess[form] = best;
    if (row[best]! - row[argmax(row, best)]! >= sureLead) sure[form] = 1;
  }
  guess[words.opaque] = OPAQUE_TAG;
  sure[words.opaque] = 1;
  guess[words.outside] = NO_TAG;
  return { scores, guess, sure };
}

function argmax(scores: Float64Array, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let index = best + 1; index < scores.length; index += 1) {
    if (scores[index]! > scores[best]! && index !== but) best = index;
  }
  return best;
}

/** The sentence as units, not yet tagged. */
export function unitsOf({ form }: Example): Units {
  return { form, firstToken: form, tag: new Uint8Array(form.length) };
}

const features = new Int32Array(CONTEXT_FEATURES);
const scores = new Float64Array(CLASSES);

/** Tags a sentence, learning from each word where `lesson` is given: the words before are tagged as predicted. */
export function tagExample(
  example: Example,
  words: WordForms,
  lexicon: FormLexicon,
  contexts: Learner,
  lesson: { readonly dropout: number; readonly random: Random } | null,
): { readonly tag: Uint8Array; readonly right: number } {
  const units = unitsOf(example);
  const style = styleOf(units, 0, example.count, words);
  let right = 0;
  for (let unit = 0; unit < example.count; unit += 1) {
    const form = example.form[unit]!;
    const gold = example.tag[unit]!;
    let best = lexicon.guess[form]!;
    if (lexicon.sure[form] === 0) {
      scores.set(lexicon.scores.subarray(form * CLASSES, (form + 1) * CLASSES));
      const all = contextFeatures(units, words, lexicon.guess, 0, unit, style, features);
      const count = lesson === null ? all : dropSome(features, all, lesson.dropout, lesson.random);
      addScores(contexts, features, count, scores);
      best = argmax(scores, -1);
      if (lesson !== null) {
        softmax(scores, CLASSES);
        scores[gold]! -= 1;
        learn(contexts, features, count, scores, 1);
      }
    }
    units.tag[unit] = best;
    if (best === gold) right += 1;
  }
  return { tag: units.tag, right };
}
