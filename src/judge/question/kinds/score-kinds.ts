/**
 * Which kinds of question a telling belongs to, by weights that a pack brings: by its own words, by those before it, which "it" and "the
 * role" refer back to, and by the headline; beside them the words that the pack itself counts to each kind (`touches`).
 */
import type { KindModel } from "../../../model/kind-model.ts";
import type { QuestionLexicon } from "../../../model/question-kind.ts";
import { countTouches } from "./count-touches.ts";
import { kindFeatures } from "./kind-features.ts";

/** A telling and what surrounds it; what there is none of is empty. */
export type Surroundings = { readonly words: string; readonly before: string; readonly title: string };

/** How likely it belongs to each kind of the model, in their order. */
export function scoreKinds(around: Surroundings, model: KindModel, questions: QuestionLexicon): Float64Array {
  const inputs = describeSurroundings(around, model, questions);
  const width = inputs.length + 1;
  return Float64Array.from(model.kinds, (_, kind) => {
    let total = model.blend[kind * width + inputs.length]!;
    for (let at = 0; at < inputs.length; at += 1) total += model.blend[kind * width + at]! * inputs[at]!;
    return 1 / (1 + Math.exp(-total));
  });
}

/** What the blend weighs: for each text the log-odds of each kind by its words, then for each how many of them touch on it. */
export function describeSurroundings(
  { words, before, title }: Surroundings,
  model: KindModel,
  questions: QuestionLexicon,
): number[] {
  const texts = [words, before, title];
  return [
    ...texts.flatMap((text) => [...weighWords(text, model)]),
    ...texts.flatMap((text) => countTouches(text, model.kinds, questions)),
  ];
}

/** The log-odds of each kind, from the words alone; where there are none, that none is likely. */
function weighWords(text: string, model: KindModel): Float64Array {
  if (text === "") return new Float64Array(model.kinds.length).fill(UNLIKELY);
  const { form, meaning } = kindFeatures(text);
  const sums = Float64Array.from(model.biases);
  addAll(sums, form, model.units.form, model);
  addAll(sums, meaning, model.units.meaning / Math.sqrt(Math.max(1, meaning.length)), model);
  return sums;
}

const UNLIKELY = -4;

function addAll(
  sums: Float64Array,
  features: readonly number[],
  unit: number,
  { mask, checks, weights }: KindModel,
): void {
  for (const feature of features) {
    const slot = feature & mask;
    if (checks[slot] !== feature >>> 24) continue;
    for (let kind = 0; kind < sums.length; kind += 1) sums[kind]! += unit * weights[slot * sums.length + kind]!;
  }
}
