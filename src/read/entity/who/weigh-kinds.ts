/**
 * What kind of thing an unknown name names, as weights by kind: from the nouns beside it, and from the verbs and prepositions it hangs
 * on ("X premieres", "in X"). What its own words tell stands in `weigh-words.ts`.
 *
 * Weights are counts of evidence in halves: 1 is a hint, 2 says it, 4 proves it.
 */
import type { MentionKind } from "../../../model/entity.ts";
import { TRAIT } from "../../../model/naming.ts";
import type { Draft } from "../draft.ts";
import { R, U } from "../grammar.ts";
import { GIVEN, isTitled } from "../lookup.ts";
import { isBehindPart, isCalled, isCalledWork, isMadeBy, isNext, isOnePart } from "./kind-signs.ts";
import type { BesideNoun } from "../roles/nouns-beside.ts";
import { firstChild, nextChild, type Scene } from "../scene.ts";
import { isSeason, prepositionOf, weighCompany, weighDescription } from "./weigh-company.ts";
import { TITLED } from "./weigh-words.ts";
import { add, K, type Weights } from "./weights.ts";

/** Evidence from the nouns beside a name. */
export function weighNoun(noun: BesideNoun, weights: Weights): void {
  if (noun.sort === "group") add(weights, K["kind" in noun.entry ? noun.entry.kind : "organization"], 4);
  else if (noun.sort === "work") add(weights, K.work, 4);
  else {
    add(weights, K.person, 4);
    if ("sort" in noun.entry && noun.entry.sort === "character") add(weights, K.character, 2);
  }
}

/** Evidence from what a name hangs on. */
export function weighContext(scene: Scene, draft: Draft, weights: Weights): void {
  const { head, relation, lemma, upos } = scene.syntax;
  const { contexts } = scene.naming;
  const token = firstConjunct(scene, draft.headToken);
  const over = head[token]!;
  const tie = relation[token]!;
  weighRelative(scene, draft.headToken, weights);
  weighComma(scene, draft, weights);
  weighDescription(scene, draft.headToken, weights);
  if (isCalled(scene, draft.firstToken)) add(weights, K.work, 3);
  if (scene.rows.has(draft.firstToken)) add(weights, K.work, 3);
  if (isMadeBy(scene, draft.endToken)) add(weights, K.work, 3);
  if (isBehindPart(scene, draft.firstToken)) add(weights, K.work, 3);
  if (isNext(scene, draft)) add(weights, K.character, NEXT);
  if (over < 0) return;
  if (tie === R.subject || tie === R.object || tie === R.passiveSubject || tie === R.indirect) {
    if (tie === R.subject) weighPredicate(scene, over, weights);
    const kinds = contexts.get(`${lemma[over]!} ${tie === R.subject ? "subject" : "object"}`) ?? [];
    const companion = weighCompany(scene, over, token, tie === R.subject, weights);
    for (const kind of kinds) add(weights, K[kind], kind === "work" ? 2.5 : 1.5 + asTitled(scene, draft, kind));
    if (tie === R.subject && isCalledWork(scene, over)) add(weights, K.work, 3);
    if (kinds.includes("person")) add(weights, K.organization, 0.5);
    // Who does something is rather somebody than something.
    if (kinds.length === 0 && !companion && tie === R.subject && upos[over] === U.verb) add(weights, K.person, 0.6);
    return;
  }
  // "canceled “Nightfall”": a name is easily taken for a complement.
  if (tie === R.open) {
    for (const kind of contexts.get(`${lemma[over]!} object`) ?? []) if (kind === "work") add(weights, K.work, 2.5);
    return;
  }
  const preposition = prepositionOf(scene, token);
  if (preposition !== -1) {
    const word = lemma[preposition]!;
    add(weights, K.person, -0.3);
    weighNounOf(scene, over, preposition, weights);
    // "plays Iron Lantern in X": what hangs on a name is a matter of its verb.
    const verb =
      upos[over] === U.propn && head[over]! >= 0 ? contexts.get(`${lemma[head[over]!]!} ${word}`) : undefined;
    const kinds = contexts.get(`${lemma[over]!} ${word}`) ?? verb ?? contexts.get(`* ${word}`) ?? [];
    for (const kind of kinds)
      if (kind !== "character" || isOnePart(scene, over)) add(weights, K[kind], 1.5 + asTitled(scene, draft, kind));
    return;
  }
  if ((tie === R.compound || tie === R.owner || tie === R.nominal || tie === R.description) && over > token)
    weighUnder(scene, draft, over, tie === R.owner, weights);
}

/** "plays Captain Rusk": as much as the title speaks for somebody real. */
function asTitled(scene: Scene, { firstToken }: Draft, kind: MentionKind): number {
  return kind === "character" && isTitled(scene, firstToken) ? TITLED : 0;
}

/** "Ember Vale is a role-playing game", "Saltline was the last series of hers": what is called a work is one. */
function weighPredicate(scene: Scene, noun: number, weights: Weights): void {
  const start = scene.nounStart[noun]!;
  if (start === -1 || !namesWork(scene, scene.nounNode[start]!)) return;
  let isOne = false;
  for (let child = firstChild(scene, noun); child !== -1 && child < noun; child = nextChild(scene, child)) {
    if (scene.syntax.relation[child] === R.copula) isOne = true;
    if (scene.syntax.relation[child] === R.adverb && scene.syntax.lemma[child] === "not") return;
    if (scene.syntax.relation[child] === R.case) return;
  }
  if (isOne) add(weights, K.work, 3);
}

