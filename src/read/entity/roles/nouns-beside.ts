/**
 * Nouns said beside a name: "Harbor Lights showrunner Mara Ilves", "Orla Vance, the chief executive of Northlight,",
 * "Jonas Reed (the star behind Iron Lantern)", "the film Second Tide".
 *
 * Found over tokens rather than trees, because appositions and stacked nouns are what parsers get wrong most.
 */
import { strongestOf } from "../../text/authority.ts";
import type { Authority, GroupNoun, PersonNoun, WorkNoun } from "../../../model/naming.ts";
import { TRAIT } from "../../../model/naming.ts";
import { personNounAt } from "../gather/gather-nouns.ts";
import { R, U } from "../grammar.ts";
import { GIVEN, traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";

export type BesideNoun = {
  readonly entry: PersonNoun | WorkNoun | GroupNoun;
  readonly sort: "person" | "group" | "work";
  readonly firstToken: number;
  readonly endToken: number;
  /** The strongest word of a chain: an "executive producer/writer" decides. */
  readonly authority: Authority | null;
  /** A token of what it is about ("Iron" in "Iron Fist star"), or -1. */
  readonly about: number;
};

const OPENING: ReadonlySet<string> = new Set(['"', "“", "‘", "'", "«"]);
const CLOSING: ReadonlySet<string> = new Set([",", ".", ";", ":", ")", "?", "!", "–", "—"]);
/** What an apposition begins with. */
const ASIDE: ReadonlySet<string> = new Set([",", "(", "–", "—"]);

/** Modifiers looked over between a role and what stands before it: "former Broadway child star". */
const MOST_MODIFIERS = 5;

/** The noun directly before a name, with its coordinated ones: "executive producer/writer", "actor and director". */
export function nounBefore(scene: Scene, nameStart: number, nameEnd: number): BesideNoun | null {
  const { lower } = scene.tokens;
  const opening = nameStart > 0 && OPENING.has(lower[nameStart - 1]!) ? nameStart - 1 : nameStart;
  const last = opening - 1;
  if (last < 0 || scene.nounStart[last] === -1 || scene.sentenceOf[last] !== scene.sentenceOf[nameStart]) return null;
  let first = scene.nounStart[last]!;
  const read = readNoun(scene, first);
  if (read === null || (read.entry.plural && !goesOn(scene, nameEnd))) return null;
  if (read.sort === "person") first = chainStart(scene, first);
  const start = overModifiers(scene, first);
  const authority = strongest(scene, first, opening);
  return { ...read, authority, firstToken: start, endToken: opening, about: aboutBefore(scene, start) };
}

/** "stars Jonas Reed and Ines Okafor": several names may share a plural role, one has none ("it stars Jonas Reed"). */
function goesOn(scene: Scene, nameEnd: number): boolean {
  if (nameEnd + 1 >= scene.tokens.count) return false;
  const isTied = scene.tokens.lower[nameEnd] === "," || scene.syntax.upos[nameEnd] === U.conjunction;
  return isTied && scene.names.at[nameEnd + 1] !== -1;
}

/** "the showrunner, Mara Ilves, said": a noun that was spoken of, and the name between commas. */
export function nounBeforeComma(scene: Scene, nameStart: number, nameEnd: number): BesideNoun | null {
  const { lower, count } = scene.tokens;
  const comma = nameStart - 1;
  if (comma < 1 || lower[comma] !== "," || scene.sentenceOf[comma - 1] !== scene.sentenceOf[nameStart]) return null;
  const closes =
    nameEnd >= count || scene.sentenceOf[nameEnd] !== scene.sentenceOf[nameStart] || CLOSING.has(lower[nameEnd]!);
  const first = scene.nounStart[comma - 1]!;
  if (!closes || first === -1) return null;
  const read = readNoun(scene, first);
  if (read === null || read.entry.plural || read.sort === "group") return null;
  const chain = chainStart(scene, first);
  const start = overModifiers(scene, chain);
  const about = aboutBefore(scene, start);
  // "Reed, an actor, Finch, a writer": without "the" or an owner it may be one of a list.
  if (about === -1 && (traitsAt(scene, Math.max(start - 1, 0)) & TRAIT.definite) === 0) return null;
  return { ...read, authority: strongest(scene, chain, comma), firstToken: start, endToken: comma, about };
}

/** "executive producer/writer", "actor-director", "creator and star": the first of nouns in a chain. */
function chainStart(scene: Scene, first: number): number {
  let start = first;
  while (start >= 2 && joinsRoles(scene, start - 1)) {
    const before = scene.nounStart[start - 2]!;
    if (before === -1) break;
    const noun = personNounAt(scene, before);
    if (noun === null || noun.plural) break;
    start = before;
  }
  return start;
}

function strongest(scene: Scene, from: number, end: number): Authority | null {
  const authorities: (Authority | null)[] = [];
  for (let token = from; token < end; token += 1) {
    if (scene.nounEnd[token] !== 0) authorities.push(personNounAt(scene, token)?.authority ?? null);
  }
  return strongestOf(authorities);
}

/** "/", "-" or a conjunction between two roles. */
function joinsRoles(scene: Scene, token: number): boolean {
  return scene.syntax.upos[token] === U.conjunction || /^[/-]$/u.test(scene.tokens.lower[token]!);
}

/** Adjectives and nouns before a role belong to it: "former", "longtime Broadway". */
function overModifiers(scene: Scene, first: number): number {
  const { upos } = scene.syntax;
  const from = scene.sentences[scene.sentenceOf[first]!]!.firstToken;
  let start = first;
  for (let steps = 0; steps < MOST_MODIFIERS && start > from; steps += 1) {
    const before = start - 1;
    if (scene.names.at[before] !== -1) break;
    const tag = upos[before]!;
    const isHyphen = scene.tokens.lower[before] === "-" && before > from && scene.names.at[before - 1] === -1;
    if (tag !== U.adj && tag !== U.noun && !isHyphen) break;
    start = before;
  }
  return start;
}

/** What a role is about, by the words before it: a name, or an owner ("Northlight's", "the show's", "his"). */
function aboutBefore(scene: Scene, start: number): number {
  if (start === 0 || scene.sentenceOf[start - 1] !== scene.sentenceOf[start]) return -1;
  const before = start - 1;
  if (scene.names.at[before] !== -1) return before;
  const { lower } = scene.tokens;
  if ((lower[before] === "'s" || lower[before] === "'") && before > 0) return before - 1;
  return scene.syntax.upos[before] === U.pron ? before : -1;
}

/** How far behind a name its apposition may reach before its noun comes. */
const FARTHEST = 12;

/** The noun in the apposition or brackets behind a name; null where what follows is something else. */
export function nounAfter(scene: Scene, nameEnd: number): BesideNoun | null {
  const { lower } = scene.tokens;
  const limit = scene.sentences[scene.sentenceOf[nameEnd - 1]!]!.endToken;
  if (nameEnd + 1 >= limit || !(ASIDE.has(lower[nameEnd]!) || opensEntry(scene, nameEnd))) return null;
  const stop = Math.min(limit, nameEnd + FARTHEST);
  let at = nameEnd + 1;
  // "Mara Ilves, 44, the showrunner": an age between commas.
  if (scene.syntax.upos[at] === U.num && lower[at + 1] === ",") at += 2;
  const start = at;
  while (at < stop) {
    const end = scene.nounEnd[at]!;
    // "Ilves, the show's creator": whose noun it is, not the noun.
    if (end > 0 && !isOwning(scene, end)) return readApposition(scene, start, at, end, limit);
    if (end === 0 && !mayPrecedeNoun(scene, at)) return null;
    if (end > 0) at = end;
    else at = scene.names.at[at] === -1 ? at + 1 : scene.names.list[scene.names.at[at]!]!.endToken;
  }
  return null;
}

const isOwning = ({ tokens: { lower } }: Scene, token: number): boolean =>
  lower[token] === "'s" || lower[token] === "'";

/** "Hollow Crown: the fantasy game from …": a name that opens an entry of a list; of people it would be what they say. */
function opensEntry(scene: Scene, colon: number): boolean {
  const name = scene.names.at[colon - 1]!;
  if (scene.tokens.lower[colon] !== ":" || name === -1) return false;
  const { firstToken } = scene.names.list[name]!;
  const isFirst = firstToken === scene.sentences[scene.sentenceOf[firstToken]!]!.firstToken;
  return isFirst && (traitsAt(scene, firstToken) & GIVEN) === 0;
}

/** Articles, adjectives, owners, names and nouns; a verb, pronoun or preposition ends the search. */
function mayPrecedeNoun(scene: Scene, token: number): boolean {
  if (scene.names.at[token] !== -1) return true;
  const tag = scene.syntax.upos[token]!;
  if (tag === U.det || tag === U.adj || tag === U.noun || tag === U.adv || tag === U.num) return true;
  const word = scene.tokens.lower[token]!;
  // "a paid expansion": a participle describes.
  const way = scene.syntax.relation[token];
  return word === "'s" || word === "'" || word === "-" || way === R.owner || way === R.modifier;
}

function readApposition(scene: Scene, start: number, first: number, end: number, limit: number): BesideNoun | null {
  let stop = end;
  // "writer and director of …", "producer/writer": the last noun of the chain counts.
  while (stop + 1 < limit && joinsRoles(scene, stop) && scene.nounEnd[stop + 1]! > 0) stop = scene.nounEnd[stop + 1]!;
  // "…, studio head of", "…, actress Ines Okafor": the noun goes on, or is the role of the name behind it.
  if (scene.nounEnd[stop] !== undefined && stop < limit && (scene.nounEnd[stop]! > 0 || scene.names.at[stop] !== -1))
    return null;
  // "In Texas, the film opens", "with Reed, the film also stars": with a verb behind it, it is the subject of its own clause.
  const after = stop + 1 < limit && scene.syntax.upos[stop] === U.adv ? stop + 1 : stop;
  const next = after < limit ? scene.syntax.upos[after] : U.punct;
  if (next === U.verb || next === U.aux) return null;
  const read = readNoun(scene, first);
  if (read === null || (read.entry.plural && read.sort === "person")) return null;
  const owner = ownerWithin(scene, start, first);
  return {
    ...read,
    authority: strongest(scene, first, stop),
    firstToken: Math.max(overModifiers(scene, first), start),
    endToken: stop,
    about: owner !== -1 ? owner : aboutAfter(scene, stop, limit),
  };
}

/** A name or owner inside an apposition, before its noun: "Northlight's president", "the Harbor Lights showrunner". */
function ownerWithin(scene: Scene, start: number, first: number): number {
  for (let at = first - 1; at >= start; at -= 1) {
    if (scene.names.at[at] !== -1) return at;
    if (scene.tokens.lower[at] === "'s" && at > start) return at - 1;
    if (scene.syntax.upos[at] === U.pron) return at;
  }
  return -1;
}

/** What a role is about, by the words behind it: "of Northlight", "behind Iron Lantern", "on the series". */
function aboutAfter(scene: Scene, end: number, limit: number): number {
  const { lower } = scene.tokens;
  if (end + 1 >= limit || scene.syntax.upos[end] !== U.adp) return -1;
  for (let at = end + 1; at < Math.min(limit, end + 7); at += 1) {
    if (scene.names.at[at] !== -1) return at;
    if (scene.nounEnd[at]! > 0) return scene.nounEnd[at]! - 1;
    const tag = scene.syntax.upos[at]!;
    if (tag !== U.det && tag !== U.adj && tag !== U.noun && tag !== U.pron && !/^["“‘]$/u.test(lower[at]!)) return -1;
  }
  return -1;
}

/** The entry of a noun phrase; a person's before a group's before a work's. */
function readNoun(scene: Scene, token: number): Pick<BesideNoun, "entry" | "sort"> | null {
  const person = personNounAt(scene, token);
  if (person !== null) return { entry: person, sort: "person" };
  const node = scene.nounNode[token]!;
  const group = scene.naming.groups.get(node);
  if (group !== undefined) return { entry: group, sort: "group" };
  const work = scene.naming.works.get(node);
  return work === undefined ? null : { entry: work, sort: "work" };
}
