/**
 * Names that no pack has, by their capitals: "Ruibo Qian", "University of Thule", "Johnson & Johnson", "True Detective".
 * Titles and roles before a name are left out ("President Mara Ilves" gives "Mara Ilves"); days and months end a name.
 */
import { TRAIT } from "../../../model/naming.ts";
import { GLUED } from "../../text/cut/gaps.ts";
import { countAt, findParts } from "./find-parts.ts";
import { GIVEN, isCapital, isSingle, longestPhrase, type Lookup, nodeAt, SHAPE, shapeAt, traitsAt } from "../lookup.ts";

/** Longer stretches of capitals are headings or lists. */
const LONGEST = 9;

/** Where the run of capitals that begins at `token` ends; `token` itself where none begins. `opens`: any word would have a capital here. */
export function endOfRun(lookup: Lookup, token: number, limit: number, opens: boolean): number {
  if (!canBegin(lookup, token, limit, opens)) return token;
  const run = { lookup, first: token, limit, isTitle: (traitsAt(lookup, token) & TRAIT.common) !== 0 };
  let end = token + 1;
  for (let at = end; at < limit && at - token < LONGEST; ) {
    const next = nextOfRun(run, at);
    if (next === at) break;
    end = next;
    at = next;
  }
  return isAllEveryday(run, end) ? token : withNumber(lookup, token, end, limit);
}

/** "PM GMT", "The One": nothing but everyday words. */
function isAllEveryday({ lookup, first, isTitle }: Run, end: number): boolean {
  if (!isTitle) return false;
  for (let token = first; token < end; token += 1) if ((traitsAt(lookup, token) & TRAIT.common) === 0) return false;
  return true;
}

/** `isTitle`: it begins with an everyday word in capitals ("No Time to Die"), so that small words may stand inside. */
type Run = { readonly lookup: Lookup; readonly first: number; readonly limit: number; readonly isTitle: boolean };

/** A capitalised word that may be the first of a name. */
function canBegin(lookup: Lookup, token: number, limit: number, opens: boolean): boolean {
  if (!isCapital(lookup, token)) return false;
  // "Sun-hee": neither a day nor an everyday word.
  if (isSyllableBehind(lookup, token + 1) && token + 2 < limit) return true;
  const traits = traitsAt(lookup, token);
  if ((traits & TRAIT.common) !== 0) {
    // "The Salt Road" inside a sentence; not the "A" of "Class-A".
    if (opens || lookup.tokens.gap[token] === GLUED || lookup.tokens.lower[token] === "i") return false;
    if (isRoleAt(lookup, token, limit)) return false;
    return token + 1 < limit && continues(lookup, token + 1, limit);
  }
  if ((traits & TRAIT.calendar) !== 0) return isGivenMonth(lookup, token, limit);
  if (isNounOfWorks(lookup, token, limit)) return false;
  if (isRoleAt(lookup, token, limit) || isTitleAlone(lookup, token, limit)) return false;
  if ((traits & TRAIT.nationality) !== 0) return token + 1 < limit && continues(lookup, token + 1, limit);
  if (shapeAt(lookup, token) === SHAPE.shouted && (traits & (TRAIT.person | TRAIT.work | TRAIT.number)) !== 0) {
    return false;
  }
  return findParts(lookup, token, limit).length === 0;
}

/** "the Web series": a noun of several words, of which only the first is written with a capital. */
function isNounOfWorks(lookup: Lookup, token: number, limit: number): boolean {
  if ((traitsAt(lookup, token) & TRAIT.inner) === 0 || isCapital(lookup, token + 1)) return false;
  const phrase = longestPhrase(lookup, token, limit, TRAIT.work);
  return phrase !== null && phrase.endToken > token + 1;
}

