/**
 * Names in headlines in title case, where capitals prove nothing: what packs or the body know is repeated there, besides people with a
 * given name and what stands before a verb that only works suffer ("Harbor Lights Renewed for …").
 */
import { TRAIT } from "../../../model/naming.ts";
import type { Name } from "../../text/names.ts";
import { buildName } from "./build-name.ts";
import { withNumber } from "./capital-runs.ts";
import { findParts } from "./find-parts.ts";
import { endOfCounted, endOfDoer, endOfTitled, isHalfWord } from "./headline-doers.ts";
import { type KnownName, longestKnown } from "./known-names.ts";
import { GIVEN, isCapital, SHAPE, shapeAt, traitsAt } from "../lookup.ts";
import { isEverydayOpening, type NameScene } from "./name-scene.ts";

/** Names of the body by their first word in lower case, for headlines to find them again: "THE HOST" is "The Host". */
export function indexByWord(scene: NameScene, list: readonly Name[]): Map<string, Name[]> {
  const byWord = new Map<string, Name[]>();
  for (const name of list) {
    if (name.by === "part") continue;
    const word = scene.tokens.lower[name.firstToken]!;
    const same = byWord.get(word);
    if (same === undefined) byWord.set(word, [name]);
    else same.push(name);
  }
  return byWord;
}

export function readStyled(
  scene: NameScene,
  first: number,
  end: number,
  byWord: ReadonlyMap<string, readonly Name[]>,
  quoted: ReadonlyMap<number, number>,
  list: Name[],
): void {
  for (let token = first; token < end; ) {
    const isWord = isCapital(scene, token) || shapeAt(scene, token) === SHAPE.digits;
    const name =
      (isWord ? readStyledName(scene, token, end, byWord, first) : null) ?? readMarked(scene, token, quoted, end);
    if (name !== null) list.push(name);
    token = name?.endToken ?? token + 1;
  }
}

const LONGEST_MARKED = 6;

