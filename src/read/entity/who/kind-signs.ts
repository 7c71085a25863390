/** Words around a name that by themselves tell what it names: "the next X", "X, directed by …", "the part of X", "Season 2 of X". */
import { TRAIT } from "../../../model/naming.ts";
import type { Draft } from "../draft.ts";
import { R, U } from "../grammar.ts";
import { nodeAt, traitsAt } from "../lookup.ts";
import type { Scene } from "../scene.ts";

/** "the next Iron Lantern": who comes one after another is a part that is played; of "the next Iron Lantern film" it is the film. */
export function isNext(scene: Scene, { firstToken: first, endToken, headToken }: Draft): boolean {
  const isBeside = scene.syntax.relation[headToken] === R.compound || scene.nounStart[endToken]! !== -1;
  if (isBeside || first < 2 || scene.naming.counts.get(nodeAt(scene, first - 1))?.kind !== "next") return false;
  return (traitsAt(scene, first - 2) & TRAIT.definite) !== 0;
}

/** "X, directed by Mara Ilves, …", "X, starring Ada Quill, …": what only works suffer or do. */
export function isMadeBy({ tokens, syntax, naming }: Scene, end: number): boolean {
  if (tokens.lower[end] !== ",") return false;
  const [lemma, behind] = [syntax.lemma[end + 1] ?? "", tokens.lower[end + 2]];
  if (behind !== "by") return naming.contexts.get(`${lemma} aside`)?.includes("work") === true;
  return naming.contexts.get(`${lemma} object`)?.includes("work") === true;
}

/** "X is a film": the noun for works that a copula says of it, with an article before it. */
export function isCalledWork({ syntax, naming, nounStart, nounNode, traits, tokens }: Scene, over: number): boolean {
  const start = nounStart[over]!;
  if (syntax.upos[over] !== U.noun || start <= 0) return false;
  const noun = naming.works.get(nounNode[start]!);
  if (noun === undefined || noun.plural || (noun.relation !== "itself" && noun.relation !== "follow-up")) return false;
  if (noun.type === "any" || noun.type === "universe") return false;
  for (let token = start - 1; token >= 0 && token >= start - MOST_ADJECTIVES; token -= 1) {
    if ((traits[tokens.form[token]!]! & TRAIT.indefinite) !== 0) return true;
    if (syntax.head[token] !== over) return false;
  }
  return false;
}

/** "a long, slow, quiet film". */
const MOST_ADJECTIVES = 5;

/** "the part of X", not "part of X": where a noun stands before the preposition, it is one certain part. */
export function isOnePart({ syntax, tokens }: Scene, over: number): boolean {
  if (syntax.upos[over] !== U.noun) return true;
  const before = [tokens.lower[over - 1], tokens.lower[over - 2]];
  return before.some((word) => word === "the" || word === "a") || tokens.lower[over] === "role";
}

/** "Season 2 of X". */
export function isBehindPart(scene: Scene, first: number): boolean {
  if (first < 2 || scene.tokens.lower[first - 1] !== "of") return false;
  const name = scene.names.at[first - 2]!;
  return name !== -1 && scene.names.list[name]!.by === "part";
}

/** "A new game called X", "the sequel is titled X": a name that a verb of naming gives to what a noun for a work stands for. */
export function isCalled({ syntax, naming, nounStart, nounNode }: Scene, first: number): boolean {
  const verb = first - 1;
  if (verb < 1 || !naming.contexts.has(`${syntax.lemma[verb]!} naming`)) return false;
  const isWork = (token: number): boolean => token >= 0 && naming.works.has(nounNode[nounStart[token]!] ?? -1);
  if (isWork(verb - 1)) return true;
  for (let child = syntax.firstChild[verb]!; child >= 0 && child < verb; child = syntax.nextSibling[child]!)
    if (syntax.relation[child] === R.passiveSubject) return isWork(child);
  return false;
}
