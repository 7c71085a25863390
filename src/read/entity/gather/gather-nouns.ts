/** Nouns for people, works and groups → drafts: "the showrunner", "sources", "the second season", "his sister". */
import type { MentionKind } from "../../../model/entity.ts";
import type { GroupNoun, PersonNoun, WorkNoun } from "../../../model/naming.ts";
import { TRAIT } from "../../../model/naming.ts";
import { createDraft, type Draft } from "../draft.ts";
import { GLUED } from "../../text/cut/gaps.ts";
import { R, U } from "../grammar.ts";
import { isTitled } from "../lookup.ts";
import { countWordAt } from "../names/find-parts.ts";
import type { Scene } from "../scene.ts";

/** Nouns said directly before one of the names are its roles and no mentions of their own. */
export function gatherNouns(scene: Scene, names: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const taken = new Uint8Array(scene.tokens.count);
  for (const { beside, firstToken: nameStart } of names) {
    for (const { firstToken, endToken } of beside) {
      if (scene.tokens.lower[endToken] === "," && endToken < nameStart) continue;
      taken.fill(1, endToken <= nameStart ? firstToken : endOfFirst(scene, firstToken, endToken), endToken);
    }
  }
  for (let token = 0; token < scene.tokens.count; token += 1) {
    const end = scene.nounEnd[token]!;
    if (end === 0 || taken[token] === 1) continue;
    const last = end - 1;
    const noun = nounAt(scene, token);
    if (noun === null || isInnerNoun(scene, last) || isNextToName(scene, end)) continue;
    const first = startOfPhrase(scene, token);
    if ("relation" in noun.entry && noun.entry.type === "part" && !isCounted(scene, first, token)) continue;
    const gender = "gender" in noun.entry ? noun.entry.gender : null;
    const place = { firstToken: first, endToken: end, headToken: last, form: "description", kind: noun.kind } as const;
    drafts.push(createDraft(place, { noun: noun.entry, plural: noun.entry.plural, gender }));
  }
  return [...drafts, ...gatherOrdinals(scene)];
}

/** How many tokens back a season must have been spoken of for "the third" to be one. */
const SEASON_REACH = 60;

/** "A seventh has not been ordered" after "the sixth season": an ordinal that stands for its noun. */
function gatherOrdinals(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const season = [...scene.naming.works.values()].find(({ mark, plural }) => mark === "s" && !plural);
  if (season === undefined) return drafts;
  let spoken = Number.NEGATIVE_INFINITY;
  const { relation, upos } = scene.syntax;
  for (let token = 1; token < scene.tokens.count; token += 1) {
    const name = scene.names.at[token]!;
    const noun =
      scene.nounStart[token] === -1 ? undefined : scene.naming.works.get(scene.nounNode[scene.nounStart[token]!]!);
    if (
      noun?.type === season.type ||
      noun?.type === "series" ||
      (name !== -1 && scene.names.list[name]!.parts.length > 0)
    )
      spoken = token;
    const tie = relation[token]!;
    if (tie !== R.passiveSubject && tie !== R.subject && tie !== R.object) continue;
    const isAlone =
      name === -1 && upos[token - 1] === U.det && upos[token + 1] !== U.noun && upos[token + 1] !== U.propn;
    if (!isAlone || token - spoken > SEASON_REACH || countWordAt(scene, token)?.kind !== "ordinal") continue;
    const place = {
      firstToken: token - 1,
      endToken: token + 1,
      headToken: token,
      form: "description",
      kind: "work",
    } as const;
    drafts.push(createDraft(place, { noun: season, plural: false, gender: null }));
  }
  return drafts;
}

/** Of "chairman and CEO" behind a name only the first is a mention. */
function endOfFirst(scene: Scene, from: number, end: number): number {
  for (let token = from; token < end; token += 1) if (scene.nounEnd[token]! > 0) return scene.nounEnd[token]!;
  return end;
}

/** "the second half" is a part of a work, "half of it" is none. */
function isCounted(scene: Scene, first: number, noun: number): boolean {
  for (let token = first; token < noun; token += 1) if (countWordAt(scene, token) !== null) return true;
  return false;
}

/** How many words a noun phrase may have before its noun. */
const LONGEST_PHRASE = 12;

/**
 * Where the noun phrase begins whose noun begins at a token: over adjectives, nouns and names, up to and with a determiner
 * or owner ("the show's next nine episodes", "his own revival solo series").
 */
function startOfPhrase(scene: Scene, noun: number): number {
  const from = Math.max(scene.sentences[scene.sentenceOf[noun]!]!.firstToken, noun - LONGEST_PHRASE);
  const { upos, relation } = scene.syntax;
  let start = noun;
  while (start > from) {
    const before = start - 1;
    const name = scene.names.at[before]!;
    const tag = upos[before]!;
    if (isOwnerMark(scene, before)) return startOfOwner(scene, before - 1, from);
    // "his own revival solo series": nouns of the table side by side are one phrase.
    if (scene.nounStart[before] !== -1 && start === noun) {
      start = scene.nounStart[before]!;
      continue;
    }
    const joined = startOfJoined(scene, before, from);
    if (joined !== before) {
      start = joined;
      continue;
    }
    const quoted = start === noun ? startOfQuoted(scene, before) : before;
    if (quoted !== before) {
      start = quoted;
      continue;
    }
    // "the Captain Vale film", with the title hung on the name.
    if (name === -1 && scene.names.at[start] !== -1 && isTitled(scene, start)) {
      start = before;
      continue;
    }
    if (!isJoint(scene, before) && !hangsWithin(scene, before, noun)) break;
    if (name !== -1) start = scene.names.list[name]!.firstToken;
    else if (tag === U.det || relation[before] === R.owner) return before;
    else if (tag === U.adj || tag === U.noun || tag === U.num || isDescribing(scene, before)) start = before;
    else break;
  }
  return start;
}

