/**
 * "The Ember Vale film", of a series Ember Vale: a work that is described by another's name and a noun. Articles on it mostly come to be
 * told of Ember Vale itself; where their words say the film, it is meant.
 */
import { splitAtoms } from "../../base/atoms.ts";
import { nodeOf } from "../../base/walk-trie.ts";
import type { Named } from "../../model/answer.ts";
import { TRAIT, type WorkNoun } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Recorded } from "../../model/record.ts";

export type DescribedWork = { readonly whole: readonly string[]; readonly noun: WorkNoun };

/**
 * "The Afterlight expansion": an expansion of Afterlight, or one that is called so. Whether words call what has the name by that noun: "Afterlight,
 * a paid expansion", "the first expansion, Afterlight".
 */
export function callsItSo(words: string, { whole, noun }: DescribedWork, { naming }: Pick<Pack, "naming">): boolean {
  const atoms = splitAtoms(words);
  const isNoun = (at: number): boolean => isSuch(nounAt(atoms, at, { naming }), noun);
  return placesOf(whole, atoms).some((from) => {
    const to = from + whole.length;
    const aside = atoms[to] === "," ? atoms.slice(to + 1, to + ASIDE).findIndex((one) => one === ",") : 0;
    const end = aside === -1 ? to + ASIDE : to + 1 + aside;
    const isBehind = atoms.slice(to, end).some((_, at) => at > 0 && isNoun(to + at));
    const before = [from - 1, from - 2, from - 3].find((at) => atoms[at] !== "," && atoms[at] !== "the");
    return isBehind || (before !== undefined && before >= 0 && isNoun(before));
  });
}

/** So many words an aside may have before its noun. */
const ASIDE = 8;

/** What a question calls by a name and such a noun; null for other works. */
export function describedFollowUp({ id, name }: Named, { naming }: Pick<Pack, "naming">): DescribedWork | null {
  const atoms = wordsOf(name);
  const noun = nounAt(atoms, atoms.length - 1, { naming });
  if (!id.startsWith("work:") || noun?.relation !== "follow-up" || atoms.length < 2) return null;
  return { whole: atoms.slice(0, -1), noun };
}

/** Null for a work that goes by a name of its own, and for what is sold under the name of the whole: a port, a trailer. */
export function describedWork({ id, name }: Named, { naming }: Pack): DescribedWork | null {
  const atoms = wordsOf(name);
  const noun = nounAt(atoms, atoms.length - 1, { naming });
  if (!id.startsWith("work:") || noun === null || atoms.length < 2 || !isOther(noun)) return null;
  const rest = atoms.slice(0, -1);
  // "Ember Vale: The Film".
  const isTitle = ((naming.traits[nodeOf(naming.trie, rest.slice(-1))] ?? 0) & TRAIT.definite) !== 0;
  const whole = isTitle ? rest.slice(0, -1) : rest;
  return whole.length === 0 ? null : { whole, noun };
}

/** The film, the spin-off, the revival: works that articles tell of under the name of the whole. */
const isOther = ({ relation, type }: WorkNoun): boolean =>
  relation === "itself" ||
  ((relation === "follow-up" || relation === "version") && (type === "series" || type === "film"));

/** What the ledger may know the other one as. */
export const wholeOf = ({ whole }: DescribedWork): string => `work:${whole.join("-")}`;

/** Whether the words say the noun behind the name; where they do not say the name at all, the headline over them. */
export function tellsOfDescribed(
  { whole, noun }: DescribedWork,
  { statement, document }: Recorded,
  { naming }: Pack,
): boolean {
  const texts = [...statement.evidence.map(({ quote }) => quote), document.title ?? ""].map(wordsOf);
  const named = texts.find((atoms) => placesOf(whole, atoms).length > 0) ?? [];
  return placesOf(whole, named).some((at) => isSuch(nounAt(named, at + whole.length, { naming }), noun));
}

function placesOf(whole: readonly string[], atoms: readonly string[]): number[] {
  return atoms.flatMap((_, at) => (whole.every((word, index) => atoms[at + index] === word) ? [at] : []));
}

/** Without marks, of which "'Ember Vale' film" has some between the words. */
const wordsOf = (text: string): string[] => splitAtoms(text).filter((atom) => /[\p{L}\p{N}]/u.test(atom));

const isSuch = (told: WorkNoun | null, { relation, type }: WorkNoun): boolean =>
  told !== null && told.relation === relation && told.type === type;

/** The nouns for works that the words hold, of one word and of two. */
export function nounsIn(atoms: readonly string[], { naming: { trie, works } }: Pick<Pack, "naming">): WorkNoun[] {
  return atoms.flatMap((_, at) =>
    [1, 2].flatMap((length) => works.get(nodeOf(trie, atoms.slice(at, at + length))) ?? []),
  );
}

function nounAt(
  atoms: readonly string[],
  at: number,
  { naming: { trie, works } }: Pick<Pack, "naming">,
): WorkNoun | null {
  return works.get(nodeOf(trie, atoms.slice(at, at + 1))) ?? null;
}
