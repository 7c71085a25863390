/**
 * Slips of the parser in rows of names with their parts: in "Leon Ford as Bill and Declan Coyle as Stevie" the second actor is
 * joined to the first, and not to the part that stands between them; each part hangs on its own actor.
 */
import type { Tokens } from "../tokens.ts";
import { relationOf, uposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const CONJ = relationOf("conj");
const CASE = relationOf("case");
const NMOD = relationOf("nmod");
const FLAT = relationOf("flat");
const [PROPN, ADP, PUNCT, CCONJ] = [uposOf("PROPN"), uposOf("ADP"), uposOf("PUNCT"), uposOf("CCONJ")];
/** How a second actor, and a part, are mistaken. */
const LOOSE: ReadonlySet<number> = new Set((["conj", "appos", "nmod", "obl", "dep"] as const).map(relationOf));

/** "Leon Ford as Bill": the heads of the two names and the token behind them. */
type Pair = { readonly actor: number; readonly opener: number; readonly part: number; readonly end: number };

/** Mends the sentence of the tokens `from` … `to`. */
export function mendRows(columns: Columns, tokens: Tokens, from: number, to: number): void {
  const { head, relation, upos } = columns;
  let before: Pair | null = null;
  for (let token = from + 1; token + 1 < to; token += 1) {
    const pair = upos[token] === ADP ? pairAround(columns, token, from, to) : null;
    if (pair === null) continue;
    const first: Pair | null = before;
    before = pair;
    if (first === null || tokens.lower[first.opener] !== tokens.lower[token] || !isRow(columns, first, pair)) continue;
    if (!LOOSE.has(relation[pair.actor]!) || head[pair.actor]! < from || head[pair.actor]! > pair.actor) continue;
    head[pair.actor] = first.actor;
    relation[pair.actor] = CONJ;
    for (const { actor, part } of [first, pair]) {
      if (!LOOSE.has(relation[part]!)) continue;
      head[part] = actor;
      relation[part] = NMOD;
    }
  }
}

/** The names right before and right behind a preposition; null where none stand there. */
function pairAround({ head, relation, upos }: Columns, opener: number, from: number, to: number): Pair | null {
  const part = opener + 1;
  if (upos[opener - 1] !== PROPN || upos[part] !== PROPN || relation[opener] !== CASE) return null;
  const actor = relation[opener - 1] === FLAT ? head[opener - 1]! : opener - 1;
  if (actor < from || head[opener] !== part) return null;
  let end = part + 1;
  while (end < to && relation[end] === FLAT && head[end] === part) end += 1;
  return { actor, opener, part, end };
}

/** Nothing stands between them but a comma and a conjunction. */
function isRow({ upos }: Columns, first: Pair, second: Pair): boolean {
  if (second.actor <= first.end || second.actor - first.end > 2) return false;
  for (let token = first.end; token < second.actor; token += 1)
    if (upos[token] !== PUNCT && upos[token] !== CCONJ) return false;
  return true;
}
