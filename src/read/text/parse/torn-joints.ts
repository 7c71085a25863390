/**
 * Two clauses with a comma and an "and" between them are sentences of their own: "Season 2 is to follow in July, | and the
 * game has been promised for May". Where the parser tore one of them apart or hung its words on the other, the two are parsed
 * again, each for itself, and the second hangs beside the first.
 */
import { relationOf, TAG_UPOS, TAG_XPOS, type Xpos, xposOf } from "../tags.ts";
import { standsAlone } from "./halves.ts";
import { isTorn, isVerbal, PREDICATES, type Stretch, type Tree } from "./is-torn.ts";
import { type Columns, hasDependent } from "./mend-tree.ts";
import type { Units } from "./units.ts";

/** The units of the first clause, the comma behind it left out, the word that joins the two, and the units of the second. */
export type TornJoint = {
  readonly first: Stretch;
  readonly joint: number;
  /** The "that" of "…, and that he had left"; -1 without one. */
  readonly mark: number;
  readonly second: Stretch;
};

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));

const [COMMA, CC, IN] = [xposOf(","), xposOf("CC"), xposOf("IN")];
const QUOTES = setOf("``", "''");
const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const CONJ = relationOf("conj");
const PUNCT = relationOf("punct");
const MARK = relationOf("mark");
const CC_RELATION = relationOf("cc");

/** `state` counts from the unit `from`; null where no clause is torn. */
export function findTornJoint(
  units: Units,
  from: number,
  to: number,
  state: Tree,
  isThat: (unit: number) => boolean,
): TornJoint | null {
  const tagAt = (unit: number): number => TAG_XPOS[units.tag[unit]!]!;
  const isSpeech = isWrapped(tagAt, from, to);
  let marks = 0;
  for (let unit = from; unit < to; unit += 1) {
    if (QUOTES.has(tagAt(unit))) marks += 1;
    if (tagAt(unit) !== CC || marks % 2 === (isSpeech ? 0 : 1)) continue;
    const end = tagAt(unit - 1) === COMMA ? unit - 1 : unit;
    const mark = isThat(unit + 1) ? unit + 1 : -1;
    const joint: TornJoint = { first: [from, end], joint: unit, mark, second: [Math.max(unit, mark) + 1, to] };
    if (!isParted(units, from, unit) || !standsAlone(tagAt, from, unit, true)) continue;
    if (!standsAlone(tagAt, joint.second[0], to, false)) continue;
    if (isTorn(units, joint.first, from, state) || isTorn(units, joint.second, from, state)) return joint;
  }
  return null;
}

/**
 * By token; `before` is the tree of the stretch when the two were one, so that a second half of what is said stays said. False
 * where one of them is no clause by itself either, and nothing is won.
 */
export function hangJoined(
  columns: Columns,
  { firstToken }: Units,
  { first, joint, mark, second }: TornJoint,
  before: Pick<Columns, "head">,
): boolean {
  const { head, relation, upos, xpos } = columns;
  const rootOf = ([from, to]: Stretch): number => {
    let token = firstToken[from]!;
    while (token < firstToken[to]! - 1 && head[token]! >= 0) token += 1;
    return token;
  };
  const isClause = (root: number): boolean =>
    FINITE.has(xpos[root]!) || hasDependent(columns, root, firstToken[second[1]]!, (way) => PREDICATES.has(way));
  const [above, below] = [rootOf(first), rootOf(second)];
  if (!isClause(above) || !isClause(below)) return false;
  const start = firstToken[first[0]]!;
  const had = before.head[below - start]!;
  const isVerb = had >= start && had < firstToken[joint]! && isVerbal(upos[had]!);
  const said = mark < 0 ? -1 : lastMarked(columns, start, firstToken[joint]!);
  head[below] = said >= 0 ? said : isVerb ? had : above;
  relation[below] = CONJ;
  if (mark >= 0) {
    head[firstToken[mark]!] = below;
    relation[firstToken[mark]!] = MARK;
  }
  head[firstToken[joint]!] = below;
  relation[firstToken[joint]!] = CC_RELATION;
  if (first[1] < joint) {
    head[firstToken[first[1]]!] = below;
    relation[firstToken[first[1]]!] = PUNCT;
  }
  return true;
}

/** "said [that he is done]": the clause that the last "that" before the joint opens, behind its verb. */
function lastMarked({ head, relation, xpos }: Columns, from: number, to: number): number {
  for (let token = to - 1; token > from; token -= 1)
    if (relation[token] === MARK && xpos[token] === IN && head[token]! > token) return head[token]!;
  return -1;
}

/** All of it in one pair of quotation marks. */
function isWrapped(tagAt: (unit: number) => number, from: number, to: number): boolean {
  return QUOTES.has(tagAt(from)) && (QUOTES.has(tagAt(to - 1)) || QUOTES.has(tagAt(to - 2)));
}

/** A comma before the "and", and a verb between that and the comma before it: without one it ends a row of nouns. */
function isParted({ tag }: Units, from: number, joint: number): boolean {
  let unit = QUOTES.has(TAG_XPOS[tag[joint - 1]!]!) ? joint - 2 : joint - 1;
  if (TAG_XPOS[tag[unit]!] !== COMMA) return false;
  for (unit -= 1; unit >= from && TAG_XPOS[tag[unit]!] !== COMMA; unit -= 1)
    if (isVerbal(TAG_UPOS[tag[unit]!]!)) return true;
  return false;
}
