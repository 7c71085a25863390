/**
 * Walking the dependency trees of `Syntax`. Nothing here allocates; the children of a word are followed by hand:
 *
 *     for (let child = syntax.firstChild[verb]!; child >= 0; child = syntax.nextSibling[child]!) …
 */
import type { Syntax } from "./syntax.ts";
import { RELATIONS, uposOf } from "./tags.ts";

type Tree = Pick<Syntax, "head" | "relation" | "firstChild" | "nextSibling">;

/** The first dependent of `token` that bears the relation (an index into `RELATIONS`), or -1. */
export function childBy({ firstChild, nextSibling, relation }: Tree, token: number, wanted: number): number {
  let child = firstChild[token]!;
  while (child >= 0 && relation[child] !== wanted) child = nextSibling[child]!;
  return child;
}

/** The first token of all that hang on `token`, directly or not; itself where none stands before it. */
export function subtreeStart({ firstChild }: Tree, token: number): number {
  let first = token;
  for (let child = firstChild[first]!; child >= 0 && child < first; child = firstChild[first]!) first = child;
  return first;
}

/** One past the last token of all that hang on `token`, directly or not. */
export function subtreeEnd({ firstChild, nextSibling }: Tree, token: number): number {
  let last = token;
  for (;;) {
    let next = -1;
    for (let child = firstChild[last]!; child >= 0; child = nextSibling[child]!) next = child;
    if (next <= last) return last + 1;
    last = next;
  }
}

/** The root of the sentence that `token` stands in. */
export function rootOf({ head }: Tree, token: number): number {
  let root = token;
  while (head[root]! >= 0) root = head[root]!;
  return root;
}

/** Whether `ancestor` is `token` or above it in the tree. */
export function isWithin({ head }: Tree, token: number, ancestor: number): boolean {
  let at = token;
  while (at >= 0 && at !== ancestor) at = head[at]!;
  return at === ancestor;
}

const CLAUSES = new Set<string>(["root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis"]);
/** By relation: 1 where its dependent is the head of a clause. */
const IS_CLAUSE: Uint8Array = Uint8Array.from(RELATIONS, (name) => (CLAUSES.has(name) ? 1 : 0));
const CONJ = RELATIONS.indexOf("conj");
const VERB = uposOf("VERB");
const AUX = uposOf("AUX");

/**
 * The head of the innermost clause that `token` belongs to: "said" for "Fox" in "Fox said that it rained", "rained" for
 * "it". A verb joined to another ("ran and hid") heads a clause of its own.
 */
export function clauseOf(syntax: Tree & Pick<Syntax, "upos">, token: number): number {
  const { head, relation } = syntax;
  let at = token;
  while (head[at]! >= 0 && IS_CLAUSE[relation[at]!] === 0 && !isJoinedVerb(syntax, at)) at = head[at]!;
  return at;
}

function isJoinedVerb({ relation, upos }: Tree & Pick<Syntax, "upos">, token: number): boolean {
  return relation[token] === CONJ && (upos[token] === VERB || upos[token] === AUX);
}
