/**
 * Titles of works that no pack has: two capitalised stretches joined by a colon ("Harbor Lights: Second Tide"), or words
 * in title case inside quotation marks ("“Glass Orchard”").
 */
import { TRAIT } from "../../../model/naming.ts";
import { GLUED } from "../../text/cut/gaps.ts";
import type { Quotation } from "../../text/quotations.ts";
import { endOfRun } from "./capital-runs.ts";
import { findParts } from "./find-parts.ts";
import { longestKnown } from "./known-names.ts";
import { GIVEN, isCapital, SHAPE, shapeAt, traitsAt } from "../lookup.ts";
import { coupleAt, type NameScene } from "./name-scene.ts";

/** Where the subtitle behind a colon ends, `end` where there is none. `first` … `end` is the name before the colon. */
export function endOfSubtitle(scene: NameScene, first: number, end: number, limit: number): number {
  const { tokens } = scene;
  if (end + 1 >= limit || tokens.lower[end] !== ":" || tokens.gap[end] !== GLUED || tokens.gap[end + 1] === GLUED)
    return end;
  const isRepeated = (scene.coupled.get(coupleAt(tokens, end)) ?? 0) > 1;
  if (isPersonLike(scene, first)) return end;
  let from = end + 1;
  // "The Last Tide", "A New Dawn": an article opens the subtitle if a capitalised word follows.
  if (/^(?:the|a|an)$/u.test(tokens.lower[from]!) && from + 1 < limit && isCapital(scene, from)) from += 1;
  const run = endOfRun(scene, from, limit, false);
  // "Harbor Lights: Beyond", twice: an everyday word alone is a subtitle where it stands there again.
  if (run === from) return isRepeated && isCapital(scene, from) ? from + 1 : end;
  const known = longestKnown(scene, end + 1, limit);
  if (known !== null && known.endToken >= run && known.senses.every(({ entity }) => entity.kind !== "work")) return end;
  if (isPersonLike(scene, from) && run - from >= 2) return end;
  const isSomebody = (traitsAt(scene, from) & GIVEN) !== 0 || hasOnlyRareWords(scene, from, run);
  if (isSomebody && !isRepeated && standsAlone(scene, from, run)) return end;
  if (run - from === 1 && (traitsAt(scene, from) & (TRAIT.person | TRAIT.nationality)) !== 0) return end;
  // "Reed: Absolutely." – a speaker and what he says, unless the name is met elsewhere or the subtitle has several words.
  // Nobody says the same twice: what recurs is a title.
  if (isRepeated) return run;
  // Nobody's name ends in a number: "Harbor Lights 4: Beyond".
  if (end - first > 1 && shapeAt(scene, end - 1) === SHAPE.digits) return run;
  const opening = scene.opens[first] === 1;
  if (opening && run - from < 2 && run < limit && isOneTitle(scene, end, run)) return run;
  if (opening && run - from < 2 && (scene.proven[tokens.form[first]!] ?? 0) === 0) return end;
  return opening && end - first === 1 && run - from < 2 ? end : run;
}

/**
 * "Saltline: Nights arrives in May" on a page that names Saltline elsewhere, too, and has no other colon behind it: who speaks in turns,
 * "Reed: Harbor was …", has several.
 */
function isOneTitle(scene: NameScene, colon: number, end: number): boolean {
  const { tokens, coupled, labels, proven } = scene;
  const name = tokens.form[colon - 1]!;
  const isAlone = labels.get(name) === coupled.get(coupleAt(tokens, colon));
  return isAlone && proven[name]! > 0 && shapeAt(scene, end) === SHAPE.lower;
}

/** "Lotte Pryor", of which no word is an everyday one: a subtitle mostly has some. */
function hasOnlyRareWords(scene: NameScene, first: number, end: number): boolean {
  if (end - first < 2) return false;
  for (let token = first; token < end; token += 1)
    if ((traitsAt(scene, token) & (TRAIT.common | TRAIT.work | TRAIT.definite)) !== 0) return false;
  return true;
}

/** "Harbor Lights: Grace Vale leaves" on a page that names Grace Vale elsewhere. */
function standsAlone({ tokens: { form, lower, count } }: NameScene, first: number, end: number): boolean {
  for (let token = 1; token + end - first <= count; token += 1) {
    if (token === first || form[token] !== form[first] || lower[token - 1] === ":") continue;
    let at = 1;
    while (at < end - first && form[token + at] === form[first + at]) at += 1;
    if (at === end - first) return true;
  }
  return false;
}

const LONGEST_BEFORE_COLON = 4;

/**
 * Where a title ends whose words before the colon would be taken for something else, a rank ("Captain Vale: Last Tide"), a firm or
 * an everyday word ("It: Part Two"); `first` where there is none. Nobody says the same twice, so that it is a title if it stands
 * there again; inside a sentence an everyday word before a colon has no other reason for its capital.
 */
export function endOfRecurring(scene: NameScene, first: number, limit: number): number {
  const { tokens } = scene;
  let colon = first;
  while (colon < limit && colon - first < LONGEST_BEFORE_COLON && isCapital(scene, colon)) colon += 1;
  if (colon === first || colon + 1 >= limit || tokens.lower[colon] !== ":" || tokens.gap[colon] !== GLUED) return first;
  if (tokens.gap[colon + 1] === GLUED || !isCapital(scene, colon + 1)) return first;
  const isAgain = (scene.coupled.get(coupleAt(tokens, colon)) ?? 0) > 1 && recurs(scene, first, colon + 2);
  const isWord = colon === first + 1 && scene.opens[first] === 0 && (traitsAt(scene, first) & TRAIT.common) !== 0;
  if (!isAgain && !isWord) return first;
  let end = endOfRun(scene, colon + 1, limit, false);
  if (end === colon + 1) return findParts(scene, end, limit).at(-1)?.endToken ?? (isAgain ? colon + 2 : first);
  // "Captain Vale: Moor's Tale"
  while (end + 1 < limit && tokens.lower[end] === "'s" && isCapital(scene, end + 1) && recurs(scene, first, end + 2))
    end = Math.max(end + 2, endOfRun(scene, end + 1, limit, false));
  return end;
}

