/**
 * Two clauses with a colon between them are sentences of their own: "The studio made it official: | Ada Quill
 * will be Nightjar". Where the parser tore one of them apart or hung its words on the other, the two are parsed again, each
 * for itself, and the second hangs on the first beside its words.
 */
import { relationOf, TAG_XPOS, xposOf } from "../tags.ts";
import { isTorn, type Stretch } from "./is-torn.ts";
import type { Columns } from "./mend-tree.ts";
import type { ParseState } from "./parse-state.ts";
import type { Units } from "./units.ts";

/** The units of the first clause, and those of the second with the mark before it. */
export type TornClauses = { readonly first: Stretch; readonly second: Stretch };

const MARK = ":";
const QUOTES: ReadonlySet<number> = new Set((["``", "''"] as const).map(xposOf));
const FINITE: ReadonlySet<number> = new Set((["VBZ", "VBP", "VBD", "MD"] as const).map(xposOf));
const PARATAXIS = relationOf("parataxis");

/** `state` counts from the sentence's first unit; null where no clause is torn. */
export function findTornClauses(
  units: Units,
  from: number,
  to: number,
  state: Pick<ParseState, "head" | "relation">,
  wordAt: (unit: number) => string,
): TornClauses | null {
  const tagAt = (unit: number): number => TAG_XPOS[units.tag[unit]!]!;
  let mark = -1;
  let isSecond = false;
  let isOpen = false;
  for (let unit = from; unit < to; unit += 1) {
    if (QUOTES.has(tagAt(unit))) {
      // "She said: “…”": what stands in marks behind the colon is what is said.
      if (unit === mark + 1) return null;
      isOpen = !isOpen;
    }
    if (unit === from || wordAt(unit) !== MARK) continue;
    if (isOpen) return null;
    // Of several clauses in a row the parser makes what it can.
    isSecond = mark >= 0;
    if (!isSecond) mark = unit;
  }
  if (mark < 0 || isSecond) return null;
  const torn: TornClauses = { first: [from, mark], second: [mark, to] };
  if (!hasFinite(tagAt, torn.first) || !hasFinite(tagAt, torn.second)) return null;
  return isTorn(units, torn.first, from, state) || isTorn(units, torn.second, from, state) ? torn : null;
}

/** By token. */
export function hangBeside({ head, relation }: Columns, { firstToken }: Units, { first, second }: TornClauses): void {
  const rootOf = ([from, to]: Stretch): number => {
    let token = firstToken[from]!;
    while (token < firstToken[to]! && head[token]! >= 0) token += 1;
    return token;
  };
  const above = rootOf(first);
  const below = rootOf(second);
  head[below] = above;
  relation[below] = PARATAXIS;
}

function hasFinite(tagAt: (unit: number) => number, [from, to]: Stretch): boolean {
  for (let unit = from; unit < to; unit += 1) if (FINITE.has(tagAt(unit))) return true;
  return false;
}
