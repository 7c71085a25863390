/**
 * Parts of works by number or by what they are: "Season 2", "season two", "S2E4", "Part II", "Season 1 finale".
 *
 *     findParts(lookup, 5, 12)  // parts that begin at token 5, one after another, or []
 */
import type { CountWord, WorkNoun } from "../../../model/naming.ts";
import { TRAIT } from "../../../model/naming.ts";
import type { NamePart } from "../../text/names.ts";
import { isCapital, type Lookup, longestPhrase, nodeAt, SHAPE, shapeAt, traitsAt } from "../lookup.ts";

/** Reads on as long as parts follow each other: "Season 2" + "Episode 4". */
export function findParts(lookup: Lookup, token: number, limit: number): NamePart[] {
  const parts: NamePart[] = [];
  for (let at = token; at < limit; ) {
    const read = readPart(lookup, at, limit, parts.length > 0);
    if (read.length === 0) break;
    parts.push(...read);
    at = read.at(-1)!.endToken;
    // "Season 4, Volume 2": a comma between parts, if a numbered part follows it.
    if (at + 1 < limit && lookup.tokens.lower[at] === "," && readPart(lookup, at + 1, limit, false).length > 0) at += 1;
  }
  return parts;
}

/** One part, or the two of "S2E4". Without a number only behind another part: the "finale" of "Season 1 finale". */
function readPart(lookup: Lookup, token: number, limit: number, follows: boolean): NamePart[] {
  if ((traitsAt(lookup, token) & (TRAIT.work | TRAIT.inner)) === 0) return readShort(lookup, token);
  const phrase = longestPhrase(lookup, token, limit, TRAIT.work);
  const noun = phrase === null ? undefined : asPart(lookup.naming.works.get(phrase.node));
  if (phrase === null || noun?.relation !== "part" || noun.mark === null || noun.plural)
    return readShort(lookup, token);
  const number = phrase.endToken < limit ? countAt(lookup, phrase.endToken) : null;
  if (number !== null && /[a-z]-?$/u.test(noun.mark) && isNumbered(noun)) {
    return [partOf(noun, number, token, phrase.endToken + 1)];
  }
  return follows && !isNumbered(noun) ? [partOf(noun, null, token, phrase.endToken)] : [];
}

/** "Series 4": what others call a season. */
function asPart(noun: WorkNoun | undefined): WorkNoun | undefined {
  if (noun === undefined || !isSeries(noun)) return noun;
  return { ...noun, type: "season", relation: "part", mark: "s", plural: false };
}

/** The noun "series" itself, that is counted like seasons are: "the sixth series". */
export const isSeries = ({ noun, type, relation }: WorkNoun): boolean =>
  relation === "itself" && type === "series" && noun === type;

/** "s", "e", "part-" take a number; "finale" stands alone. */
function isNumbered(noun: WorkNoun): boolean {
  return noun.mark !== null && (noun.mark.length === 1 || noun.mark.endsWith("-"));
}

function partOf(noun: WorkNoun, number: number | null, firstToken: number, endToken: number): NamePart {
  return { type: noun.type, noun: noun.noun, label: `${noun.mark}${number ?? ""}`, number, firstToken, endToken };
}

/** "2", "two", "II" as the number of a part; null for anything else. Years are no part numbers. */
export function countAt(lookup: Lookup, token: number): number | null {
  if (shapeAt(lookup, token) === SHAPE.digits) {
    const value = Number(lookup.tokens.lower[token]);
    return Number.isInteger(value) && value > 0 && value < 100 ? value : null;
  }
  const count = countWordAt(lookup, token);
  if (count === null || count.kind === "ordinal" || count.kind === "next") return null;
  return count.kind === "roman" && !isCapital(lookup, token) ? null : count.value;
}

export function countWordAt(lookup: Lookup, token: number): CountWord | null {
  if ((traitsAt(lookup, token) & TRAIT.number) === 0) return null;
  return lookup.naming.counts.get(nodeAt(lookup, token)) ?? null;
}

/** Season and episode in short: "S2", "S02E04". */
const SHORT = /^s(\d{1,2})(?:e(\d{1,3}))?$/u;

function readShort(lookup: Lookup, token: number): NamePart[] {
  if (shapeAt(lookup, token) < SHAPE.capital) return [];
  const lower = lookup.tokens.lower[token]!;
  if (lower.length > 6 || lower.charCodeAt(0) !== 115) return [];
  const match = SHORT.exec(lower);
  if (match === null) return [];
  const place = { firstToken: token, endToken: token + 1 };
  const parts: NamePart[] = [
    { type: "season", noun: "season", label: `s${Number(match[1])}`, number: Number(match[1]), ...place },
  ];
  if (match[2] !== undefined) {
    parts.push({ type: "episode", noun: "episode", label: `e${Number(match[2])}`, number: Number(match[2]), ...place });
  }
  return parts;
}
