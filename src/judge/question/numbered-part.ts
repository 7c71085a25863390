/**
 * Which numbered part words speak of, whatever the roles of their statement hold: "has given Ember Vale a third season" is told of its third
 * season, "season 3 will be the last" under a headline on Ember Vale of that one.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Pack } from "../../model/pack.ts";

type Naming = Pick<Pack, "naming">;

/** The parts in the words as ids number them, "s3", each once, in their order. */
export function numberedParts(words: string, pack: Naming): readonly string[] {
  const atoms = splitAtoms(words);
  const found = atoms.flatMap((atom, at) => {
    const mark = markOf(atom, pack);
    const number = mark === null ? null : (numberBefore(atoms, at, pack) ?? numberAt(atoms[at + 1], "cardinal", pack));
    return number === null ? [] : [`${mark}${number}`];
  });
  return [...new Set(found)];
}

/** "s" of "season": what numbers such a part in ids. */
function markOf(atom: string, { naming: { trie, works } }: Naming): string | null {
  const noun = works.get(nodeOf(trie, [atom]));
  return noun?.relation === "part" && !noun.plural ? noun.mark : null;
}

/** "The [third] season", "the [third] and final season". */
function numberBefore(atoms: readonly string[], at: number, pack: Naming): number | null {
  for (let back = at - 1; back >= Math.max(0, at - BETWEEN); back -= 1) {
    const number = numberAt(atoms[back], "ordinal", pack);
    if (number !== null) return number;
    if (markOf(atoms[back]!, pack) !== null) return null;
  }
  return null;
}

/** So far before its noun an ordinal may stand. */
const BETWEEN = 3;

function numberAt(
  atom: string | undefined,
  wanted: "ordinal" | "cardinal",
  { naming: { trie, counts } }: Naming,
): number | null {
  if (atom === undefined) return null;
  if (wanted === "cardinal" && /^\d{1,2}$/u.test(atom)) return Number(atom);
  const count = counts.get(nodeOf(trie, [atom]));
  return count?.kind === wanted ? count.value : null;
}
