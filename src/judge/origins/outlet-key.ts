/** What an outlet's name is compared by, and where the words of a text name one. */
import { splitAtoms } from "../../base/atoms.ts";

/** "The Morning Ledger", "MorningLedger" and "Morning-Ledger" are one. "" for a name without letters or digits. */
export function outletKey(name: string): string {
  const joined = splitAtoms(name).join("");
  return joined.length > 3 && joined.startsWith("the") ? joined.slice(3) : joined;
}

/** A name has no more words than this. */
const MOST_WORDS = 6;

/** The outlets, by their keys, that are named in capitals in the words: "(via Morning Ledger)". Each as it is written there. */
export function findOutletsIn(words: string, outlets: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const parts = Array.from(words.matchAll(WORD), ({ 0: text, index }) => ({ start: index, end: index + text.length }));
  for (let first = 0; first < parts.length; first += 1) {
    const { start } = parts[first]!;
    if (!CAPITAL.test(words.charAt(start))) continue;
    for (let last = Math.min(parts.length, first + MOST_WORDS) - 1; last >= first; last -= 1) {
      const name = words.slice(start, parts[last]!.end);
      if (!outlets.has(outletKey(name))) continue;
      found.push(name);
      first = last;
      break;
    }
  }
  return found;
}

/** Without what makes it a possessive: "Ledger" of "Ledger's". */
const WORD = /&|[\p{L}\p{N}](?:[\p{L}\p{N}.-]|['’](?!s(?![\p{L}\p{N}])))*/gu;
const CAPITAL = /[\p{Lu}\p{Lt}\p{N}]/u;
