/** What an outlet's name is compared by, and where the words of a text name one. */
import { joinAtoms } from "../../base/atoms.ts";

/** "The Morning Ledger", "MorningLedger" and "Morning-Ledger" are one. "" for a name without letters or digits. */
export function outletKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = makeKey(name);
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(name, key);
  return key;
}

/** Of names that were asked about: outlets are few, and each is asked about with every article. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 5000;

function makeKey(name: string): string {
  const joined = joinAtoms(name);
  return joined.length > 3 && joined.startsWith("the") ? joined.slice(3) : joined;
}

/** Outlets by their keys, and what these begin with: most capitals in a text begin none, which is seen by a few letters. */
export type Outlets = {
  readonly keys: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly starts: Starts;
};

export function indexOutlets(keys: Iterable<string>): Outlets {
  const all = new Set(keys);
  return { keys: all, heads: new Set(Array.from(all, (key) => key.slice(0, HEAD))), starts: startsOf(all) };
}

const HEAD = 4;

/** The first two letters of keys, as one number; of a key of one letter that one. */
type Starts = ReadonlySet<number>;

export function startsOf(keys: ReadonlySet<string>): Starts {
  return new Set(Array.from(keys, (key) => startOf(key.charCodeAt(0), key.charCodeAt(1) || 0)));
}

/** `second` 0: there is none. */
const startOf = (first: number, second: number): number => first * 65_536 + second;

const mayStart = (first: number, second: number, starts: Starts): boolean =>
  starts.has(startOf(first, second)) || starts.has(startOf(first, 0));

/** A name has no more words than this. */
const MOST_WORDS = 6;

/** The outlets that are named in capitals in the words: "(via Morning Ledger)". Each as it is written there. */
export function findOutletsIn(words: string, { keys, heads, starts }: Outlets): string[] {
  const found: string[] = [];
  if (isPlain(words) ? !mayName(words, heads, starts) : !mayNameAny(words, heads)) return found;
  const parts = Array.from(words.matchAll(WORD), ({ 0: text, index }) => ({ start: index, end: index + text.length }));
  for (let first = 0; first < parts.length; first += 1) {
    const { start, end } = parts[first]!;
    if (!CAPITAL.test(words.charAt(start)) || !mayBegin(words.slice(start, end), heads)) continue;
    for (let last = Math.min(parts.length, first + MOST_WORDS) - 1; last >= first; last -= 1) {
      const name = words.slice(start, parts[last]!.end);
      if (!keys.has(makeKey(name))) continue;
      found.push(name);
      first = last;
      break;
    }
  }
  return found;
}

/** Without the outlets whose names are everyday words in the text: "People", where people are spoken of. `starts`: of all keys that there were. */
export function dropEverydayWords(keys: Set<string>, starts: Starts, words: string): void {
  if (!isPlain(words)) {
    for (const word of words.match(SMALL_WORD) ?? []) keys.delete(word);
    return;
  }
  for (let at = 0; at < words.length; at += 1) {
    if (!isSmall(words.charCodeAt(at)) || (at > 0 && isAlphanumeric(words.charCodeAt(at - 1)))) continue;
    const start = at;
    while (at < words.length && isSmall(words.charCodeAt(at))) at += 1;
    const second = at - start > 1 ? words.charCodeAt(start + 1) : 0;
    if (starts.has(startOf(words.charCodeAt(start), second))) keys.delete(words.slice(start, at));
  }
}

/** Whether a name that begins with the word may be one of them; "the" is no part of its key. */
function mayBegin(word: string, heads: ReadonlySet<string>): boolean {
  const joined = joinAtoms(word);
  return joined.length < HEAD || joined.startsWith("the") || heads.has(joined.slice(0, HEAD));
}

function mayNameAny(words: string, heads: ReadonlySet<string>): boolean {
  return words.match(CAPITALIZED)?.some((word) => mayBegin(word, heads)) ?? false;
}

/** The same for plain words, where it is seen without taking them apart whether one of the outlets begins at a capital. */
function mayName(words: string, heads: ReadonlySet<string>, starts: Starts): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (!(code >= 65 && code <= 90) && !(code >= 48 && code <= 57)) continue;
    if (mayStartAt(words, at, starts)) {
      const joined = joinFrom(words, at);
      if (isHead(joined, heads) || (joined.startsWith("the") && isHead(joined.slice(3), heads))) return true;
    }
    while (isAlphanumeric(words.charCodeAt(at + 1))) at += 1;
  }
  return false;
}

/** By two letters, before any words are made of them; "th" may begin an article that is no part of a key. */
function mayStartAt(words: string, at: number, starts: Starts): boolean {
  const first = asSmall(words.charCodeAt(at));
  let next = at + 1;
  while (next < words.length && isSoft(words.charCodeAt(next))) next += 1;
  const second = next < words.length ? asSmall(words.charCodeAt(next)) : 0;
  return mayStart(first, second, starts) || (first === 116 && second === 104);
}

/** Of the letters and marks that make the key of a name which begins there as many as tell whether it may be an outlet's. */
function joinFrom(words: string, start: number): string {
  let joined = "";
  for (let at = start; at < words.length && joined.length < 3 + HEAD; at += 1) {
    const code = words.charCodeAt(at);
    if (!isSoft(code)) joined += words[at]!;
  }
  return joined.toLowerCase();
}

/** Whether a key may begin so; one that is shorter than a head is its own. */
function isHead(joined: string, heads: ReadonlySet<string>): boolean {
  for (let length = 1; length <= HEAD; length += 1) if (heads.has(joined.slice(0, length))) return true;
  return false;
}

/** ASCII, and general punctuation, which holds no letters: most text is, and is told apart by its codes. */
function isPlain(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code > 127 && !(code >= 0x2000 && code <= 0x206f)) return false;
  }
  return true;
}

const asSmall = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isAlphanumeric = (code: number): boolean =>
  isSmall(code) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
/** What `splitAtoms` drops. */
const isSoft = (code: number): boolean =>
  code <= 32 || code === 45 || code === 39 || code === 46 || code === 0x2019 || code === 0x2018 || code === 0x2010;

/** Without what makes it a possessive: "Ledger" of "Ledger's". */
const WORD = /&|[\p{L}\p{N}](?:[\p{L}\p{N}.-]|['’](?!s(?![\p{L}\p{N}])))*/gu;
const CAPITALIZED = /[\p{Lu}\p{Lt}\p{N}][\p{L}\p{N}]*/gu;
const CAPITAL = /[\p{Lu}\p{Lt}\p{N}]/u;
const SMALL_WORD = /(?<![\p{L}\p{N}])\p{Ll}+/gu;
