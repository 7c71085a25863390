/** What an outlet's name is compared by, and where the words of a text name one. */
import { splitAtoms } from "../../base/atoms.ts";

/** "The Morning Ledger", "MorningLedger" and "Morning-Ledger" are one. "" for a name without letters or digits. */
export function outletKey(name: string): string {
  const joined = splitAtoms(name).join("");
  return joined.length > 3 && joined.startsWith("the") ? joined.slice(3) : joined;
}

/** Outlets by their keys, and what these begin with: most capitals in a text begin none, which is seen by a few letters. */
export type Outlets = { readonly keys: ReadonlySet<string>; readonly heads: ReadonlySet<string> };

export function indexOutlets(keys: Iterable<string>): Outlets {
  const all = new Set(keys);
  return { keys: all, heads: new Set(Array.from(all, (key) => key.slice(0, HEAD))) };
}

const HEAD = 4;

/** A name has no more words than this. */
const MOST_WORDS = 6;

/** The outlets that are named in capitals in the words: "(via Morning Ledger)". Each as it is written there. */
export function findOutletsIn(words: string, { keys, heads }: Outlets): string[] {
  const found: string[] = [];
  if (!words.match(CAPITALIZED)?.some((word) => mayBegin(word, heads))) return found;
  const parts = Array.from(words.matchAll(WORD), ({ 0: text, index }) => ({ start: index, end: index + text.length }));
  for (let first = 0; first < parts.length; first += 1) {
    const { start, end } = parts[first]!;
    if (!CAPITAL.test(words.charAt(start)) || !mayBegin(words.slice(start, end), heads)) continue;
    const longest = Math.min(parts.length, first + MOST_WORDS) - 1;
    if (!mayBegin(words.slice(start, parts[longest]!.end), heads)) continue;
    for (let last = longest; last >= first; last -= 1) {
      const name = words.slice(start, parts[last]!.end);
      if (!keys.has(outletKey(name))) continue;
      found.push(name);
      first = last;
      break;
    }
  }
  return found;
}

/** Whether a name that begins so may be one of them; "the" is no part of its key. */
function mayBegin(words: string, heads: ReadonlySet<string>): boolean {
  const joined = splitAtoms(words).join("");
  if (!joined.startsWith("the")) return isHead(joined, heads);
  // "The" alone may be the name of one.
  return joined.length < 3 + HEAD || heads.has("the") || isHead(joined.slice(3), heads);
}

/** Too short to tell, or begins as a key does: one that is shorter than a head is its own head. */
function isHead(joined: string, heads: ReadonlySet<string>): boolean {
  if (joined.length < HEAD || heads.has(joined.slice(0, HEAD))) return true;
  for (let length = 1; length < HEAD; length += 1) if (heads.has(joined.slice(0, length))) return true;
  return false;
}

/** Without what makes it a possessive: "Ledger" of "Ledger's". */
const WORD = /&|[\p{L}\p{N}](?:[\p{L}\p{N}.-]|['’](?!s(?![\p{L}\p{N}])))*/gu;
const CAPITALIZED = /[\p{Lu}\p{Lt}\p{N}][\p{L}\p{N}]*/gu;
const CAPITAL = /[\p{Lu}\p{Lt}\p{N}]/u;
