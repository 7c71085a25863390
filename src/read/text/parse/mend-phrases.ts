/**
 * Slips of the tagger that the words around rule out, mended before the tree is built: "a PlayStation exclusive" ends in a
 * noun, and a clause of a name, "premieres" and a date has its verb in "premieres".
 */
import { TAGS } from "../tags.ts";
import type { Units } from "./units.ts";

const tagOf = (tag: (typeof TAGS)[number]): number => TAGS.indexOf(tag);
const tagsOf = (...xpos: readonly string[]): ReadonlySet<number> =>
  new Set(TAGS.flatMap((tag, index) => (xpos.includes(tag.slice(0, tag.indexOf("/"))) ? [index] : [])));

const [NOUN, PLURAL, ADJECTIVE, PRESENT] = [tagOf("NN/NOUN"), tagOf("NNS/NOUN"), tagOf("JJ/ADJ"), tagOf("VBZ/VERB")];
const NAME = tagsOf("NNP", "NNPS");
const NUMBER = tagOf("CD/NUM");
const NOMINAL = tagsOf("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "VBG", "HYPH", "POS");
const FINITE = tagsOf("VBZ", "VBP", "VBD", "MD");
const PREPOSITION = tagOf("IN/ADP");
const STOP = tagsOf(",", ".", ":");

/** Mends the sentence of the units `from` … `to`; `wordAt` gives a unit's word in lower case. */
export function mendPhrases({ tag }: Units, from: number, to: number, wordAt: (unit: number) => string): void {
  for (let unit = from + 1; unit < to; unit += 1) {
    if (tag[unit] === ADJECTIVE && endsNamedPhrase(tag, unit, from, to, wordAt)) tag[unit] = NOUN;
    else if (tag[unit] === PLURAL && isLoneVerb(tag, unit, from, to)) tag[unit] = PRESENT;
  }
}

/** "an Orbit exclusive": article, name, and nothing behind that it could describe. */
function endsNamedPhrase(
  tag: Uint8Array,
  unit: number,
  from: number,
  to: number,
  wordAt: (unit: number) => string,
): boolean {
  if (unit + 1 < to && NOMINAL.has(tag[unit + 1]!)) return false;
  let at = unit - 1;
  while (at > from && NAME.has(tag[at]!)) at -= 1;
  const article = wordAt(at);
  return at < unit - 1 && (article === "a" || article === "an");
}

/** "Season 2 [premieres] in March 2031, …": a name before it that opens the sentence, a date behind it, and no verb in the clause. */
function isLoneVerb(tag: Uint8Array, unit: number, from: number, to: number): boolean {
  const isDated = tag[unit + 2] === NUMBER || (NAME.has(tag[unit + 2] ?? 0) && tag[unit + 3] === NUMBER);
  if (tag[unit + 1] !== PREPOSITION || !isDated) return false;
  let first = unit;
  while (first > from && (NAME.has(tag[first - 1]!) || (tag[first - 1] === NUMBER && NAME.has(tag[first - 2] ?? 0))))
    first -= 1;
  if (first === unit || first !== from) return false;
  for (let at = unit + 1; at < to && !STOP.has(tag[at]!); at += 1) if (FINITE.has(tag[at]!)) return false;
  return true;
}
