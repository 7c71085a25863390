/** Whether the parser left the words of a clause together: one of them, its predicate, hangs on the rest of the sentence, as clauses do. */
import { relationOf, TAG_UPOS, uposOf } from "../tags.ts";
import type { ParseState } from "./parse-state.ts";
import type { Units } from "./units.ts";

export type Stretch = readonly [from: number, to: number];

/** A tree as the parser left it, counted from the first unit that was parsed. */
export type Tree = Pick<ParseState, "head" | "relation">;

const [PUNCTUATION, VERB, AUXILIARY] = [uposOf("PUNCT"), uposOf("VERB"), uposOf("AUX")];
const CLAUSAL: ReadonlySet<number> = new Set(
  (["root", "parataxis", "ccomp", "conj", "advcl", "csubj"] as const).map(relationOf),
);
/** What a predicate has. */
export const PREDICATES: ReadonlySet<number> = new Set(
  (["cop", "aux", "aux:pass", "nsubj", "nsubj:pass", "csubj", "expl"] as const).map(relationOf),
);

export const isVerbal = (kind: number): boolean => kind === VERB || kind === AUXILIARY;

/** `start` is the unit from which the tree counts. */
export function isTorn(units: Units, [from, to]: Stretch, start: number, tree: Tree): boolean {
  const roots = rootsOf(units, [from, to], start, tree);
  const root = roots[0];
  if (root === undefined) return false;
  const isClause = CLAUSAL.has(tree.relation[root - start]!) && isPredicate(units, root, [from, to], start, tree);
  return roots.length > 1 || !isClause;
}

/** The words of a stretch that hang on none of its words. */
export function rootsOf({ tag }: Units, [from, to]: Stretch, start: number, tree: Tree): number[] {
  const roots: number[] = [];
  for (let unit = from; unit < to; unit += 1) {
    if (TAG_UPOS[tag[unit]!] === PUNCTUATION) continue;
    const above = start + tree.head[unit - start]!;
    if (above < from || above >= to) roots.push(unit);
  }
  return roots;
}

/** A verb, or what has a copula or a subject. */
function isPredicate({ tag }: Units, word: number, [from, to]: Stretch, start: number, tree: Tree): boolean {
  if (isVerbal(TAG_UPOS[tag[word]!]!)) return true;
  for (let unit = from; unit < to; unit += 1)
    if (tree.head[unit - start] === word - start && PREDICATES.has(tree.relation[unit - start]!)) return true;
  return false;
}
