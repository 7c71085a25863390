/**
 * Which kinds of question a telling belongs to, by weights that a pack brings: by its own words, by those before it, which "it" and "the
 * role" refer back to, and by the headline; beside them the words that the pack itself counts to each kind (`touches`).
 */
import { splitAtoms } from "../../../base/atoms.ts";
import type { KindModel } from "../../../model/kind-model.ts";
import type { CountTouches } from "./count-touches.ts";
import { kindFeatures } from "./kind-features.ts";

/** A telling and what surrounds it; what there is none of is empty. */
export type Surroundings = { readonly words: string; readonly before: string; readonly title: string };

export type KindScorer = {
  /** How likely it belongs to the kind; null where the model does not know that kind. */
  readonly score: (around: Surroundings, kind: string) => number | null;
  /** What the blend weighs: for each of the three texts the log-odds of each kind by its words, then for each how many of them touch on it. */
  readonly describe: (around: Surroundings) => Float64Array;
};

/** Each text is looked at once, however many tellings it surrounds: a scorer is made for some articles, and let go with them. */
export function openKindScorer(model: KindModel, countTouches: CountTouches): KindScorer {
  const seen = new Map<string, Looked>();
  const look = (text: string): Looked => {
    let looked = seen.get(text);
    if (looked === undefined) {
      const counts = countTouches(splitAtoms(text));
      const touches = model.kinds.map((kind) => Math.min(MOST_TOUCHES, counts.get(kind) ?? 0));
      looked = { odds: weighWords(text, model), touches };
      seen.set(text, looked);
    }
    return looked;
  };
  const describe = ({ words, before, title }: Surroundings): Float64Array => {
    const texts = [look(words), look(before), look(title)];
    return Float64Array.from([...texts.flatMap(({ odds }) => [...odds]), ...texts.flatMap(({ touches }) => touches)]);
  };
  return {
    describe,
    score: (around, kind) => {
      const place = model.kinds.indexOf(kind);
      if (place === -1) return null;
      const inputs = describe(around);
      const weights = model.blend.subarray(place * (inputs.length + 1));
      const total = inputs.reduce((sum, value, at) => sum + weights[at]! * value, weights[inputs.length]!);
      return 1 / (1 + Math.exp(-total));
    },
  };
}

type Looked = { readonly odds: Float64Array; readonly touches: readonly number[] };

/** More of them tell no more. */
const MOST_TOUCHES = 2;

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
