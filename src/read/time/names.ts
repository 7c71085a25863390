/**
 * Capitals and what they tell: "Sunday" in "the Sunday Herald", "Days" in "28 Days Later" and "May" in "May Parker" belong to
 * names. In a headline every word may have a capital, so that there it tells nothing.
 */
import { relationOf, uposOf } from "../text/tags.ts";
import { isIn, type Scene, sentenceOf, wordAt } from "./scene.ts";

/** Words that may be a time: offsets into `page.text`, and tokens, first and one past the last. */
export type Words = {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
};

const [FLAT, COMPOUND] = (["flat", "compound"] as const).map(relationOf);
const PROPN = uposOf("PROPN");

export function isCapital({ tokens, page }: Scene, token: number): boolean {
  if (token < 0 || token >= tokens.count) return false;
  const first = page.text.charAt(tokens.start[token]!);
  return first !== first.toLowerCase();
}

export function inHeadline(scene: Scene, token: number): boolean {
  return sentenceOf(scene, token)?.kind !== "body";
}

/** A capitalised word right behind, in the same sentence: "Sunday Herald", "May Parker", but not "May I". */
export function hasNameBehind(scene: Scene, { firstToken, endToken, end }: Words): boolean {
  if (!isCapital(scene, endToken) || inHeadline(scene, firstToken) || scene.tokens.lower[endToken] === "i")
    return false;
  const isNear = scene.tokens.start[endToken]! - end < 2;
  return isNear && sentenceOf(scene, endToken) === sentenceOf(scene, firstToken);
}

/** The parser reads the next word as part of a name that begins here: "Wednesday Addams". */
export function hasFlatBehind(scene: Scene, { endToken }: Words): boolean {
  const { syntax } = scene;
  return isCapital(scene, endToken) && syntax.head[endToken] === endToken - 1 && syntax.relation[endToken] === FLAT;
}

/** A capitalised word right before that is no word of time; where it opens the sentence, a proper noun. */
export function hasNameBefore(scene: Scene, { firstToken }: Words): boolean {
  const token = firstToken - 1;
  if (!isCapital(scene, token) || inHeadline(scene, firstToken)) return false;
  if (isIn(scene, "before-time", wordAt(scene, token))) return false;
  return sentenceOf(scene, token)?.firstToken !== token || isPartOf(scene, token, firstToken);
}

/** A proper noun that opens the sentence and makes one name with the next word: "Sector 2099 begins". */
function isPartOf({ syntax }: Scene, token: number, next: number): boolean {
  if (syntax.upos[token] !== PROPN) return false;
  const relation = syntax.relation[next];
  return syntax.head[next] === token || ((relation === FLAT || relation === COMPOUND) && syntax.head[next]! <= token);
}

/** First in its sentence or behind an opening mark. */
export function opensSpeech(scene: Scene, token: number): boolean {
  if (sentenceOf(scene, token)?.firstToken === token) return true;
  return /^["“‘'`([:—–-]/u.test(scene.tokens.lower[token - 1] ?? "");
}

/** "28 Days Later", "This Week": capitals within the expression on words that have none. */
export function isTitleCase(scene: Scene, { firstToken, endToken }: Words): boolean {
  for (let token = firstToken + 1; token < endToken; token += 1) {
    if (isTitled(scene, token) && !mayHaveCapital(scene, token)) return !inHeadline(scene, firstToken);
  }
  return false;
}

/** A capital and small letters. */
function isTitled({ tokens, page }: Scene, token: number): boolean {
  const start = tokens.start[token]!;
  const [first, second] = [page.text.charAt(start), tokens.end[token]! > start + 1 ? page.text.charAt(start + 1) : ""];
  return first !== first.toLowerCase() && second !== "" && second === second.toLowerCase();
}

/** Months, weekdays, seasons ("Fall 2025") and zones, and words with figures or points ("Q3", "A.M."). */
function mayHaveCapital({ tokens, grammar }: Scene, token: number): boolean {
  const word = tokens.lower[token]!;
  if (!/^\p{L}+$/u.test(word)) return true;
  const terminals = grammar.terminals[grammar.words.get(word) ?? 0] ?? [];
  return terminals.some(({ symbol, features }) => {
    if (features === null) return false;
    const { month, weekday, season, afternoon } = features;
    return (month ?? weekday ?? season ?? afternoon) !== undefined || grammar.zone === symbol;
  });
}
