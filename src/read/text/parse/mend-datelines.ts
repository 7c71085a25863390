/** A slip of the parser: "[Jan. 25] – The film has been delayed", with the date as a second subject. A dash parts it from the sentence. */
import { relationOf, xposOf } from "../tags.ts";
import type { Tokens } from "../tokens.ts";
import type { Columns } from "./mend-tree.ts";

const SUBJECTS: ReadonlySet<number> = new Set([relationOf("nsubj"), relationOf("nsubj:pass")]);
const UNMARKED = relationOf("obl:unmarked");
const FLAT = relationOf("flat");
const DASH = xposOf(":");

/** Mends the sentence of the tokens `from` … `to`. */
export function mendDateline({ head, relation, xpos }: Columns, { lower }: Tokens, from: number, to: number): void {
  if (!SUBJECTS.has(relation[from]!)) return;
  let end = from + 1;
  while (end < to && relation[end] === FLAT && head[end] === from) end += 1;
  // A colon may stand inside a title.
  if (end >= to || xpos[end] !== DASH || lower[end] === ":") return;
  for (let token = end + 1; token < to; token += 1) {
    if (head[token] !== head[from] || !SUBJECTS.has(relation[token]!)) continue;
    relation[from] = UNMARKED;
    return;
  }
}
