/**
 * What the surroundings of an expression must be, by the name that the tables' column `needs` calls it. A month may be a
 * woman, "may" a modal, "fall" a verb, "Sunday" half a newspaper, "2049" half a title: the grammar alone cannot tell. The
 * words that decide stand in the tables `context.tsv`, by class.
 */
import type { TimeFeatures } from "../../model/time-grammar.ts";
import { uposOf, xposOf } from "../text/tags.ts";
import {
  hasFlatBehind,
  hasNameBefore,
  hasNameBehind,
  inHeadline,
  isCapital,
  opensSpeech,
  type Words,
} from "./names.ts";
import { isBehind, isIn, type Scene, sentenceOf, wordAt } from "./scene.ts";
import { tenseAt } from "./tense.ts";

export type Place = Words & { readonly features: TimeFeatures };

const [ADP, NOUN, VERB] = (["ADP", "NOUN", "VERB"] as const).map(uposOf);
const FINAL: ReadonlySet<number> = new Set((["PUNCT", "CCONJ"] as const).map(uposOf));
const NOMINAL: ReadonlySet<number> = new Set((["NOUN", "PROPN", "ADJ", "NUM"] as const).map(uposOf));
const VBD = xposOf("VBD");

type Condition = (scene: Scene, place: Place) => boolean;

export const CONDITIONS: { readonly [name: string]: Condition } = {
  /** No age ("37 years old", "6-year-old"), no part of a word ("a year-earlier loss"), no share ("three-quarters of"). */
  duration: (scene, place) => {
    if (isGluedBehind(scene, place) || isAge(scene, place)) return false;
    const { unit, num = 0 } = place.features;
    if (unit !== "Q") return !isCountOfTimes(scene, place);
    const isShareOf = (num === 1 || num === 3) && isIn(scene, "share-of", behind(scene, place));
    return num < 1900 && !isShareOf && !isShare(scene, place);
  },
  "bare-units": (scene, place) =>
    isIn(scene, "before-units", before(scene, place)) || isIn(scene, "behind-units", behind(scene, place)),
  calendar: (_scene, { features }) => !["H", "MI", "S"].includes(features.unit ?? ""),
  /** No noun follows: "in the past." but not "the past governor". */
  "clause-end": (scene, place) =>
    sentenceOf(scene, place.endToken) !== sentenceOf(scene, place.firstToken) ||
    !NOMINAL.has(scene.syntax.upos[place.endToken]!),
  /** Nothing of the clause follows: "the day before." but not "the day before the vote". */
  "clause-final": (scene, place) =>
    sentenceOf(scene, place.endToken) !== sentenceOf(scene, place.firstToken) ||
    FINAL.has(scene.syntax.upos[place.endToken]!),
  clock: (scene, place) => {
    const { afternoon, part, hour } = place.features;
    if (afternoon !== undefined || part !== undefined || hour === undefined) return true;
    return /[a-z]/u.test(wordAt(scene, place.endToken - 1)) || isIn(scene, "before-clock", before(scene, place));
  },
  /** "on the 25th", but not "the 25th anniversary". */
  "day-alone": (scene, place) =>
    place.features.day !== undefined &&
    isIn(scene, "before-day", before(scene, place)) &&
    !/^\p{L}/u.test(behind(scene, place)),
  /** "the year ended June 30". */
  ended: (scene, place) => place.features.unit === "Y" && /^end(?:ed|ing)$/u.test(behind(scene, place)),
  future: (scene, place) => tenseAt(scene, place) === 1,
  month: (scene, place) => isMonth(scene, place),
  /** With a capital: not "may 2". */
  "month-name": (scene, place) => {
    for (let token = place.firstToken; token < place.endToken; token += 1) {
      if (scene.grammar.words.has(wordAt(scene, token)) && isCapital(scene, token)) return true;
    }
    return false;
  },
  /** Not "USA Today", nor "The Day After Tomorrow" within a sentence. */
  "no-name": (scene, place) =>
    !isCapital(scene, place.endToken - 1) ||
    inHeadline(scene, place.firstToken) ||
    opensSpeech(scene, place.firstToken),
  /** Not the verb: "it may last two years". */
  modifier: ({ syntax }, { firstToken }) => syntax.upos[firstToken] !== VERB,
  "not-day": (_scene, { features }) => features.unit !== "D",
  /** Not "earlier than planned". */
  "not-than": (scene, place) => !isIn(scene, "than", behind(scene, place)),
  "nth-unit": (_scene, { features }) => ["D", "W", "WE", "M", "Q"].includes(features.nthUnit ?? ""),
  /** "Q3 for the add-on", "Q2 results", but not "the Q2 crossover". */
  "quarter-code": (scene, place) => {
    const next = behind(scene, place);
    if (!isIn(scene, "determiner", before(scene, place)) || !/^(?!fy\d)\p{L}/u.test(next)) return true;
    return isIn(scene, "quarterly", next) || isIn(scene, "behind-quarter", next);
  },
  season: (scene, place) => isSeason(scene, place),
  "short-year": (scene, place) => isIn(scene, "before-short-year", before(scene, place)),
  slashed: (scene, place) => (place.features.day ?? 0) > 12 || isIn(scene, "before-slash", before(scene, place)),
  /** Not "as soon as", "too soon", "soon after", nor "it soon changed". */
  soon: (scene, place) =>
    scene.syntax.xpos[place.endToken] !== VBD &&
    !isIn(scene, "before-soon", before(scene, place)) &&
    !isIn(scene, "behind-soon", behind(scene, place)),
  "the-unit": (scene, place) =>
    ["Y", "W", "M"].includes(place.features.unit ?? "") &&
    !isGluedBehind(scene, place) &&
    !/^\d/u.test(behind(scene, place)),
  weekday: (scene, place) => {
    if (!isCapital(scene, place.endToken - 1) && !isCapital(scene, place.firstToken)) return false;
    if (hasFlatBehind(scene, place) && !followsVerb(scene, place)) return false;
    if (!hasNameBehind(scene, place)) return true;
    return !isIn(scene, "article", before(scene, place)) && !isPart(scene, place.endToken);
  },
  /** Not followed by a hyphen and a word. */
  whole: (scene, place) => !isGluedBehind(scene, place),
  year: (scene, place) => isYear(scene, place),
  "year-pair": (scene, place) =>
    (place.features.endYear ?? 0) - (place.features.year ?? 0) > 1 || isIn(scene, "before-years", before(scene, place)),
};

