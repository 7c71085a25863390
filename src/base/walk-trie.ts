/**
 * A trie over atoms in flat tables, and the ways down it. The child of node `n` for atom `a` is in `first[a]` for the root, which is
 * node 0, else in a hash table with open addressing whose length is a power of two; node -1 is a free place.
 */
export type Trie = {
  readonly atoms: Atoms;
  readonly first: Int32Array;
  readonly node: Int32Array;
  readonly atom: Int32Array;
  readonly child: Int32Array;
};

/** Numbers of words, from 1. */
export type Atoms = Pick<ReadonlyMap<string, number>, "get" | "size">;

/** 0 where there is none. */
export function childOf(trie: Trie, from: number, atom: number): number {
  if (from === 0) return trie.first[atom]!;
  const mask = trie.node.length - 1;
  for (let place = (Math.imul(from, 0x9e3779b1) ^ Math.imul(atom, 0x85ebca6b)) & mask; ; place = (place + 1) & mask) {
    if (trie.node[place] === -1) return 0;
    if (trie.node[place] === from && trie.atom[place] === atom) return trie.child[place]!;
  }
}

/** The node that all of the words lead to, one after the other; 0 where the trie has none. */
export function nodeOf(trie: Trie, words: readonly string[]): number {
  let node = 0;
  for (const word of words) {
    const atom = trie.atoms.get(word);
    node = atom === undefined ? 0 : childOf(trie, node, atom);
    if (node === 0) return 0;
  }
  return node;
}
