/**
 * Names in headlines in title case that nobody has met before, by what stands behind them: "Dov Hessel Exits …", "Orbit+ Renews …",
 * "Pell Arden to Direct …", and works by their number, "Joins Hollow Crown 3".
 */
import { TRAIT } from "../../../model/naming.ts";
import { GLUED } from "../../text/cut/gaps.ts";
import { GIVEN, isCapital, isTitled, SHAPE, shapeAt, traitsAt } from "../lookup.ts";
import { withNumber } from "./capital-runs.ts";
import { findParts } from "./find-parts.ts";
import { isEverydayOpening, type NameScene } from "./name-scene.ts";

const LONGEST = 4;

/** Between a doer and the verb stand so many small words at most: "Will Not Be Returning". */
const MOST_BETWEEN = 4;

/**
 * Where the name of a doer ends that begins at the token, which opens the headline or follows a doer; `token` itself where none does. A name
 * has two words of no everyday use, or is a brand that ends in a mark.
 */
export function endOfDoer(scene: NameScene, token: number, limit: number, first: number): number {
  const stop = isBrand(scene, token, limit) ? token + 2 : endOfUncommon(scene, token, limit);
  // "…, Says Orbit+"
  const isCited = stop === limit && token > first && scene.isVerbForm(scene.tokens.lower[token - 1]!);
  if (isCited && stop - token > 1) return stop;
  const isBeside = token === first || opensClause(scene, token);
  return isBeside && stop - token > 1 && hasPredicate(scene, stop, limit) ? stop : token;
}

/** "Orbit+" */
function isBrand(scene: NameScene, token: number, limit: number): boolean {
  const { lower, gap } = scene.tokens;
  return isCapital(scene, token) && token + 1 < limit && lower[token + 1] === "+" && gap[token + 1] === GLUED;
}

/** "[Hollow Crown 3]", "[Ember Vale] Season 2", behind a verb or a small word: works, by their number or part. */
export function endOfCounted(scene: NameScene, token: number, limit: number, first: number): number {
  if (token !== first && !opensClause(scene, token) && !scene.isVerbForm(scene.tokens.lower[token - 1]!)) return token;
  const end = endOfUncommon(scene, token, limit);
  if (end === token || end >= limit) return token;
  if (shapeAt(scene, end) !== SHAPE.digits) return findParts(scene, end, limit).length > 0 ? end : token;
  const numbered = withNumber(scene, token, end, limit);
  return numbered > end ? numbered : token;
}

/** "Queen [Isolde]": behind a title in capitals. */
export function endOfTitled(scene: NameScene, token: number, limit: number): number {
  return isTitled(scene, token) ? endOfUncommon(scene, token, limit) : token;
}

/** A mark, a small word or a person's role stands before it. */
function opensClause(scene: NameScene, token: number): boolean {
  const traits = traitsAt(scene, token - 1);
  return shapeAt(scene, token - 1) === SHAPE.mark || (traits & (TRAIT.common | TRAIT.person)) !== 0;
}

/** Capitalised words that are nothing else than, perhaps, given names. */
function endOfUncommon(scene: NameScene, token: number, limit: number): number {
  let end = token;
  while (end < limit && end < token + LONGEST && isUncommon(scene, end)) end += 1;
  return end;
}

function isUncommon(scene: NameScene, token: number): boolean {
  const lower = scene.tokens.lower[token]!;
  const isPlain = (traitsAt(scene, token) & ~(TRAIT.inner | GIVEN | TRAIT.doubtful | TRAIT.suffix)) === 0;
  if (!isPlain || !isCapital(scene, token) || isHalfWord(scene, token + 1)) return false;
  return !isEverydayOpening(scene, token) && !scene.evokes(lower) && !scene.isVerbForm(lower);
}

/** A verb of the packs, with small words before it, or another doer who shares it. */
function hasPredicate(scene: NameScene, from: number, limit: number): boolean {
  const { lower } = scene.tokens;
  let at = from;
  while (at < limit && at < from + MOST_BETWEEN && isSmall(scene, at)) at += 1;
  if (at >= limit) return false;
  if (scene.isVerbForm(lower[at]!) || (at > from && scene.isVerb(lower[at]!))) return true;
  const next = endOfUncommon(scene, at, limit);
  return at > from && next - at > 1 && hasPredicate(scene, next, limit);
}

/** An auxiliary, a negation, "to", "in", "and", a comma. */
function isSmall(scene: NameScene, token: number): boolean {
  const isWord = (traitsAt(scene, token) & TRAIT.common) !== 0 && (traitsAt(scene, token) & TRAIT.calendar) === 0;
  return (
    isWord || /^(?:,|&)$/u.test(scene.tokens.lower[token]!) || isHalfWord(scene, token) || isHalfWord(scene, token + 1)
  );
}

/** "wo" and "n't" of "won't". */
export function isHalfWord({ tokens }: NameScene, token: number): boolean {
  const word = tokens.lower[token] ?? "";
  return tokens.gap[token] === GLUED && word.length > 2 && /['’]/u.test(word);
}