function isMonth(scene: Scene, place: Place): boolean {
  if (!isCapital(scene, place.firstToken) || hasFlatBehind(scene, place)) return false;
  const previous = before(scene, place);
  const isUsual = isIn(scene, "before-time", previous);
  if (isIn(scene, "weak-month", wordAt(scene, place.firstToken))) {
    const isBeforeNoun = isIn(scene, "determiner", previous) && scene.syntax.upos[place.endToken] === NOUN;
    return (isUsual || isBeforeNoun) && !hasNameBehind(scene, place);
  }
  if (scene.speech.has(behind(scene, place)) && !isUsual) return false;
  if (isUsual && !isIn(scene, "before-time-weak", previous)) return true;
  return !hasNameBehind(scene, place) && !hasNameBefore(scene, place);
}

/** Not the verb, nor a palace: "in the fall", "slated for summer". */
function isSeason(scene: Scene, place: Place): boolean {
  const last = place.endToken - 1;
  if (hasNameBehind(scene, place) || (isCapital(scene, last) && !inHeadline(scene, last))) return false;
  const previous = before(scene, place);
  const isThe = place.firstToken < last;
  if (!isIn(scene, "weak-season", wordAt(scene, last)))
    return isThe || isIn(scene, "before-season", previous) || isBehind(scene, "before-season", place.firstToken);
  return (
    !isIn(scene, "behind-fall", behind(scene, place)) &&
    (isThe ? isIn(scene, "before-the-fall", previous) : isBehind(scene, "before-fall", place.firstToken))
  );
}

/** A number of four figures alone: no count, no part of a name. Far years need a word that says so. */
function isYear(scene: Scene, place: Place): boolean {
  const year = place.features.year ?? 0;
  const previous = before(scene, place);
  if (wordAt(scene, place.firstToken) !== String(year)) return true;
  if (isIn(scene, "designator", previous) || isIn(scene, "counted", behind(scene, place))) return false;
  if (year < 1900 || year > 2060) return isIn(scene, "before-odd-year", previous);
  if (isIn(scene, "before-year", previous) || isIn(scene, "event", previous)) return true;
  return !hasNameBefore(scene, place);
}

const before = (scene: Scene, { firstToken }: Place): string => wordAt(scene, firstToken - 1);
const behind = (scene: Scene, { endToken }: Place): string => wordAt(scene, endToken);

/** "a year-earlier loss", "two-year-old": a hyphen and a word follow. */
function isGluedBehind({ page }: Scene, { end }: Place): boolean {
  return page.text.charAt(end) === "-" && /\p{L}/u.test(page.text.charAt(end + 1));
}

/** "37 years old", "6-year-old", "37 years of age". */
function isAge(scene: Scene, place: Place): boolean {
  const next = behind(scene, place);
  const second = wordAt(scene, place.endToken + 1);
  if (next === "-") return isIn(scene, "age", second);
  return isIn(scene, "age", next) || isIn(scene, "age", `${next} ${second}`);
}

/** "in as many years". */
function isCountOfTimes(scene: Scene, place: Place): boolean {
  return place.features.vague === 1 && isIn(scene, "before-count", before(scene, place));
}

/** "three-quarters", "one-quarter". */
function isShare({ page }: Scene, { start, end }: Place): boolean {
  return /(?:-\s?quarters|\b(?:one|three)-quarter)$/iu.test(page.text.slice(start, end));
}

/** "announced Friday President Lee would": what stands behind a verb or preposition is a time first. */
function followsVerb({ syntax }: Scene, { firstToken }: Place): boolean {
  const previous = syntax.upos[firstToken - 1];
  return firstToken > 0 && (previous === VERB || previous === ADP);
}

/** A part of the day: "Friday Night Lights". */
function isPart(scene: Scene, token: number): boolean {
  const terminals = scene.grammar.terminals[scene.grammar.words.get(wordAt(scene, token)) ?? 0] ?? [];
  return terminals.some(({ features }) => features?.part !== undefined);
}
