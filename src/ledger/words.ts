/** The words of a text as it is searched by: lower case, without accents, apart by spaces. "Spider-Man’s" gives "spider man s". */
import { splitAtoms } from "../base/atoms.ts";

export function searchWords(text: string): string {
  return splitAtoms(text).filter(isWord).join(" ");
}

/** A word that can be searched for has a letter or digit; what `splitAtoms` takes for a letter may hold none. */
function isWord(atom: string): boolean {
  return /[\p{L}\p{N}]/u.test(atom);
}
