/**
 * How a value of JSON is written beside the text that it is about. Each value begins with a byte: its tag in the lower four bits,
 * the first number that belongs to it in the upper four; 15 there says that the number, less 15, follows.
 *
 * | tag | number | then |
 * |---|---|---|
 * | CONSTANT | 0 null, 1 true, 2 false | |
 * | INTEGER | the number | |
 * | STEP | how much it is above the last number | |
 * | NUMBER | length | any other number as JSON |
 * | WORDS | length in bytes | UTF-8 |
 * | ODD | length in bytes | UTF-16, for words with half a surrogate pair |
 * | SLICE | start in "headline, line break, text" | length |
 * | HERE | 0: the text, 1: the headline, from the last number but one to the last | |
 * | ID | | the 16 bytes of 32 hexadecimal digits |
 * | DAY | days since 2000-01-01 | |
 * | TERM | which of the terms of this row, from 1; 0: a new one | a new one's number in the ledger |
 * | ENTITY | as TERM | a term, ":", and the slug of the last words |
 * | LIST | how many | its items |
 * | OBJECT | as TERM: a term that lists its fields | their values |
 * | SAME | which of the objects and words before, from 0 | |
 *
 * These numbers are kept in ledgers and never change.
 */
export const CONSTANT = 0;
export const ENTITY = 1;
export const INTEGER = 3;
export const STEP = 4;
export const NUMBER = 5;
export const WORDS = 6;
export const SLICE = 7;
export const HERE = 8;
export const ID = 9;
export const DAY = 10;
export const TERM = 11;
export const LIST = 12;
export const OBJECT = 13;
export const SAME = 14;
export const ODD = 15;

/** What the upper four bits hold where the number did not fit. */
export const MORE = 15;

/** What the words of a value may be slices of. */
export type Beside = { readonly title: string; readonly text: string };

/** Milliseconds from 1970 to 2000. */
export const DAY_ZERO_MS: number = Date.UTC(2000, 0, 1);
export const MS_PER_DAY = 86_400_000;

/** What an entity's id mostly makes of its name: "Dario Scardapane" gives "dario-scardapane". Never changes. */
export function slugOf(words: string): string {
  const plain = words.normalize("NFKD").replace(/[\u0300-\u036f'’]/gu, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
