/**
 * Slips of the parser in rows of names with their parts: of "Leon Ford as Bill and Declan Coyle as Stevie" the second actor is
 * joined to the first, and not to the part that stands between them.
 */
import type { Tokens } from "../tokens.ts";
import { relationOf, uposOf } from "../tags.ts";
import type { Columns } from "./mend-tree.ts";

const CONJ = relationOf("conj");
const CASE = relationOf("case");
const NMOD = relationOf("nmod");
const FLAT = relationOf("flat");
const PROPN = uposOf("PROPN");

/** Mends the sentence of the tokens `from` … `to`. */
export function mendRows(columns: Columns, tokens: Tokens, from: number, to: number): void {
  const { head, relation, upos } = columns;
  for (let token = from + 3; token + 2 < to; token += 1) {
    const part = head[token]!;
    if (relation[token] !== CONJ || upos[token] !== PROPN || part < from || part >= token) continue;
    const actor = head[part]!;
    if (upos[part] !== PROPN || relation[part] !== NMOD || actor < from || upos[actor] !== PROPN) continue;
    const opener = caseOf(columns, part, from);
    let end = token + 1;
    while (end < to && head[end] === token && relation[end] === FLAT) end += 1;
    if (opener < 0 || end + 1 >= to || relation[end] !== CASE || tokens.lower[end] !== tokens.lower[opener]) continue;
    head[token] = actor;
  }
}

/** The preposition before a name; -1 where none stands there. */
function caseOf({ head, relation }: Columns, name: number, from: number): number {
  for (let token = name - 1; token >= from; token -= 1) if (head[token] === name && relation[token] === CASE) return token;
  return -1;
}