/** As much as a given name speaks for a person, and some more. */
const NEXT = 4;

/** In "A, B and C assembled" all hang where A hangs. */
export function firstConjunct(scene: Scene, token: number): number {
  let first = token;
  for (
    let steps = 0;
    steps < 12 && scene.syntax.relation[first] === R.conjunct && scene.syntax.head[first]! >= 0;
    steps += 1
  ) {
    first = scene.syntax.head[first]!;
  }
  return first;
}

/** "the reboot of X", "the cast of X", "the president of X": a noun before the preposition tells what it is of. */
function weighNounOf(scene: Scene, noun: number, preposition: number, weights: Weights): void {
  const start = scene.nounStart[noun]!;
  if (start === -1 || preposition < noun) return;
  const node = scene.nounNode[start]!;
  const person = scene.naming.people.get(node);
  if (person !== undefined && person.sort !== "kin") addShares(weights, person.of, 2);
  else if (isSeason(scene, noun) && scene.tokens.lower[preposition] === "of") add(weights, K.work, 3.5);
  else if (namesWork(scene, node) && NAMES_WORK.test(scene.tokens.lower[preposition]!)) add(weights, K.work, 2);
  else addShares(weights, scene.naming.groups.get(node)?.of ?? [], 1);
}

/** "the sequel to X"; not "in the film alongside X", "the film with X", "the drama from X". */
const NAMES_WORK = /^(?:of|to|for|in|on)$/u;

/** Nouns that only works have: "season", "trailer", "reboot", "film"; "part", "book" and "title" many things have. */
function namesWork(scene: Scene, node: number): boolean {
  const noun = scene.naming.works.get(node);
  if (noun === undefined) return false;
  return noun.relation !== "promotion" || noun.type === "trailer"
    ? ["series", "season", "episode", "film", "screen", "game", "special", "expansion", "trailer"].includes(noun.type)
    : false;
}

function addShares(weights: Weights, kinds: readonly MentionKind[], weight: number): void {
  // A star is more often called by the work than by the part.
  for (const kind of kinds) add(weights, K[kind], (weight / kinds.length) * (kind === "character" ? 0.7 : 1));
}

/** A name before a noun: "X trailer" is of a work, "X CEO" of an organisation; "X's sister" is somebody's, and "the Ada Quill drama" stars her. */
function weighUnder(scene: Scene, draft: Draft, noun: number, isOwner: boolean, weights: Weights): void {
  const start = scene.nounStart[noun]!;
  if (start === -1) return;
  const node = scene.nounNode[start]!;
  const person = scene.naming.people.get(node);
  if (person !== undefined) {
    if (person.sort === "kin" && isOwner) add(weights, K.person, 2);
    addShares(weights, person.of, 2);
    // "The Quarry Street star": of those who make or play in works no place tells where they are from.
    if (!isOwner && person.of.includes("work") && !person.of.includes("place")) add(weights, K.place, -1.5);
  } else if (!isOwner && namesWork(scene, node)) add(weights, K.work, isStarOf(scene, draft, node) ? 0 : 2);
  else if (isOwner && isSeason(scene, noun)) add(weights, K.work, 2);
  else if (!isOwner) addShares(weights, scene.naming.groups.get(node)?.of ?? [], 2);
}

/** "the [Ada Quill] comedy", "the [Ada Quill] adaptation": a full name of a person before a noun that no title takes. */
function isStarOf({ naming, tokens, traits }: Scene, { firstToken, endToken }: Draft, node: number): boolean {
  const given = traits[tokens.form[firstToken]!]!;
  const isFull = endToken - firstToken > 1 && (given & GIVEN) !== 0 && (given & TRAIT.doubtful) === 0;
  return isFull && naming.works.get(node)?.type === "screen";
}

/** "X, who …" is somebody. */
function weighRelative(scene: Scene, token: number, weights: Weights): void {
  for (let child = firstChild(scene, token); child !== -1; child = nextChild(scene, child)) {
    if (scene.syntax.relation[child] !== R.relative) continue;
    for (let word = token + 1; word < child; word += 1) {
      if (scene.tokens.lower[word] === "who") add(weights, K.person, 3);
    }
  }
}

/** "X, Texas": a place before the place it lies in. */
function weighComma(scene: Scene, draft: Draft, weights: Weights): void {
  const next = draft.endToken + 1;
  if (next >= scene.tokens.count || scene.tokens.lower[draft.endToken] !== ",") return;
  const name = scene.names.at[next] === -1 ? undefined : scene.names.list[scene.names.at[next]!];
  if (name === undefined || name.firstToken !== next) return;
  const isPlace = name.senses.length > 0 && name.senses.every(({ entity }) => entity.kind === "place");
  if (isPlace && (scene.tokens.lower[name.endToken] === "," || scene.tokens.lower[name.endToken] === "."))
    add(weights, K.place, 2);
}
