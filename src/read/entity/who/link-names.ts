/**
 * Names → referents: the same name is the same one, a surname or given name alone is the person named in full elsewhere on
 * the page, before or after ("Fisk" … "Wilson Fisk"; a headline's "Reed" … the body's "Jonas Reed").
 */
import { attach, createReferent, type Draft, textOf } from "../draft.ts";
import type { MentionKind } from "../../../model/entity.ts";
import { TRAIT } from "../../../model/naming.ts";
import { U } from "../grammar.ts";
import { GIVEN, isCapital, nodeAt, traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";
import { findShortened } from "./find-shortened.ts";
import { addReferent, createLinks, type Links, look, referTo } from "./links.ts";
import { addWeight, heaviest, type Weights, weightOf } from "./weights.ts";

export function linkNames(scene: Scene, drafts: readonly Draft[]): Links {
  const links = createLinks();
  const named = drafts.filter(({ source, firstToken }) => source !== null && source.baseEnd > firstToken);
  // Longer names come first, so that shorter ones find them.
  for (const isLong of [true, false]) {
    const some = named.filter((draft) => lengthOf(draft) > 1 === isLong);
    for (const draft of some) linkKnown(scene, draft, links);
    // Again: an everyday word that opens a sentence is trusted once it is met inside another.
    for (const draft of some) if (draft.who === null) linkKnown(scene, draft, links);
    linkUnknown(scene, some, links);
  }
  return links;
}

/**
 * Names that no pack has, the longest first, of the same length in the order of the body, since it is headlines that misspell. Those of several
 * senses are left for `chooseSenses`.
 */
function linkUnknown(scene: Scene, drafts: readonly Draft[], links: Links): void {
  const open = drafts.filter(({ who, source }) => who === null && source!.senses.length < 2);
  const groups = [...groupByWords(scene, open).values()];
  const firstIn = new Map(groups.map((group) => [group, firstInBody(scene, group)]));
  const inOrder = groups.toSorted((a, b) => lengthOf(b[0]!) - lengthOf(a[0]!) || firstIn.get(a)! - firstIn.get(b)!);
  for (const group of inOrder) linkGroup(scene, group, links);
}

/** The first token of a name in the body; behind all where only the headline has it. */
function firstInBody({ page, tokens }: Scene, group: readonly Draft[]): number {
  const inBody = group.find(({ firstToken }) => tokens.start[firstToken]! >= page.titleEnd);
  return inBody?.firstToken ?? tokens.count;
}

/** A name with one sense is that entity, unless the page speaks of a person with this surname or the word is an everyday one. */
function linkKnown(scene: Scene, draft: Draft, links: Links): void {
  const { senses } = draft.source!;
  const [sense] = senses;
  if (sense === undefined || senses.length > 1) return;
  const { entity, ordinary } = sense;
  // An everyday word with a capital is a name inside a sentence; at its opening it needs a verb that says so.
  const isMet = (links.known.get(entity.id)?.mentions.length ?? 0) > 0;
  if (ordinary && !isMet && isOpening(scene, draft) && weigh(draft, entity.kind) < 1) return;
  if (entity.kind === "place" && lengthOf(draft) === 1 && links.bySurname.has(scene.tokens.lower[draft.firstToken]!)) {
    if (weigh(draft, "place") <= weigh(draft, "person")) return;
  }
  attach(draft, referTo(scene, entity, links));
}

function isOpening(scene: Scene, { firstToken }: Draft): boolean {
  return firstToken === scene.sentences[scene.sentenceOf[firstToken]!]!.firstToken;
}

/** All evidence on one mention for a kind. */
export function weigh({ evidence }: Draft, kind: Draft["kind"]): number {
  return weightOf(evidence.words, kind) + weightOf(evidence.around, kind);
}

function lengthOf({ firstToken, source }: Draft): number {
  return source!.baseEnd - firstToken;
}

function groupByWords(scene: Scene, drafts: readonly Draft[]): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = baseText(scene, draft);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [draft]);
    else same.push(draft);
  }
  return groups;
}

/** A name without its parts and without "the", in lower case. */
function baseText(scene: Scene, { firstToken, source }: Draft): string {
  const { lower } = scene.tokens;
  if (source!.baseEnd === firstToken + 1) return lower[firstToken]!;
  const from = (traitsAt(scene, firstToken) & TRAIT.definite) === 0 ? firstToken : firstToken + 1;
  return textOf(scene, from, source!.baseEnd).toLowerCase().replaceAll("’", "'");
}

