/**
 * Names, nouns and pronouns → who and what is meant. "Daredevil: Born Again executive producer/writer Dario Scardapane" is a
 * person with a role about a work; "he", further down, is the same person.
 *
 * First all names of the page are linked, forwards and backwards; then a walk from the first mention to the last settles
 * parts, descriptions and pronouns by what was spoken of before them.
 */
import type { Naming } from "../../model/naming.ts";
import type { Stage } from "../stage.ts";
import type { Draft, Evidence, Referent } from "./draft.ts";
import { finishMentions } from "./finish-mentions.ts";
import { gatherNames } from "./gather/gather-names.ts";
import { gatherNouns } from "./gather/gather-nouns.ts";
import { gatherPronouns } from "./gather/gather-pronouns.ts";
import { findRows, gatherRows } from "./gather/gather-rows.ts";
import { attachNouns, genderOf } from "./roles/attach-roles.ts";
import { type CastingDraft, findCastings } from "./roles/find-castings.ts";
import { buildScene, type Scene, type SceneNeeds } from "./scene.ts";
import { chooseSenses } from "./who/choose-senses.ts";
import { inferWork } from "./who/infer-work.ts";
import { linkNames } from "./who/link-names.ts";
import { createMemory, type PageMemory } from "./coreference/page-memory.ts";
import { resolveInOrder } from "./coreference/resolve-in-order.ts";
import { weighContext, weighNoun } from "./who/weigh-kinds.ts";
import { weighWords } from "./who/weigh-words.ts";
import { addWeight, noWeights, weightOf } from "./who/weights.ts";

export const findMentions: Stage<keyof SceneNeeds, "mentions"> = (have, pack) => {
  const { memory, castings } = prepare(have, pack);
  resolveInOrder(memory);
  return finishMentions(memory, castings);
};

/** All that is known before the walk; training begins here too. */
export function prepare(
  have: SceneNeeds,
  pack: { readonly naming: Naming; readonly world: Scene["world"] },
): { readonly memory: PageMemory; readonly castings: readonly CastingDraft[] } {
  const scene = buildScene(have, pack);
  const names = gatherNames(scene);
  for (const draft of names) draft.evidence = gatherEvidence(scene, draft);
  const links = linkNames(scene, names);
  inferWork(scene, links);
  for (const draft of names) attachNouns(scene, draft);
  const castings = findCastings({ scene, nameAt: indexNames(scene, names) }, names);
  for (const casting of castings) settleCasting(casting);
  const rows = findRows(scene, names);
  chooseSenses(scene, names, rows, links);
  for (const draft of names) if (draft.who !== null) completeReferent(scene, draft, draft.who);
  const others = [...gatherNouns(scene, names), ...gatherPronouns(scene), ...gatherRows(scene, rows, links)];
  const drafts = orderByPlace(scene, [...names, ...others]);
  return { memory: createMemory(scene, links, drafts), castings };
}

/** In the order of the text, of those that begin together the shorter first. */
function orderByPlace(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const first = new Int32Array(scene.tokens.count).fill(-1);
  const next = new Int32Array(drafts.length).fill(-1);
  for (const [index, { firstToken }] of drafts.entries()) {
    next[index] = first[firstToken]!;
    first[firstToken] = index;
  }
  const ordered: Draft[] = [];
  for (const start of first) {
    if (start === -1) continue;
    const from = ordered.length;
    for (let index = start; index !== -1; index = next[index]!) ordered.push(drafts[index]!);
    if (ordered.length > from + 1) ordered.push(...ordered.splice(from).toSorted((a, b) => a.endToken - b.endToken));
  }
  return ordered;
}

/** Roles and gender of a mention are its referent's. */
function completeReferent(scene: Scene, draft: Draft, who: Referent): void {
  for (const role of draft.roles) if (!who.roles.some(({ text }) => text === role.text)) who.roles.push(role);
  if (isSomebody(who.kind)) who.gender ??= genderOf(scene, draft);
}

function isSomebody(kind: Draft["kind"]): boolean {
  return kind === "person" || kind === "character" || kind === "other";
}

function gatherEvidence(scene: Scene, draft: Draft): Evidence {
  const words = noWeights();
  const around = noWeights();
  weighWords(scene, draft, words);
  for (const noun of draft.beside) weighNoun(noun, around);
  weighContext(scene, draft, around);
  // "the role of Marcus Vale": where a part is named, a person's name is the character's.
  if (weightOf(around, "character") >= PART) addWeight(around, "character", Math.max(0, weightOf(words, "person")));
  return { words, around };
}

/** What says that a name is a part's. */
const PART = 1.5;

function indexNames(scene: Scene, names: readonly Draft[]): (token: number) => Draft | null {
  const at = new Int32Array(scene.tokens.count).fill(-1);
  for (const [index, draft] of names.entries()) at.fill(index, draft.firstToken, draft.endToken);
  return (token) => names[at[token] ?? -1] ?? null;
}

/** Casting proves both kinds: for names with several senses as weight, for unknown ones at once. */
function settleCasting({ actor, character }: CastingDraft): void {
  addWeight(actor.evidence.around, "person", 5);
  addWeight(character.evidence.around, "character", 5);
  if (actor.who?.entity === null) actor.who.kind = "person";
  if (character.who?.entity === null) character.who.kind = "character";
}
