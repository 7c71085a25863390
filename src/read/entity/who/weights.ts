/** Weights by kind of thing: how much speaks for a name being a person, a work, a place. */
import { MENTION_KINDS, type MentionKind } from "../../../model/entity.ts";

export const KINDS: readonly MentionKind[] = MENTION_KINDS;

export type Weights = number[];

/** Where a kind's weight stands in a list of weights. */
export const K: { readonly [Kind in MentionKind]: number } = {
  person: 0,
  character: 1,
  work: 2,
  organization: 3,
  outlet: 4,
  team: 5,
  place: 6,
  event: 7,
  other: 8,
};

/** No weight for any kind. Of minus zeros, because a list of whole zeros would be copied at its first fraction. */
export function noWeights(): Weights {
  return [-0, -0, -0, -0, -0, -0, -0, -0, -0];
}

export function addWeight(weights: Weights, kind: MentionKind, weight: number): void {
  weights[K[kind]]! += weight;
}

export function add(weights: Weights, place: number, weight: number): void {
  weights[place]! += weight;
}

export function weightOf(weights: Weights, kind: MentionKind): number {
  return weights[K[kind]]!;
}

/** The kind with most weight; `other` where nothing weighs at least 1, or two weigh the same. */
export function heaviest(weights: Weights): MentionKind {
  let best = 8;
  let isTied = false;
  for (let kind = 0; kind < 8; kind += 1) {
    if (weights[kind]! < 1 || (best !== 8 && weights[kind]! < weights[best]!)) continue;
    isTied = best !== 8 && weights[kind] === weights[best];
    best = kind;
  }
  return isTied ? "other" : KINDS[best]!;
}
