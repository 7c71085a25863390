/**
 * A pack that knows some more names: those of a ledger, so that a question is read with them.
 *
 * The tables are copied and added to; the pack that was given stays as it is. Costs a copy of the tables, about a millisecond.
 */
import { splitAtoms } from "../base/atoms.ts";
import type { Atoms } from "../base/walk-trie.ts";
import type { Entity } from "../model/entity.ts";
import { type NameSense, type Naming, type PhraseTrie, TRAIT } from "../model/naming.ts";
import type { Pack } from "../model/pack.ts";

/** Entities of the same id as a pack's are left out: packs know them better. */
export function knowNames(pack: Pack, entities: readonly Entity[]): Pack {
  const fresh = entities.filter(({ id, name }) => !pack.world.entities.has(id) && splitAtoms(name).length > 0);
  if (fresh.length === 0) return pack;
  const world = {
    ...pack.world,
    entities: withMore(pack.world.entities, fresh),
  };
  return { ...pack, world, naming: addNames(pack.naming, fresh) };
}

function withMore(entities: ReadonlyMap<string, Entity>, fresh: readonly Entity[]): Map<string, Entity> {
  const more = new Map(entities);
  for (const one of fresh) more.set(one.id, one);
  return more;
}

function addNames(naming: Naming, entities: readonly Entity[]): Naming {
  const grown = growTrie(
    naming.trie,
    naming.traits,
    entities.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0) * MOST_WORDS,
  );
  const more = new Map<number, readonly NameSense[]>();
  const names: Naming["names"] = { get: (node) => more.get(node) ?? naming.names.get(node) };
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const node = enter(grown, splitAtoms(name).slice(0, MOST_WORDS));
      grown.traits[node]! |= TRAIT.name;
      const sense: NameSense = { entity, ordinary: false, capitals: 0, shouted: false };
      more.set(node, [...(names.get(node) ?? []), sense]);
    }
  }
  return { ...naming, trie: grown.trie, traits: grown.traits, names };
}

/** Longer names are cut: nobody asks by them. */
const MOST_WORDS = 12;

type Grown = {
  readonly trie: PhraseTrie & { readonly atoms: GrownAtoms };
  readonly traits: Uint32Array;
  count: number;
};

/** Those of a pack and a few more: copying thousands for a few takes longer than reading a question. */
class GrownAtoms implements Atoms {
  readonly #known: Atoms;
  readonly #more = new Map<string, number>();

  constructor(known: Atoms) {
    this.#known = known;
  }

  get size(): number {
    return this.#known.size + this.#more.size;
  }

  get(word: string): number | undefined {
    return this.#known.get(word) ?? this.#more.get(word);
  }

  /** Where it has none, the next one. */
  take(word: string): number {
    const atom = this.get(word);
    if (atom !== undefined) return atom;
    this.#more.set(word, this.size + 1);
    return this.size;
  }
}

/** Copies with room for so many more atoms and nodes. */
function growTrie(trie: PhraseTrie, traits: Uint32Array, more: number): Grown {
  const first = new Int32Array(trie.first.length + more);
  first.set(trie.first);
  const grownTraits = new Uint32Array(traits.length + more);
  grownTraits.set(traits);
  const tables = { node: trie.node.slice(), atom: trie.atom.slice(), child: trie.child.slice() };
  return { trie: { atoms: new GrownAtoms(trie.atoms), first, ...tables }, traits: grownTraits, count: traits.length };
}

function enter(grown: Grown, words: readonly string[]): number {
  const { atoms, first } = grown.trie;
  let node = 0;
  for (const word of words) {
    const atom = atoms.take(word);
    if (node !== 0) node = childOf(grown, node, atom);
    else {
      if (first[atom] === 0) first[atom] = takeNode(grown);
      node = first[atom]!;
    }
  }
  return node;
}

function takeNode(grown: Grown): number {
  grown.count += 1;
  return grown.count - 1;
}

/** The same open addressing as `compile/phrase-trie.ts` writes. */
function childOf(grown: Grown, parent: number, word: number): number {
  const { node, atom, child } = grown.trie;
  const mask = node.length - 1;
  let place = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
  while (node[place] !== -1) {
    if (node[place] === parent && atom[place] === word) return child[place]!;
    place = (place + 1) & mask;
  }
  grown.traits[parent]! |= TRAIT.inner;
  node[place] = parent;
  atom[place] = word;
  child[place] = takeNode(grown);
  return child[place]!;
}
