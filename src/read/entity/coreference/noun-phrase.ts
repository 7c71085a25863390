/** What a noun phrase says of itself: whether it was spoken of, who owns it, what it counts. */
import { TRAIT } from "../../../model/naming.ts";
import { attach, type Draft, type Referent } from "../draft.ts";
import { R } from "../grammar.ts";
import { traitsAt } from "../lookup.ts";
import { countWordAt } from "../names/find-parts.ts";
import { firstChild, nextChild } from "../scene.ts";
import type { PageMemory } from "./page-memory.ts";

export function settle(draft: Draft, referent: Referent, antecedent: Draft | null = referent.latest): void {
  attach(draft, referent);
  draft.antecedent = antecedent;
}

/** "the", "this", or an owner at the head of the noun phrase. */
export function isDefinite(memory: PageMemory, draft: Draft): boolean {
  return (traitsAt(memory.scene, draft.firstToken) & TRAIT.definite) !== 0 || hasOwner(memory, draft);
}

export function hasOwner(memory: PageMemory, draft: Draft): boolean {
  const { scene } = memory;
  for (let child = firstChild(scene, draft.headToken); child !== -1; child = nextChild(scene, child)) {
    if (scene.syntax.relation[child] === R.owner) return true;
  }
  return false;
}

/** "the second season of …": of something that is no mention. */
export function isOfUnknown(memory: PageMemory, draft: Draft): boolean {
  const { scene } = memory;
  return (
    draft.about === null &&
    scene.tokens.lower[draft.endToken] === "of" &&
    scene.sentenceOf[draft.endToken] === scene.sentenceOf[draft.headToken]
  );
}

export function ownedByPronoun(memory: PageMemory, draft: Draft): boolean {
  return (traitsAt(memory.scene, draft.firstToken) & TRAIT.pronoun) !== 0;
}

/** The ordinal within a noun phrase, or "next" for one that is still to come. */
export function countBefore(memory: PageMemory, draft: Draft): number | "next" | null {
  for (let token = draft.firstToken; token < draft.endToken; token += 1) {
    const count = countWordAt(memory.scene, token);
    if (count?.kind === "next") return "next";
    if (count?.kind === "ordinal") return count.value;
  }
  return null;
}

/** The next name behind a noun and a preposition, whatever the tree hangs it on: "pre-orders for the Harbor Lights". */
export function nameBehind({ drafts }: PageMemory, { index, endToken }: Draft): Draft | null {
  for (let at = index + 1; at < drafts.length && drafts[at]!.firstToken <= endToken + 2; at += 1)
    if (drafts[at]!.form === "name" && drafts[at]!.firstToken > endToken) return drafts[at]!;
  return null;
}

/** "the fifth film", "the fifth instalment" after "Harbor Lights 5": the work whose title has that number. */
export function numberedWork(
  memory: PageMemory,
  { plural }: Draft,
  count: number | "next" | null,
): Referent | undefined {
  if (typeof count !== "number" || plural) return undefined;
  return memory.works.findLast(
    ({ name, number, spoken }) => number === null && spoken !== null && name.endsWith(` ${count}`),
  );
}
