/**
 * A relative clause between the subject and its verb is beside the sentence: "The actor, [who plays the mayor], has left". Where
 * the parser took the one for the other, the sentence is parsed again without the clause, and the clause for itself.
 */
import { relationOf, TAG_UPOS, TAG_XPOS, type Xpos, uposOf, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";
import type { ParseState } from "./parse-state.ts";
import type { Units } from "./units.ts";

/** The units of the two commas; the clause stands between them. */
export type TornAside = { readonly opens: number; readonly closes: number };

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));

const PUNCTUATION = uposOf("PUNCT");
const [COMMA, RB, WP, CC] = [xposOf(","), xposOf("RB"), xposOf("WP"), xposOf("CC")];
const QUOTES = setOf("``", "''");
const RELATIVE = setOf("WP", "WDT", "WP$");
const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const NOUNS = setOf("NN", "NNS", "NNP", "NNPS", "CD", "PRP");
const RELCL = relationOf("acl:relcl");
const PUNCT = relationOf("punct");
const SUBJECTS: ReadonlySet<number> = new Set((["nsubj", "nsubj:pass"] as const).map(relationOf));
/** How the words of one name or noun hang together. */
const INNER: ReadonlySet<number> = new Set((["flat", "compound", "appos"] as const).map(relationOf));
const NMOD = relationOf("nmod");

/** `state` counts from the unit `from`; null where no clause is torn. `isOpener` tells conjunctions. */
export function findTornAside(
  units: Units,
  from: number,
  to: number,
  tree: Pick<ParseState, "head" | "relation">,
  isOpener: (unit: number) => boolean,
): TornAside | null {
  const tagAt = (unit: number): number => TAG_XPOS[units.tag[unit]!]!;
  for (let opens = from + 1; opens + 3 < to; opens += 1) {
    if (tagAt(opens) !== COMMA || !RELATIVE.has(tagAt(opens + 1)) || !NOUNS.has(tagAt(opens - 1))) continue;
    const closes = endOf(tagAt, opens, to);
    if (closes < 0) continue;
    const first = beginningOf(tagAt, from, opens, isOpener);
    const aside = { opens, closes };
    if (first >= 0 && isTorn(units, aside, [from, first, to], tree)) return aside;
    opens = closes;
  }
  return null;
}

/** The comma behind the clause's own verb, before another one; -1 where the sentence goes on otherwise. */
function endOf(tagAt: (unit: number) => number, opens: number, to: number): number {
  let hasVerb = false;
  for (let unit = opens + 1; unit + 2 < to; unit += 1) {
    const tag = tagAt(unit);
    if (QUOTES.has(tag)) return -1;
    if (FINITE.has(tag)) hasVerb = true;
    if (tag !== COMMA || !hasVerb) continue;
    const next = tagAt(unit + 1) === RB ? unit + 2 : unit + 1;
    if (FINITE.has(tagAt(next))) return unit;
  }
  return -1;
}

/** Where the clause begins whose subject stands before the comma; -1 where that has a verb before it. */
function beginningOf(
  tagAt: (unit: number) => number,
  from: number,
  opens: number,
  isOpener: (unit: number) => boolean,
): number {
  let opener = -1;
  for (let unit = opens - 1; unit >= from; unit -= 1) {
    if (QUOTES.has(tagAt(unit))) return -1;
    if (FINITE.has(tagAt(unit))) return opener < 0 ? -1 : opener + 1;
    if (opener < 0 && (tagAt(unit) === CC || isOpener(unit))) opener = unit;
  }
  return from;
}

/** Whether the noun is no subject of what stands behind the clause, or the clause hangs on something else. */
function isTorn(
  units: Units,
  { opens, closes }: TornAside,
  [from, first, to]: readonly [number, number, number],
  { head, relation }: Pick<ParseState, "head" | "relation">,
): boolean {
  const above = (unit: number): number => from + head[unit - from]!;
  let isSubject = false;
  for (let unit = first; unit < opens; unit += 1)
    if (above(unit) > closes && above(unit) < to && SUBJECTS.has(relation[unit - from]!)) isSubject = true;
  if (!isSubject) return true;
  for (let unit = opens + 1; unit < closes; unit += 1) {
    if (TAG_UPOS[units.tag[unit]!] === PUNCTUATION) continue;
    if (above(unit) > opens && above(unit) < closes) continue;
    if (above(unit) >= opens || relation[unit - from] !== RELCL) return true;
  }
  return false;
}

/** By token: the clause on the noun before it. */
export function hangAside(columns: Columns, { firstToken }: Units, { opens, closes }: TornAside): void {
  const { head, relation } = columns;
  const [before, behind] = [firstToken[opens]!, firstToken[closes]!];
  let verb = before + 1;
  while (verb < behind - 1 && head[verb]! >= 0) verb += 1;
  let noun = firstToken[opens - 1]!;
  // "the maker of the film, who …": a person is nobody's part.
  const isPerson = columns.xpos[before + 1] === WP;
  const climbs = (way: number): boolean => INNER.has(way) || (isPerson && way === NMOD);
  while (climbs(relation[noun]!) && head[noun]! < before && head[noun]! >= 0) noun = head[noun]!;
  head[verb] = noun;
  relation[verb] = RELCL;
  // The comma that closes belongs to the noun, as the parser has it elsewhere.
  head[before] = verb;
  head[behind] = noun;
  relation[before] = PUNCT;
  relation[behind] = PUNCT;
}
