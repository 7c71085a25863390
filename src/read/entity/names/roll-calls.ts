/**
 * Roll calls of castings, in which nothing stands between who plays and who is played: of "Ines Okafor will play Captain Vale, Jonas Reed
 * Alban Dusk and Ada Quill Sable Marsh" the capitals in a row are two names each.
 */
import { TRAIT } from "../../../model/naming.ts";
import { GIVEN, isCapital, traitsAt } from "../lookup.ts";
import type { NameScene } from "./name-scene.ts";

/** Two names of two words. */
const WORDS = 4;
/** So far before a roll call its verb may stand. */
const REACH = 60;

/** Where the first of two names ends that stand side by side in a roll call; the token itself elsewhere. */
export function endOfCalled(scene: NameScene, token: number, limit: number): number {
  const { lower } = scene.tokens;
  const end = token + WORDS;
  if (token < 1 || end > limit || (lower[token - 1] !== "," && lower[token - 1] !== "and")) return token;
  for (let at = token; at < end; at += 1) {
    const never = (at - token) % 2 === 0 ? TRAIT.common | TRAIT.title | TRAIT.work : TRAIT.title;
    if (!isCapital(scene, at) || (traitsAt(scene, at) & never) !== 0) return token;
  }
  if (end < limit && (isCapital(scene, end) || lower[end] === "'s")) return token;
  const isPersons = ((traitsAt(scene, token) | traitsAt(scene, token + 2)) & GIVEN) !== 0;
  return isPersons && followsCasting(scene, token) ? token + 2 : token;
}

/** Whether a verb that says who plays whom stands before, in the same sentence. */
function followsCasting(scene: NameScene, token: number): boolean {
  const { lower } = scene.tokens;
  for (let at = token - 2; at >= 0 && at >= token - REACH && !/^[.!?]$/u.test(lower[at]!); at -= 1)
    if (isCastingVerb(scene, lower[at]!)) return true;
  return false;
}

function isCastingVerb({ naming: { contexts } }: NameScene, word: string): boolean {
  return [word, word.replace(/(?:s|ed|ing)$/u, "")].some(
    (verb) => contexts.get(`${verb} object`)?.includes("character") === true,
  );
}