/** Whether the words of a stretch stand elsewhere on the page. */
function recurs({ tokens: { form, count } }: NameScene, first: number, end: number): boolean {
  for (let token = 0; token + end - first <= count; token += 1) {
    if (token === first || form[token] !== form[first]) continue;
    let at = 1;
    while (at < end - first && form[token + at] === form[first + at]) at += 1;
    if (at === end - first) return true;
  }
  return false;
}

function isPersonLike(scene: NameScene, token: number): boolean {
  const traits = traitsAt(scene, token);
  return (traits & GIVEN) !== 0 && (traits & (TRAIT.doubtful | TRAIT.name)) === 0;
}

const LONGEST_QUOTED = 10;

/** The words of a title inside quotation marks, without the marks; null where the quotation is speech or a scare quote. */
export function readQuotedTitle(scene: NameScene, quotation: Quotation): { first: number; end: number } | null {
  const { tokens } = scene;
  const first = quotation.firstToken + 1;
  let end = quotation.endToken - (quotation.closed ? 1 : 0);
  if (!quotation.closed || end - first > LONGEST_QUOTED + 1) return null;
  const hasStop = end > first && /^[,.]$/u.test(tokens.lower[end - 1]!);
  if (hasStop) end -= 1;
  if (end <= first || end - first > LONGEST_QUOTED || !isTitleCase(scene, first, end)) return null;
  if (isByname(scene, quotation)) return null;
  if (end - first > 1) return { first, end };
  return isTitleWord(scene, quotation, first, hasStop) ? { first, end } : null;
}

/** "Ada “The Fox” Quill": words in marks right behind a given name and before a surname. */
export function isByname(scene: NameScene, { firstToken, endToken, closed }: Quotation): boolean {
  if (!closed || firstToken === 0 || endToken >= scene.tokens.count || endToken - firstToken > LONGEST_BYNAME)
    return false;
  const [before, after] = [firstToken - 1, endToken];
  const isSurname =
    isCapital(scene, after) && (traitsAt(scene, after) & (TRAIT.common | TRAIT.work | TRAIT.person)) === 0;
  return isSurname && isCapital(scene, before) && isPersonLike(scene, before) && isCapital(scene, firstToken + 1);
}

/** Three words and their marks. */
const LONGEST_BYNAME = 5;

/**
 * "the comedy People of the Reef": where an everyday word that is a title goes on behind "of"; the token behind the word where it does
 * not, or what follows is known by itself ("the drama You of Orbit").
 */
export function endOfEverydayTitle(scene: NameScene, first: number, limit: number): number {
  if (scene.tokens.lower[first + 1] !== "of") return first + 1;
  const next = scene.tokens.lower[first + 2] === "the" ? first + 3 : first + 2;
  if (next >= limit || !isCapital(scene, next) || longestKnown(scene, next, limit) !== null) return first + 1;
  return Math.max(first + 1, next + 1, endOfRun(scene, next, limit, false));
}

/** Capitals on the first and last word and on every word that is not small by nature. */
function isTitleCase(scene: NameScene, first: number, end: number): boolean {
  let capitals = 0;
  for (let token = first; token < end; token += 1) {
    const shape = shapeAt(scene, token);
    if (shape === SHAPE.capital || shape === SHAPE.shouted) capitals += 1;
    else if (shape === SHAPE.mark && /[.?!;]/u.test(scene.tokens.lower[token]!) && token + 1 < end) return false;
    else if (shape === SHAPE.lower && !isSmallWord(scene, token) && !isBehindHyphen(scene, token)) return false;
  }
  const last = shapeAt(scene, end - 1);
  if ((last === SHAPE.lower && !isBehindHyphen(scene, end - 1)) || !isCapital(scene, first))
    return shapeAt(scene, first) === SHAPE.digits && capitals > 0;
  return capitals >= (end - first > 1 ? 2 : 1) || last === SHAPE.digits;
}

/** "The Half-[light]": the second half of a word in capitals. */
function isBehindHyphen(scene: NameScene, token: number): boolean {
  const { tokens } = scene;
  return tokens.lower[token - 1] === "-" && tokens.gap[token] === GLUED && isCapital(scene, token - 2);
}

/** "of", "the", "and", "'s" stay small inside a title. */
function isSmallWord(scene: NameScene, token: number): boolean {
  return (
    (traitsAt(scene, token) & (TRAIT.particle | TRAIT.small)) !== 0 ||
    scene.tokens.lower[token] === "'s" ||
    scene.tokens.lower[token] === "n't"
  );
}

/** One word alone in marks is a title beside a noun or preposition that takes one: "in “Nightfall”", "the film “Nightfall”". */
function isTitleWord(scene: NameScene, quotation: Quotation, token: number, hasStop: boolean): boolean {
  if ((traitsAt(scene, token) & (TRAIT.common | TRAIT.calendar)) !== 0) return false;
  const before = quotation.firstToken - 1;
  const after = quotation.endToken;
  const { lower } = scene.tokens;
  if (before >= 0 && (traitsAt(scene, before) & TRAIT.work) !== 0) return true;
  if (!hasStop && after < scene.tokens.count && (traitsAt(scene, after) & TRAIT.work) !== 0) return true;
  return before >= 0 && /^(?:in|of|on|for)$/u.test(lower[before]!) && scene.proven[scene.tokens.form[token]!]! > 1;
}
