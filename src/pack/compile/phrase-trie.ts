/**
 * Builds the trie that finds names and nouns of several words in one walk over the tokens.
 *
 *     const node = addPhrase(draft, ["executive", "producer"]);   // then hang traits and entries on the node
 */
import type { PhraseTrie } from "../../model/naming.ts";
import { TRAIT } from "../../model/naming.ts";

export type TrieDraft = {
  readonly atoms: Map<string, number>;
  /** By node: its children by atom. */
  readonly children: Map<number, number>[];
};

export function createTrieDraft(): TrieDraft {
  return { atoms: new Map(), children: [new Map()] };
}

/** The node of a phrase, made where it is new. Node 0 is the root: the phrase without atoms. */
export function addPhrase(draft: TrieDraft, atoms: readonly string[]): number {
  let node = 0;
  for (const word of atoms) {
    let atom = draft.atoms.get(word);
    if (atom === undefined) {
      atom = draft.atoms.size + 1;
      draft.atoms.set(word, atom);
    }
    let next = draft.children[node]!.get(atom);
    if (next === undefined) {
      next = draft.children.length;
      draft.children.push(new Map());
      draft.children[node]!.set(atom, next);
    }
    node = next;
  }
  return node;
}

/** The flat tables, and the trait `inner` on each node that has children. */
export function finishTrie(draft: TrieDraft, traits: Uint32Array): PhraseTrie {
  const first = new Int32Array(draft.atoms.size + 1);
  let size = 16;
  while (size < draft.children.length * 2) size *= 2;
  const node = new Int32Array(size).fill(-1);
  const atom = new Int32Array(size);
  const child = new Int32Array(size);
  for (const [parent, byAtom] of draft.children.entries()) {
    if (parent > 0 && byAtom.size > 0) traits[parent]! |= TRAIT.inner;
    for (const [word, next] of byAtom) {
      if (parent === 0) {
        first[word] = next;
        continue;
      }
      let place = placeOf(parent, word, size);
      while (node[place] !== -1) place = (place + 1) & (size - 1);
      node[place] = parent;
      atom[place] = word;
      child[place] = next;
    }
  }
  return { atoms: draft.atoms, first, node, atom, child };
}

/** Where the search for a child begins; `read/entity` looks it up by the same sum. */
function placeOf(parent: number, atom: number, size: number): number {
  return (Math.imul(parent, 0x9e3779b1) ^ Math.imul(atom, 0x85ebca6b)) & (size - 1);
}
