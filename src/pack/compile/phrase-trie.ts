/**
 * Builds the trie that finds names and nouns of several words in one walk over the tokens.
 *
 *     const node = addPhrase(draft, ["executive", "producer"]);   // then hang traits and entries on the node
 */
import { type PhraseTrie, TRAIT } from "../../model/naming.ts";

export type TrieDraft = {
  readonly atoms: Map<string, number>;
  /** Child of the root by atom: most phrases have one word, and a list is quicker than a map. */
  readonly first: number[];
  /** Child of any other node by parent and atom, see `keyOf`. */
  readonly children: Map<number, number>;
  /** How many nodes there are; node 0 is the root. */
  count: number;
};

export function createTrieDraft(): TrieDraft {
  return { atoms: new Map(), first: [0], children: new Map(), count: 1 };
}

const MOST_ATOMS = 2 ** 24;

function keyOf(parent: number, atom: number): number {
  return parent * MOST_ATOMS + atom;
}

/** The node of a phrase, made where it is new: the root for the phrase without atoms. */
export function addPhrase(draft: TrieDraft, atoms: readonly string[]): number {
  let node = 0;
  for (const word of atoms) {
    let atom = draft.atoms.get(word);
    if (atom === undefined) {
      atom = draft.atoms.size + 1;
      draft.atoms.set(word, atom);
      draft.first.push(0);
    }
    node = node === 0 ? childOfRoot(draft, atom) : childOf(draft, node, atom);
  }
  return node;
}

function childOfRoot(draft: TrieDraft, atom: number): number {
  const known = draft.first[atom]!;
  if (known > 0) return known;
  draft.first[atom] = draft.count;
  draft.count += 1;
  return draft.count - 1;
}

function childOf(draft: TrieDraft, parent: number, atom: number): number {
  const key = keyOf(parent, atom);
  const known = draft.children.get(key);
  if (known !== undefined) return known;
  draft.children.set(key, draft.count);
  draft.count += 1;
  return draft.count - 1;
}

/** The flat tables, and the trait `inner` on each node that has children. */
export function finishTrie(draft: TrieDraft, traits: Uint32Array): PhraseTrie {
  let size = 16;
  while (size < draft.count * 2) size *= 2;
  const node = new Int32Array(size).fill(-1);
  const atom = new Int32Array(size);
  const child = new Int32Array(size);
  for (const [key, next] of draft.children) {
    const parent = Math.floor(key / MOST_ATOMS);
    const word = key % MOST_ATOMS;
    traits[parent]! |= TRAIT.inner;
    let place = placeOf(parent, word, size);
    while (node[place] !== -1) place = (place + 1) & (size - 1);
    node[place] = parent;
    atom[place] = word;
    child[place] = next;
  }
  return { atoms: draft.atoms, first: Int32Array.from(draft.first), node, atom, child };
}

/** Where the search for a child begins; `read/entity` looks it up by the same sum. */
function placeOf(parent: number, atom: number, size: number): number {
  return (Math.imul(parent, 0x9e3779b1) ^ Math.imul(atom, 0x85ebca6b)) & (size - 1);
}
