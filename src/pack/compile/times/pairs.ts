/**
 * Which word may follow the first word of a time expression. "The" opens one in twenty expressions and one in three hundred
 * of them is none: knowing the pairs spares the matcher nearly all of the other starts.
 */
import type { Terminal } from "../../../model/time-grammar.ts";
import type { GrowingNode } from "./patterns.ts";

/** What may follow a symbol at the begin of a class; `ends` where nothing must. */
type Followers = { readonly symbols: ReadonlySet<number>; readonly ends: boolean };

type Grammar = {
  readonly roots: readonly GrowingNode[];
  /** `firsts[class]`: the symbols it can begin with. */
  readonly firsts: readonly ReadonlySet<number>[];
  readonly terminals: readonly (readonly Terminal[])[];
  /** Symbols that are read from digits and stand in no table of words. */
  readonly digits: ReadonlySet<number>;
};

/**
 * By the index of the first word: for each word by index, 1 where it may follow; at index 0, 1 where a number may. Null
 * where the first word may stand alone or be followed by anything. Words that stand for the same things share one.
 */
export function findPairs(grammar: Grammar): (Uint8Array | null)[] {
  const find = followersFinder(grammar);
  const wordsOf = indexBySymbol(grammar.terminals);
  const shared = new Map<string, Uint8Array | null>();
  return grammar.terminals.map((terminals) => {
    const symbols = terminals.map(({ symbol }) => symbol).filter((symbol) => grammar.firsts[0]!.has(symbol));
    const key = symbols.join(" ");
    const known = shared.get(key);
    if (known !== undefined) return known;
    const pairs =
      symbols.length === 0
        ? null
        : markFollowers(
            grammar,
            wordsOf,
            symbols.map((symbol) => find(0, symbol)),
          );
    shared.set(key, pairs);
    return pairs;
  });
}

/** Symbol → the words, by index, that can stand for it. */
function indexBySymbol(terminals: Grammar["terminals"]): Map<number, number[]> {
  const words = new Map<number, number[]>();
  for (const [index, some] of terminals.entries()) {
    for (const { symbol } of some) {
      const same = words.get(symbol);
      if (same === undefined) words.set(symbol, [index]);
      else same.push(index);
    }
  }
  return words;
}

function markFollowers(
  { terminals, digits }: Grammar,
  wordsOf: ReadonlyMap<number, readonly number[]>,
  all: readonly Followers[],
): Uint8Array | null {
  const symbols = new Set<number>();
  for (const followers of all) {
    if (followers.ends) return null;
    for (const symbol of followers.symbols) symbols.add(symbol);
  }
  const pairs = new Uint8Array(terminals.length);
  for (const symbol of symbols) for (const index of wordsOf.get(symbol) ?? []) pairs[index] = 1;
  if (!symbols.isDisjointFrom(digits)) pairs[0] = 1;
  return pairs;
}

function followersFinder({ roots, firsts }: Grammar): (index: number, symbol: number) => Followers {
  const known = new Map<number, Followers>();
  /** Adds what may follow a state; is a rule complete in it? */
  const follow = (node: GrowingNode, symbols: Set<number>): boolean => {
    for (const symbol of node.next.keys()) symbols.add(symbol);
    for (const edge of node.inner) for (const symbol of firsts[edge.class]!) symbols.add(symbol);
    return node.complete.length > 0;
  };
  const find = (index: number, symbol: number): Followers => {
    const key = index * 4096 + symbol;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const symbols = new Set<number>();
    const next = roots[index]!.next.get(symbol);
    let ends = next !== undefined && follow(next, symbols);
    for (const edge of roots[index]!.inner) {
      if (!firsts[edge.class]!.has(symbol)) continue;
      const inner = find(edge.class, symbol);
      for (const one of inner.symbols) symbols.add(one);
      if (inner.ends && follow(edge.node, symbols)) ends = true;
    }
    const found = { symbols, ends };
    known.set(key, found);
    return found;
  };
  return find;
}
