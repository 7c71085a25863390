/**
 * A semicolon parts sentences that could stand alone: "She is not returning; | he will direct the film". Where each part has a
 * finite verb of its own they are parsed apart, and what follows hangs on the first beside it.
 */
import { relationOf, TAG_XPOS, type Xpos, xposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";
import type { Units } from "./units.ts";

const setOf = (...tags: readonly Xpos[]): ReadonlySet<number> => new Set(tags.map(xposOf));

const FINITE = setOf("VBZ", "VBP", "VBD", "MD");
const QUOTES = setOf("``", "''");
/** What opens a clause that is not alone: "who", "which"; at its opening also "and", "that". */
const RELATIVE = setOf("WP", "WDT", "WP$", "WRB");
const JOINING = setOf("CC", "IN");
const PARATAXIS = relationOf("parataxis");
/** More are a list. */
const MOST = 3;

type Stretch = readonly [from: number, to: number];

/** The parts with their marks; null where the sentence is one. */
export function findHalves(
  units: Units,
  from: number,
  to: number,
  isSemicolon: (unit: number) => boolean,
): Stretch[] | null {
  const tagAt = (unit: number): number => TAG_XPOS[units.tag[unit]!]!;
  const halves: [number, number][] = [];
  let first = from;
  for (let unit = from; unit < to; unit += 1) {
    if (QUOTES.has(tagAt(unit))) return null;
    if (!isSemicolon(unit)) continue;
    halves.push([first, unit + 1]);
    first = unit + 1;
  }
  halves.push([first, to]);
  if (halves.length === 1 || halves.length > MOST) return null;
  return halves.every(([begin, end], index) => standsAlone(tagAt, begin, end, index === 0)) ? halves : null;
}

/** A finite verb with something before it, and no relative word on the way; what opens the sentence may be "in" or "as". */
export function standsAlone(tagAt: (unit: number) => number, from: number, to: number, opens: boolean): boolean {
  if (RELATIVE.has(tagAt(from)) || (!opens && JOINING.has(tagAt(from)))) return false;
  for (let unit = from + 1; unit < to; unit += 1) {
    if (RELATIVE.has(tagAt(unit))) return false;
    if (FINITE.has(tagAt(unit))) return true;
  }
  return false;
}

/** Hangs the roots of all parts but the first on the first's. By token. */
export function hangHalves({ head, relation }: Columns, { firstToken }: Units, halves: readonly Stretch[]): void {
  let above = -1;
  for (const [from, to] of halves) {
    let root = firstToken[from]!;
    while (root < firstToken[to]! - 1 && head[root]! >= 0) root += 1;
    if (above < 0) above = root;
    else {
      head[root] = above;
      relation[root] = PARATAXIS;
    }
  }
}
