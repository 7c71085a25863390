/** What the company of a name beside a verb tells of it: seasons, theaters, dates. */
import { R } from "../grammar.ts";
import { countWordAt } from "../names/find-parts.ts";
import { firstChild, nextChild, type Scene } from "../scene.ts";
import { add, K, type Weights } from "./weights.ts";

/**
 * What stands beside a verb tells of its other arguments: what "hits theaters" or "ends after two seasons" is a work, and so
 * is what is "canceled after one season".
 */
export function weighCompany(scene: Scene, verb: number, name: number, isSubject: boolean, weights: Weights): boolean {
  const { relation, lemma } = scene.syntax;
  const { contexts } = scene.naming;
  let hasOther = false;
  let weight = 0;
  for (let child = firstChild(scene, verb); child !== -1; child = nextChild(scene, child)) {
    if (child === name) continue;
    const tie = relation[child]!;
    if (tie !== R.oblique && tie !== R.object) continue;
    const named = scene.names.at[child]!;
    const word = named === -1 ? lemma[child]! : nameOf(scene, named);
    const isTelling = tellsWork(scene, word) || (named === -1 && tellsWork(scene, `${lemma[child - 1]} ${word}`));
    // "ended after two seasons" is said of works alone; "returns for a second season" of people, too.
    const by = tie === R.oblique ? prepositionOf(scene, child) : isSubject ? verb : -1;
    const isOwn = by !== -1 && contexts.get(`${lemma[by]!} seasons`)?.includes("work") === true;
    if ((isOwn || tie === R.oblique) && isSeason(scene, child)) weight = Math.max(weight, isOwn ? 4 : 2);
    else if (isTelling || (by !== -1 && tie === R.oblique && isPlayedOn(scene, named, by)))
      weight = Math.max(weight, 2);
    if (tie === R.object && !isTelling && weight < 4) hasOther = true;
  }
  // "Orbit+ canceled it after one season": who does it to another is no work.
  if (weight === 0 || (isSubject && hasOther)) return false;
  add(weights, K.work, weight);
  return true;
}

/** "theaters", "early access", "release date". */
function tellsWork({ naming }: Scene, word: string): boolean {
  return naming.contexts.get(`${word} beside`)?.includes("work") === true;
}

/** "is coming to Orbit Station", "launches on Orbit Station": machines that games are played on, and shops that sell them. */
function isPlayedOn({ names, syntax }: Scene, named: number, preposition: number): boolean {
  if (named === -1 || !REACHES.has(syntax.lemma[preposition]!)) return false;
  return names.list[named]!.senses.some(({ entity: { type } }) => type === "console" || type === "platform");
}

const REACHES: ReadonlySet<string> = new Set(["to", "on", "for"]);

/** "the upcoming Saltline": of people and firms nobody says so. */
export function weighDescription(scene: Scene, name: number, weights: Weights): void {
  const { relation } = scene.syntax;
  for (let child = firstChild(scene, name); child !== -1 && child < name; child = nextChild(scene, child)) {
    if (relation[child] !== R.modifier) continue;
    if (scene.naming.contexts.get(`${scene.tokens.lower[child]!} described`)?.includes("work") === true)
      add(weights, K.work, 2);
  }
}

/** The words of a name in lower case. */
function nameOf({ tokens, names }: Scene, index: number): string {
  const { firstToken, endToken } = names.list[index]!;
  return tokens.lower.slice(firstToken, endToken).join(" ");
}

/** "two seasons", "its fifth season", "eight episodes", "Season 2". */
export function isSeason(scene: Scene, token: number): boolean {
  const name = scene.names.at[token]!;
  if (name !== -1) return scene.names.list[name]!.parts.length > 0;
  const start = scene.nounStart[token]!;
  const noun = start === -1 ? undefined : scene.naming.works.get(scene.nounNode[start]!);
  if (noun?.type === "series" && noun.noun === "series") return isCounted(scene, start);
  return noun?.relation === "part" && (noun.type === "season" || noun.type === "episode");
}

/** "a second series", "two series". */
function isCounted(scene: Scene, noun: number): boolean {
  return countWordAt(scene, noun - 1) !== null;
}

/** The preposition a noun stands behind, or -1. */
export function prepositionOf(scene: Scene, token: number): number {
  for (let child = firstChild(scene, token); child !== -1; child = nextChild(scene, child)) {
    if (scene.syntax.relation[child] === R.case && child < token) return child;
  }
  return -1;
}