/** One unknown name, met once or more. */
function linkGroup(scene: Scene, group: readonly Draft[], links: Links): void {
  const weights = sumWeights(group);
  let referent = findShortened(scene, group[0]!, baseText(scene, group[0]!), weights, links);
  if (referent === null) {
    const { firstToken, source } = group[0]!;
    weighAlone(scene, group[0]!, weights);
    referent = createReferent(heaviest(weights), textOf(scene, firstToken, source!.baseEnd));
    addReferent(links, referent, [referent.name]);
  }
  // "Harbor Lights" beside "Harbor Lights: Second Tide": what another title begins with is a title.
  const isMainTitle = look(links.byMainTitle, baseText(scene, group[0]!)).some(({ kind }) => kind === "work");
  if (isMainTitle && (referent.kind === "other" || heaviest(weights) === "other")) referent.kind = "work";
  if (referent.kind === "other") referent.kind = heaviest(weights);
  referent.type ??= typeByEnding(scene, group[0]!, referent.kind);
  if (referent.kind === "work" && group.some((draft) => isMembers(scene, draft))) {
    const team = createReferent("team", referent.name, { plural: true });
    addReferent(links, team, []);
    for (const draft of group) if (!opensWithArticle(scene, draft)) attach(draft, team);
  }
  for (const draft of group) if (draft.who === null) attach(draft, referent);
}

/** "Northgate said", of a page that has nobody of that name: people are called by their full names first, firms are not. */
function weighAlone({ traits, tokens }: Scene, draft: Draft, weights: Weights): void {
  const isGiven = (traits[tokens.form[draft.firstToken]!]! & GIVEN) !== 0;
  if (lengthOf(draft) > 1 || isGiven || weightOf(weights, "organization") <= 0) return;
  // "Saltline launches in May": what may be a work says nothing.
  if (weightOf(weights, "work") > 0 && weightOf(weights, "work") >= weightOf(weights, "person")) return;
  if (weightOf(weights, "person") < MOST_OF_SAYING) addWeight(weights, "organization", ALONE);
}

/** What a verb of saying gives a person stays under the one, and a noun that says what somebody is does not. */
const MOST_OF_SAYING = 4;
const ALONE = 1.5;

/** "Northgate Studios" is a studio: what the last word of a group's name says that it is. */
function typeByEnding(scene: Scene, { firstToken, source }: Draft, kind: MentionKind): string | null {
  const last = source!.baseEnd - 1;
  const ending = last > firstToken ? scene.naming.suffixes.get(nodeAt(scene, last)) : undefined;
  return ending?.kind === kind ? (ending.types[0] ?? null) : null;
}

/** "the Lamplighters" on a page that also writes "The Lamplighters": those whom the work is named after. */
function isMembers(scene: Scene, { firstToken, endToken, source }: Draft): boolean {
  const { lower } = scene.tokens;
  if (firstToken === 0 || source!.baseEnd !== endToken || !lower[endToken - 1]!.endsWith("s")) return false;
  return (
    (traitsAt(scene, firstToken - 1) & TRAIT.definite) !== 0 &&
    // "said that Harbor Lights is back": no article.
    scene.syntax.upos[firstToken - 1] === U.det &&
    !isCapital(scene, firstToken - 1) &&
    (endToken >= scene.tokens.count || (traitsAt(scene, endToken) & (TRAIT.work | TRAIT.person)) === 0)
  );
}

/** "The Lamplighters", with its article: the work. */
function opensWithArticle(scene: Scene, { firstToken }: Draft): boolean {
  return (traitsAt(scene, firstToken) & TRAIT.definite) !== 0;
}

/** The words count once, however often a name is met, as they stand where they tell most ("Harbor Lights Season 2"). */
function sumWeights(group: readonly Draft[]): Weights {
  const sum = [...group[0]!.evidence.words];
  for (const { evidence } of group) {
    for (let kind = 0; kind < sum.length; kind += 1) sum[kind] = Math.max(sum[kind]!, evidence.words[kind]!);
  }
  for (const { evidence } of group) {
    for (let kind = 0; kind < sum.length; kind += 1) sum[kind]! += evidence.around[kind]!;
  }
  return sum;
}
