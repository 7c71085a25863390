/**
 * Fits which kinds words belong to: for each kind a logistic regression over what stands there and over the mean of what the words mean, by adaptive
 * gradient descent with some features left out at random, the same for the same tellings. What is learned of meanings is then told of each word.
 */
import type { KindModel } from "../../src/model/kind-model.ts";
import { kindFeatures, meaningOf } from "../../src/judge/question/kinds/kind-features.ts";
import { createRandom, type Random, shuffle } from "../syntax/random.ts";
import type { LabelledTelling } from "./read-tellings.ts";
import { DIMENSIONS } from "./read-vectors.ts";

export type Fitted = Omit<KindModel, "blend">;

const BITS = 16;
const SLOTS = 2 ** BITS;
const ROUNDS = 12;
const RATE = 0.05;
const LEFT_OUT = 0.3;
const START = -2;
/** What stands in fewer tellings is not learned from. */
const LEAST = 3;

type Vectors = ReadonlyMap<string, Float64Array>;
type Example = {
  readonly form: readonly number[];
  readonly meaning: Float64Array;
  readonly kinds: ReadonlySet<string>;
};

export function fit(tellings: readonly LabelledTelling[], kinds: readonly string[], vectors: Vectors): Fitted {
  const byMeaning = new Map([...vectors].map(([word, vector]) => [meaningOf(word), vector]));
  const described = tellings.map((telling) => describe(telling, byMeaning));
  const features = listCommon(described);
  const placeOf = new Map(features.map((feature, place) => [feature, place]));
  const examples = described.map((one) => ({
    ...one,
    form: one.form.flatMap((feature) => placeOf.get(feature) ?? []),
  }));
  const learned = kinds.map((kind, index) => fitKind(examples, features.length, kind, createRandom(index + 1)));
  return {
    kinds,
    biases: Float32Array.from(learned, ({ bias }) => bias),
    ...layOut(
      features.map((feature, place) => ({ feature, adds: learned.map(({ form }) => form[place]!) })),
      [...vectors].map(([word, vector]) => ({
        feature: meaningOf(word),
        adds: learned.map(({ meaning }) => vector.reduce((sum, value, at) => sum + value * meaning[at]!, 0)),
      })),
    ),
  };
}

function describe({ around, kinds }: LabelledTelling, byMeaning: ReadonlyMap<number, Float64Array>): Example {
  const { form, meaning } = kindFeatures(around.words);
  const mean = new Float64Array(DIMENSIONS);
  for (const one of meaning) {
    const vector = byMeaning.get(one);
    if (vector === undefined) continue;
    for (let at = 0; at < DIMENSIONS; at += 1) mean[at]! += vector[at]! / Math.sqrt(meaning.length);
  }
  return { form, meaning: mean, kinds };
}

/** Hashes of what stands in enough tellings, the most frequent first. */
function listCommon(examples: readonly Example[]): number[] {
  const counts = new Map<number, number>();
  for (const { form } of examples) for (const feature of form) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= LEAST);
  return common.toSorted(([a, many], [b, others]) => others - many || a - b).map(([feature]) => feature);
}

type Learned = { readonly form: Float64Array; readonly meaning: Float64Array; readonly bias: number };

function fitKind(examples: readonly Example[], places: number, kind: string, random: Random): Learned {
  const form = makeWeights(places, 0.03);
  const meaning = makeWeights(DIMENSIONS, 1);
  let bias = START;
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const example of order) {
      const kept = example.form.filter(() => random() > LEFT_OUT);
      let total = bias;
      for (const place of kept) total += form.values[place]! / (1 - LEFT_OUT);
      for (let at = 0; at < DIMENSIONS; at += 1) total += meaning.values[at]! * example.meaning[at]!;
      const error = 1 / (1 + Math.exp(-total)) - (example.kinds.has(kind) ? 1 : 0);
      bias -= 0.01 * error;
      for (const place of kept) form.step(place, error);
      for (let at = 0; at < DIMENSIONS; at += 1) meaning.step(at, error * example.meaning[at]!);
    }
  }
  return { form: form.values, meaning: meaning.values, bias };
}

type Weights = { readonly values: Float64Array; readonly step: (at: number, slope: number) => void };

/** AdaGrad: what was moved often is moved less. */
function makeWeights(count: number, first: number): Weights {
  const values = new Float64Array(count);
  const squares = new Float64Array(count).fill(first);
  return {
    values,
    step: (at, slope) => {
      squares[at]! += slope ** 2;
      values[at]! -= (RATE * slope) / Math.sqrt(squares[at]!);
    },
  };
}

/** A feature by its hash, and what it adds to each kind. */
type Entry = { readonly feature: number; readonly adds: readonly number[] };

/** Each weight to a byte. Where two come to the same slot, the first has it. */
function layOut(
  form: readonly Entry[],
  meaning: readonly Entry[],
): Pick<Fitted, "mask" | "checks" | "weights" | "units"> {
  const units = { form: unitOf(form), meaning: unitOf(meaning) };
  const width = form[0]!.adds.length;
  const [checks, weights] = [new Uint8Array(SLOTS), new Int8Array(SLOTS * width)];
  const taken = new Set<number>();
  for (const [entries, unit] of [[form, units.form] as const, [meaning, units.meaning] as const]) {
    for (const { feature, adds } of entries) {
      const slot = feature & (SLOTS - 1);
      if (taken.has(slot)) continue;
      taken.add(slot);
      checks[slot] = feature >>> 24;
      weights.set(
        adds.map((value) => Math.round(value / unit)),
        slot * width,
      );
    }
  }
  return { mask: SLOTS - 1, checks, weights, units };
}

const unitOf = (entries: readonly Entry[]): number =>
  entries.reduce((most, { adds }) => Math.max(most, ...adds.map(Math.abs)), 0) / 127;