/** The opening mark of "the “Harbor Lights” franchise", a name in marks right before a noun; the token itself where none stands. */
function startOfQuoted({ tokens, names }: Scene, mark: number): number {
  if (!/^["”’'»]$/u.test(tokens.lower[mark]!) || mark < 2 || names.at[mark - 1] === -1) return mark;
  const open = names.list[names.at[mark - 1]!]!.firstToken - 1;
  return open >= 0 && /^["“‘'«]$/u.test(tokens.lower[open]!) ? open : mark;
}

/** A hyphen, or the word before one. */
function isJoint({ tokens }: Scene, token: number): boolean {
  return tokens.lower[token] === "-" || (tokens.lower[token + 1] === "-" && tokens.gap[token + 1] === GLUED);
}

/** The hyphen and the words around it in "the much-awaited film", and a participle in front of its noun, "the delayed film", and how much so, "the highly anticipated film". */
function isDescribing(scene: Scene, token: number): boolean {
  const { upos, relation } = scene.syntax;
  if (isJoint(scene, token) || (upos[token] === U.adv && scene.syntax.head[token] === token + 1)) return true;
  return upos[token] === U.verb && relation[token] === R.modifier;
}

/** "the [fifth and final] season": two adjectives joined before the noun begin where the first does. */
function startOfJoined(scene: Scene, last: number, from: number): number {
  const { upos, relation } = scene.syntax;
  const first = last - 2;
  if (first < from || upos[last - 1] !== U.conjunction || upos[last] !== U.adj || upos[first] !== U.adj) return last;
  return relation[last] === R.conjunct || relation[first] === R.conjunct || countWordAt(scene, first) !== null
    ? first
    : last;
}

/** "the month most outlets settled on": a word that does not hang on the noun is no part of its phrase. */
function hangsWithin(scene: Scene, token: number, noun: number): boolean {
  const end = scene.nounEnd[noun]! > 0 ? scene.nounEnd[noun]! : noun + 1;
  const name = scene.names.at[token]!;
  const word = name === -1 ? token : scene.names.list[name]!.firstToken;
  const head = scene.syntax.head[word]!;
  return head > word && head < end;
}

function isOwnerMark(scene: Scene, token: number): boolean {
  const word = scene.tokens.lower[token]!;
  return token > 0 && (word === "'s" || word === "'") && scene.syntax.upos[token] !== U.punct;
}

/** An owner is a name or a noun phrase of its own: "Charlie Cox's", "the show's". */
function startOfOwner(scene: Scene, token: number, from: number): number {
  const name = scene.names.at[token]!;
  if (name !== -1) return scene.names.list[name]!.firstToken;
  const noun = scene.nounStart[token] === -1 ? token : scene.nounStart[token]!;
  return noun <= from ? noun : startOfPhrase(scene, noun);
}

type FoundNoun = { readonly entry: PersonNoun | WorkNoun | GroupNoun; readonly kind: MentionKind };

/** What a phrase that begins at a token names: a person before a group before a work. */
function nounAt(scene: Scene, token: number): FoundNoun | null {
  const { naming } = scene;
  const node = scene.nounNode[token]!;
  const person = personNounAt(scene, token);
  if (person !== null) return { entry: person, kind: person.sort === "character" ? "character" : "person" };
  const group = naming.groups.get(node);
  if (group !== undefined) return { entry: group, kind: group.kind };
  const work = naming.works.get(node);
  return work === undefined ? null : { entry: work, kind: "work" };
}

/** The person noun of a phrase, directly or by its title: "Mayor" is the role "mayor". */
export function personNounAt(scene: Scene, token: number): PersonNoun | null {
  const { naming } = scene;
  const node = scene.nounNode[token]!;
  const direct = naming.people.get(node);
  if (direct !== undefined) return direct;
  if ((naming.traits[node]! & TRAIT.title) === 0) return null;
  const title = naming.titles.get(node);
  if (title?.role === undefined || title.role === null) return null;
  return { noun: title.role, plural: false, gender: title.gender, authority: null, of: [], sort: null };
}

/** A noun inside a longer noun ("studio rules", "fan hopes") stands for nobody. */
function isInnerNoun(scene: Scene, token: number): boolean {
  const relation = scene.syntax.relation[token]!;
  const head = scene.syntax.head[token]!;
  // "his own revival solo series": two nouns of the table side by side are one phrase.
  const next = token + 1;
  if (next < scene.tokens.count && scene.nounEnd[next]! > 0 && scene.sentenceOf[next] === scene.sentenceOf[token])
    return true;
  if (head <= token) return false;
  return (
    relation === R.compound ||
    relation === R.modifier ||
    relation === R.flat ||
    relation === R.description ||
    relation === R.determiner
  );
}

/** Directly before a name a noun is the name's role or kind: "actor Jonas Reed", "the film “Glass Orchard”". */
function isNextToName(scene: Scene, end: number): boolean {
  const { lower } = scene.tokens;
  let at = end;
  if (at < scene.tokens.count && /^["“'‘«/]$/u.test(lower[at]!)) at += 1;
  if (at >= scene.tokens.count || scene.sentenceOf[at] !== scene.sentenceOf[end - 1]) return false;
  if (scene.names.at[at] !== -1 && scene.names.list[scene.names.at[at]!]!.firstToken === at) return true;
  return scene.syntax.upos[at] === U.propn && at === end && scene.nounEnd[at] === 0;
}