/** "Orbit Cancels ‘Ember Vale’": what a headline sets in marks is a title if it is short and nobody speaks in it. */
function readMarked(scene: NameScene, token: number, quoted: ReadonlyMap<number, number>, limit: number): Name | null {
  const end = quoted.get(token) ?? token;
  if (end === token || end - token > LONGEST_MARKED) return null;
  for (let at = token; at < end; at += 1) {
    if ((traitsAt(scene, at) & TRAIT.pronoun) !== 0 || /^(?:n't|,)$/u.test(scene.tokens.lower[at]!)) return null;
  }
  return buildName(token, end, [], findParts(scene, end, limit), "title");
}

function readStyledName(
  scene: NameScene,
  token: number,
  limit: number,
  byWord: ReadonlyMap<string, readonly Name[]>,
  first: number,
): Name | null {
  const known = longestKnown(scene, token, limit);
  let end = token;
  let senses: Name["senses"] = [];
  if (known !== null && (known.endToken > token + 1 || isPlainlyKnown(scene, token, known))) {
    ({ endToken: end, senses } = known);
  }
  for (const name of byWord.get(scene.tokens.lower[token]!) ?? []) {
    const stop = token + name.baseEnd - name.firstToken;
    if (stop > end && stop <= limit && isRepeated(scene, name, token)) {
      end = stop;
      ({ senses } = name);
    }
  }
  if (end === token && token === first) end = endOfStyledTitle(scene, token, limit);
  if (end === token) end = endOfStyledPerson(scene, token, limit);
  if (end === token) end = endOfDoer(scene, token, limit, first);
  if (end === token) end = endOfTitled(scene, token, limit);
  if (end === token) end = endOfCounted(scene, token, limit, first);
  else if (senses.every(({ entity }) => entity.kind === "work")) {
    const numbered = withNumber(scene, token, end, limit);
    if (numbered > end) [end, senses] = [numbered, []];
  }
  const parts = findParts(scene, end > token && scene.tokens.lower[end] === ":" ? end + 1 : end, limit);
  if (end === token && parts.length === 0) return null;
  return buildName(token, end, senses, parts, end === token ? "part" : senses.length > 0 ? "known" : "capitals");
}

/** A single known word is trusted in a headline where the body has it as a name, or where it is no everyday word. */
function isPlainlyKnown(scene: NameScene, token: number, known: KnownName): boolean {
  if (scene.proven[scene.tokens.form[token]!]! > 0) return true;
  // "on PC": in title case no other word is written so.
  if (shapeAt(scene, token) === SHAPE.shouted && known.senses.some(({ shouted }) => shouted)) return true;
  const everyday = TRAIT.common | TRAIT.person | TRAIT.work | TRAIT.group;
  // "to Direct", which an outlet is called, too.
  if (scene.naming.contexts.has(`${scene.tokens.lower[token]!} object`)) return false;
  return (traitsAt(scene, token) & everyday) === 0 && known.senses.some((sense) => !sense.ordinary);
}

/** Word for word, but that a headline writes small words large ("Life In A Year") and some names in capitals throughout. */
function isRepeated(scene: NameScene, name: Name, token: number): boolean {
  const { form, lower } = scene.tokens;
  for (let at = name.firstToken; at < name.baseEnd; at += 1) {
    const here = token + at - name.firstToken;
    if (form[at] === form[here]) continue;
    const isRestyled = shapeAt(scene, at) === SHAPE.lower || shapeAt(scene, here) === SHAPE.shouted;
    if (!isRestyled || lower[at] !== lower[here]) return false;
  }
  return true;
}

const LONGEST_STYLED = 5;

/** "Harbor Lights Renewed for …": what opens a headline before a verb that only works suffer, if some word of it is no everyday one. */
function endOfStyledTitle(scene: NameScene, first: number, limit: number): number {
  let isSpecial = false;
  for (let at = first; at < limit && at <= first + LONGEST_STYLED; at += 1) {
    const lower = scene.tokens.lower[at]!;
    if (at > first && isVerbOfWorks(scene, lower)) return isSpecial ? at : first;
    const traits = traitsAt(scene, at);
    const other = TRAIT.work | TRAIT.group | TRAIT.name | TRAIT.calendar;
    const isOther = (traits & other) !== 0 || (traits & (TRAIT.person | TRAIT.nationality)) === TRAIT.person;
    if (!isCapital(scene, at) || isOther) return first;
    if ((traits & TRAIT.common) === 0 && !scene.small.has(lower)) isSpecial = true;
  }
  return first;
}

/** "renewed", "premieres": a past tense of what is done to works, or a present of what they do. */
function isVerbOfWorks({ naming }: NameScene, word: string): boolean {
  const isWork = (stem: string, slot: string): boolean =>
    naming.contexts.get(`${stem} ${slot}`)?.includes("work") === true;
  if (word.endsWith("ed"))
    return [word.slice(0, -1), word.slice(0, -2), word.slice(0, -3)].some((stem) => isWork(stem, "object"));
  return word.endsWith("s") && [word.slice(0, -1), word.slice(0, -2)].some((stem) => isWork(stem, "subject"));
}

const LONGEST_PERSON = 4;

/** A given name and a word that is nothing else, "Mara Ilves"; in the page's own headline two more, "Celia Rose Marlowe Joins …". */
function endOfStyledPerson(scene: NameScene, token: number, limit: number): number {
  const traits = traitsAt(scene, token);
  if ((traits & GIVEN) === 0 || (traits & (TRAIT.doubtful | TRAIT.common)) !== 0) return token;
  const longest = scene.tokens.start[token]! < scene.page.titleEnd ? LONGEST_PERSON : 2;
  let end = token + 1;
  while (end < limit && end < token + longest && isSurname(scene, end, end === token + 1)) end += 1;
  return end > token + 1 ? end : token;
}

function isSurname(scene: NameScene, token: number, isSecond: boolean): boolean {
  const isPlain = (traitsAt(scene, token) & ~(TRAIT.inner | GIVEN | TRAIT.doubtful)) === 0;
  if (!isPlain || !isCapital(scene, token) || isThird(scene, token)) return false;
  return !isEverydayOpening(scene, token) || (isSecond && isOwnerInIng(scene, token));
}

/** "Ryan [Harding]'s …": an ending of verbs, but an owner. */
function isOwnerInIng({ tokens }: NameScene, token: number): boolean {
  return tokens.lower[token]!.endsWith("ing") && tokens.lower[token + 1] === "'s";
}

/** "Ada Quill [Joins] Ember Vale", "Quill [Wo]n't": a verb of the packs and half a word are no surnames. */
function isThird(scene: NameScene, token: number): boolean {
  const word = scene.tokens.lower[token]!;
  return isHalfWord(scene, token + 1) || (word.endsWith("s") && scene.isVerbForm(word));
}
