/** Pronouns → the referent they most likely stand for, or nobody. */
import type { AntecedentWeights, Naming, Pronoun } from "../../../model/naming.ts";
import { attach, type Draft } from "../draft.ts";
import { nodeAt } from "../lookup.ts";
import type { PageMemory } from "./page-memory.ts";
import { type Choice, FEATURES, governs, speaksOfSelf, listChoices, NOBODY } from "./weigh-antecedents.ts";

/** How likely a choice must be: "it" and "they" often stand for what is no mention at all, and a wrong link is worse than none. */
const LEAST = { somebody: 0.3, thing: 0.65, many: 0.6 } as const;

/** A subject over the pronoun's own clause needs less. */
const LEAST_GOVERNED = 0.4;

/** Without a model: "he" and "she" are the nearest person whose gender is known to agree, "it" and "they" stay open. */
const UNTRAINED: AntecedentWeights = {
  features: ["nobody", "gender agrees", "is person", "same sentence", "one sentence back", "nearest"],
  somebody: [4, 3, 1, 1, 0.5, 0.5],
  thing: [9, 0, 0, 0, 0, 0],
  many: [9, 0, 0, 0, 0, 0],
};

/** The pack's weights in the order of `FEATURES`: as they stand, since training writes them so, or sorted anew. */
export function readWeights({ antecedents }: Pick<Naming, "antecedents">): AntecedentWeights {
  const { features, somebody, thing, many } = antecedents;
  if (features.length === 0) return readWeights({ antecedents: UNTRAINED });
  if (features.length === FEATURES.length && features.every((name, index) => name === FEATURES[index]))
    return antecedents;
  const inOrder = (column: readonly number[]): number[] => FEATURES.map((name) => column[features.indexOf(name)] ?? 0);
  return { features: FEATURES, somebody: inOrder(somebody), thing: inOrder(thing), many: inOrder(many) };
}

export function pronounOf(memory: PageMemory, draft: Draft): Pronoun {
  return memory.scene.naming.pronouns.get(nodeAt(memory.scene, draft.firstToken))!;
}

export function resolvePronoun(memory: PageMemory, draft: Draft, weights: AntecedentWeights): void {
  const pronoun = pronounOf(memory, draft);
  const ruler = pronoun.number === "many" ? "many" : pronoun.gender === "neuter" ? "thing" : "somebody";
  const choice = choose(listChoices(memory, draft, pronoun), weights[ruler], LEAST[ruler]);
  if (choice === null) return;
  settlePronoun(draft, choice, pronoun);
}

/** From then on the referent is known to be a he, or a she. */
export function settlePronoun(draft: Draft, { referent, draft: antecedent }: Choice, pronoun: Pronoun): void {
  attach(draft, referent);
  draft.antecedent = antecedent;
  if (pronoun.gender === "neuter" || pronoun.gender === null) return;
  referent.gender ??= pronoun.gender;
  if (referent.kind === "other") referent.kind = "person";
}

/** The likeliest choice, if its share among all choices and nobody is at least `least`. */
function choose(choices: readonly Choice[], weights: readonly number[], least: number): Choice | null {
  const sums = choices.map(
    (choice) => sum(choice.features, weights) + (speaksOfSelf(choice) || choice.goesOn ? OWN_WORDS : 0),
  );
  const nobody = sum(NOBODY, weights);
  const most = Math.max(nobody, ...sums);
  const whole = sums.reduce((total, one) => total + Math.exp(one - most), Math.exp(nobody - most));
  const index = sums.indexOf(most);
  const choice = choices[index];
  return choice !== undefined && 1 / whole >= (governs(choice) ? Math.min(least, LEAST_GOVERNED) : least)
    ? choice
    : null;
}

/**
 * "Mara Ilves has confirmed that she will return", or "“It is late,” she said" right behind other words of hers: how much more
 * likely the speaker is than the model thinks.
 */
const OWN_WORDS = 2;

function sum(features: readonly number[], weights: readonly number[]): number {
  let total = 0;
  for (const feature of features) total += weights[feature]!;
  return total;
}