/** The token behind the next piece of the run, or `at` where it ends. */
function nextOfRun(run: Run, at: number): number {
  const { lookup, limit } = run;
  const { lower, gap } = lookup.tokens;
  if (isCapital(lookup, at)) return continues(lookup, at, limit) || isInnerTitle(run, at) ? at + 1 : at;
  // "… at Orbit+"
  if (at + 1 >= limit) return lower[at] === "+" && gap[at] === GLUED ? at + 1 : at;
  if (lower[at] === "-" && gap[at] === GLUED && gap[at + 1] === GLUED) {
    const goesOn = isCapital(lookup, at + 1) || isSyllableBehind(lookup, at);
    return goesOn || shapeAt(lookup, at + 1) === SHAPE.digits ? at + 2 : at;
  }
  // "Orbit+": a brand that ends in a mark.
  if (lower[at] === "+" && gap[at] === GLUED)
    return gap[at + 1] !== GLUED || shapeAt(lookup, at + 1) === SHAPE.mark ? at + 1 : at;
  if (lower[at] === "&") {
    // "End & the Secret Key"
    const next = (traitsAt(lookup, at + 1) & TRAIT.definite) !== 0 && !isCapital(lookup, at + 1) ? at + 2 : at + 1;
    return next < limit && continues(lookup, next, limit) ? next + 1 : at;
  }
  if (lower[at] === "." && isInitial(lookup, at - 1)) return continues(lookup, at + 1, limit) ? at + 2 : at;
  if (lower[at] === ",") return isSuffixAfterComma(lookup, at + 1) ? at + 2 : at;
  if ((traitsAt(lookup, at) & TRAIT.common) === 0) return at;
  // "The Harbor Lights VI on a Console": a number ends a title.
  if (at - 1 > run.first && countAt(lookup, at - 1) !== null) return at;
  return run.isTitle ? overSmallWords(run, at) : overParticle(run, at);
}

/** "Jung-jae": the second half of a given name stays small. */
export function isSyllableBehind(lookup: Lookup, hyphen: number): boolean {
  const { lower, gap } = lookup.tokens;
  if (lower[hyphen] !== "-" || gap[hyphen] !== GLUED || gap[hyphen + 1] !== GLUED) return false;
  return (traitsAt(lookup, hyphen + 1) & TRAIT.syllable) !== 0;
}

/** "Ian St Clair", "James Earl Vale": a title right behind a given name and before a surname is a part of it. */
function isInnerTitle({ lookup, first, limit }: Run, at: number): boolean {
  const given = traitsAt(lookup, first);
  if (at !== first + 1 || at + 1 >= limit || (given & GIVEN) === 0 || (given & TRAIT.doubtful) !== 0) return false;
  if ((traitsAt(lookup, at) & TRAIT.title) === 0 || !isCapital(lookup, at + 1)) return false;
  return (traitsAt(lookup, at + 1) & GIVEN) === 0 && continues(lookup, at + 1, limit);
}

/** A capitalised word that may go on a name: no day, no "I", no title of the name behind it, no numbered part. */
function continues(lookup: Lookup, at: number, limit: number): boolean {
  if (!isCapital(lookup, at)) return false;
  const traits = traitsAt(lookup, at);
  if ((traits & TRAIT.pronoun) !== 0 || (traits & TRAIT.calendar) !== 0) return false;
  if ((traits & TRAIT.work) !== 0 && findParts(lookup, at, limit).length > 0) return false;
  // "Born Again", "Let It Be": inside a sentence a capital on an everyday word still says name.
  if ((traits & TRAIT.common) !== 0)
    return (traits & TRAIT.particle) === 0 || (at + 1 < limit && isCapital(lookup, at + 1));
  if (isRoleAt(lookup, at, limit)) return false;
  return shapeAt(lookup, at) !== SHAPE.shouted || (traits & TRAIT.person) === 0;
}

/** Inside a title one or two small words stay small: "No Time to Die", "A Knight of the Seven Kingdoms". */
function overSmallWords({ lookup, limit }: Run, at: number): number {
  for (let next = at; next < limit && next < at + 3; next += 1) {
    if (isCapital(lookup, next)) return continues(lookup, next, limit) && !isOwner(lookup, next, limit) ? next + 1 : at;
    if ((traitsAt(lookup, next) & (TRAIT.particle | TRAIT.small)) === 0) return at;
  }
  return at;
}

/** "The Salt Road and [Ada Quill]'s Nightfall": a full name with an owner's mark and what she owns is a name by itself. */
function isOwner(lookup: Lookup, first: number, limit: number): boolean {
  let end = first + 1;
  while (end < limit && isCapital(lookup, end) && (traitsAt(lookup, end) & TRAIT.common) === 0) end += 1;
  const isFull = end - first > 1 && (traitsAt(lookup, first) & TRAIT.common) === 0;
  return isFull && lookup.tokens.lower[end] === "'s" && isCapital(lookup, end + 1);
}

