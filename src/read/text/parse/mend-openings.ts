/** Slips of the parser: a phrase or an answer that opens a sentence taken for its root, with the main clause hung on it. */
import { relationOf, uposOf, xposOf } from "../tags.ts";
import { isBearer, mainOf } from "./main-clause.ts";
import { type Columns, hasDependent, hasSubject } from "./mend-tree.ts";

const [ROOT, CASE, OBL, PARATAXIS] = [
  relationOf("root"),
  relationOf("case"),
  relationOf("obl"),
  relationOf("parataxis"),
];
const DISCOURSE = relationOf("discourse");
const INTJ = uposOf("INTJ");
const RELATIVES: ReadonlySet<number> = new Set((["WDT", "WP", "WP$"] as const).map(xposOf));

/** "According to [the paper], she is in talks": a phrase that opens the sentence bears no clause with a subject of its own behind a comma. */
export function mendOpening(columns: Columns, from: number, to: number): boolean {
  const { head, relation } = columns;
  if (columns.upos[from] === INTJ && head[from]! < 0) return mendAnswer(columns, from, to);
  const noun = relation[from] === CASE ? head[from]! : -1;
  if (noun <= from || hasDependent(columns, noun, to, isBearer)) return false;
  const main = mainOf(columns, noun, to);
  if (main < 0 || head[main] !== noun || isRelative(columns, noun, main)) return false;
  const above = head[noun]!;
  if (above >= 0 && (above < main || head[above]! >= 0)) return false;
  for (let token = main + 1; token < to; token += 1) if (head[token] === noun) head[token] = main;
  head[main] = -1;
  relation[main] = ROOT;
  head[noun] = main;
  relation[noun] = OBL;
  if (above >= 0) [head[above], relation[above]] = [main, PARATAXIS];
  return true;
}

/** "[No], he is not in it": what answers bears no clause with a subject of its own. */
function mendAnswer(columns: Columns, from: number, to: number): boolean {
  const { head, relation } = columns;
  let main = from + 1;
  while (main < to && (head[main] !== from || !hasSubject(columns, main, from, to))) main += 1;
  if (main === to) return false;
  for (let token = from + 1; token < to; token += 1) if (head[token] === from) head[token] = main;
  head[main] = -1;
  relation[main] = ROOT;
  head[from] = main;
  relation[from] = DISCOURSE;
  return true;
}

/** "In the film, [which] opens in May, …": a clause of the noun's own. */
function isRelative({ xpos }: Columns, noun: number, verb: number): boolean {
  for (let token = noun + 1; token < verb; token += 1) if (RELATIVES.has(xpos[token]!)) return true;
  return false;
}