/** "of" joins to the right ("House of the Fox"), "de" and "von" within people's names, "the" before a byname. */
function overParticle({ lookup, first, limit }: Run, at: number): number {
  const lower = lookup.tokens.lower[at]!;
  if (lower === "of") {
    const next = lookup.tokens.lower[at + 1] === "the" ? at + 2 : at + 1;
    if (next >= limit || (traitsAt(lookup, first) & GIVEN) !== 0) return at;
    return canBegin(lookup, next, limit, false) && !isOffice(lookup, first, next) ? next + 1 : at;
  }
  // "Ser Duncan the Tall", "Kraven the Hunter"; "Sable the Fox 3".
  if (lower === "the") {
    const byname = TRAIT.common | TRAIT.person;
    const isByname = (traitsAt(lookup, at + 1) & byname) !== 0 || isSequel(lookup, at + 1, limit);
    return isCapital(lookup, at + 1) && isByname ? at + 2 : at;
  }
  if ((traitsAt(lookup, at) & TRAIT.link) === 0) return at;
  for (let next = at + 1; next < limit && next < at + 3; next += 1) {
    if (isCapital(lookup, next)) return continues(lookup, next, limit) ? next + 1 : at;
    if ((traitsAt(lookup, next) & TRAIT.link) === 0) return at;
  }
  return at;
}

/** "Fox 3": a word with the number of a sequel behind it. */
function isSequel(lookup: Lookup, token: number, limit: number): boolean {
  return withNumber(lookup, token - 2, token + 1, limit) > token + 1;
}

/** "Duke of Thule", "Director of Photography": an office and what it is over; not "Guardians of the Reef". */
function isOffice(lookup: Lookup, first: number, over: number): boolean {
  const traits = traitsAt(lookup, first);
  return (traits & TRAIT.title) !== 0 || ((traits & TRAIT.person) !== 0 && (traitsAt(lookup, over) & TRAIT.name) !== 0);
}

/** A title or role with its holder's name behind it: "Detective Angie Kim", "President Ilves", "Executive Producer Mara Ilves". */
function isRoleAt(lookup: Lookup, token: number, limit: number): boolean {
  if ((traitsAt(lookup, token) & (TRAIT.title | TRAIT.person | TRAIT.inner)) === 0) return false;
  const phrase = longestPhrase(lookup, token, limit, TRAIT.title | TRAIT.person);
  if (phrase === null) return false;
  if ((traitsAt(lookup, token) & GIVEN) !== 0 && phrase.endToken === token + 1) return false;
  if (phrase.endToken >= limit) return false;
  const next = phrase.endToken;
  if (!isCapital(lookup, next)) return lookup.tokens.lower[next] === "-" || lookup.tokens.lower[next] === "/";
  // "Tern Racer II": a numeral, and nobody's name.
  if (lookup.tokens.lower[next] !== "i" && isRoman(lookup, next)) return false;
  if (isNumberedTitle(lookup, next, limit)) return false;
  const traits = traitsAt(lookup, next);
  if ((traits & GIVEN) === 0 && isMereNoun(lookup, phrase.node, isCapital(lookup, next + 1))) return false;
  return (traits & (TRAIT.common | TRAIT.calendar | TRAIT.suffix | TRAIT.work)) === 0;
}

/**
 * "Stranger Tides", "Widow Bay": a noun for someone that is no office is not written as a title; nor is one for who plays, but before a
 * first and last name: "Star Moor", "Actor Jonas Reed".
 */
function isMereNoun({ naming }: Lookup, node: number, isBeforeTwo: boolean): boolean {
  const noun = naming.people.get(node);
  if (noun === undefined || (naming.traits[node]! & TRAIT.title) !== 0) return false;
  return (
    (noun.sort === "cast" && !isBeforeTwo) ||
    noun.sort === "people" ||
    (noun.authority === null && noun.sort === null && noun.of.length === 0)
  );
}

/** "Stranger Tides Season 5": nobody's name goes on with a season. */
function isNumberedTitle(lookup: Lookup, token: number, limit: number): boolean {
  for (let at = token + 1; at < limit && at < token + LONGEST; at += 1) {
    if ((traitsAt(lookup, at) & TRAIT.work) !== 0 && findParts(lookup, at, limit).length > 0) return true;
    if (!isCapital(lookup, at)) return false;
  }
  return false;
}

/** "the Mayor", "the Prime Minister": an office, and nobody's name. */
function isTitleAlone(lookup: Lookup, token: number, limit: number): boolean {
  const phrase = longestPhrase(lookup, token, limit, TRAIT.title);
  return phrase !== null && (phrase.endToken >= limit || !isCapital(lookup, phrase.endToken));
}

/** "April Reed", "June Vale": a month that is a given name, before a surname and not before a day. */
function isGivenMonth(lookup: Lookup, token: number, limit: number): boolean {
  if ((traitsAt(lookup, token) & GIVEN) === 0 || token + 1 >= limit || !isCapital(lookup, token + 1)) return false;
  return (traitsAt(lookup, token + 1) & (TRAIT.common | TRAIT.calendar | TRAIT.name)) === 0;
}

function isInitial(lookup: Lookup, token: number): boolean {
  return isCapital(lookup, token) && isSingle(lookup, token);
}

/** "Dexter Vale, Jr.", "Foxglove, Inc." */
function isSuffixAfterComma(lookup: Lookup, token: number): boolean {
  return /^(?:jr|sr|inc|llc|ltd)\.?$/u.test(lookup.tokens.lower[token]!) && isCapital(lookup, token);
}

/** The numeral of a sequel: "Harbor Lights 2", "Tern Racer VI", "Saltline 3 comes in May"; not "Netflix 2 weeks later". */
export function withNumber(lookup: Lookup, first: number, end: number, limit: number): number {
  if (end >= limit || lookup.tokens.gap[end] === GLUED) return end;
  const shape = shapeAt(lookup, end);
  if (shape !== SHAPE.digits && shape !== SHAPE.shouted && end - first < 2) return end;
  const value = countAt(lookup, end);
  if (value === null || value < 2 || (shape !== SHAPE.digits && !isRoman(lookup, end))) return end;
  if (end + 1 < limit && shape === SHAPE.digits && isCountOf(lookup, end + 1)) return end;
  return isModel(lookup, end + 1, limit) ? end + 2 : end + 1;
}

/** "Orbit Station 2 Lite": a word with a capital right behind the number, by itself and nothing that anybody knows. */
function isModel(lookup: Lookup, token: number, limit: number): boolean {
  if (token >= limit || !isCapital(lookup, token) || isCapital(lookup, token + 1)) return false;
  const known =
    TRAIT.common | TRAIT.calendar | TRAIT.person | TRAIT.work | TRAIT.group | TRAIT.name | TRAIT.nationality;
  return (
    (traitsAt(lookup, token) & (known | TRAIT.title | TRAIT.inner)) === 0 && (traitsAt(lookup, token) & GIVEN) === 0
  );
}

/** What a number counts or measures: "2 weeks", "3 stars", "5 p.m.", "$2 million", "90%". */
function isCountOf(lookup: Lookup, next: number): boolean {
  const word = lookup.tokens.lower[next]!;
  if (word === "'s") return false;
  if (shapeAt(lookup, next) === SHAPE.mark) return "%-–$".includes(word);
  if (isCapital(lookup, next)) return (traitsAt(lookup, next) & TRAIT.calendar) !== 0;
  if ((traitsAt(lookup, next) & TRAIT.common) !== 0) return false;
  const { people, works, groups } = lookup.naming;
  const node = nodeAt(lookup, next);
  const noun = people.get(node) ?? works.get(node) ?? groups.get(node);
  // "Tern Racer 2 heads to consoles": two heads go nowhere.
  if (noun !== undefined)
    return noun.plural && !(isNumberedVerb(lookup, word) && (traitsAt(lookup, next + 1) & TRAIT.small) !== 0);
  // "2 weeks", but "Tern Racer 2 comes": a verb that packs have.
  if (!word.endsWith("s")) return (traitsAt(lookup, next) & TRAIT.number) !== 0;
  return !isNumberedVerb(lookup, word);
}

/** "comes": a verb in the third person that packs have behind numbered titles. */
function isNumberedVerb({ naming }: Lookup, word: string): boolean {
  return [word.slice(0, -1), word.slice(0, -2)].some((verb) => naming.contexts.has(`${verb} numbered`));
}

function isRoman(lookup: Lookup, token: number): boolean {
  return /^[ivx]{1,5}$/u.test(lookup.tokens.lower[token]!);
}
