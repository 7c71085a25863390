/**
 * How values of JSON are written beside the text that they are about: row by row in a ledger, so that none of this ever changes.
 *
 *     row      = twice the number of ids, one more if the ledger's sample is needed, ids (16 bytes each), deflated (RFC 1951) rest
 *     rest     = words, shapes, shared, number of values, values
 *     words    = how many, numbers of terms      what TERM and ENTITY point at, from 0
 *     shapes   = how many, numbers of terms      what OBJECT points at: a term each that lists the fields
 *     shared   = how many, a section             objects and words that are there more than once: what SAME points at, from 0
 *     values   = a section each
 *     section  = length of the tagged values, how many ids they take, the tagged values
 *
 * Values point at nothing but what is shared, so that one can be read without those before it. A tagged value begins with a byte: its
 * tag in the lower four bits, the first number that belongs to it in the upper four; 15 there says that the number, less 15, follows.
 *
 * | tag | number | then |
 * |---|---|---|
 * | CONSTANT | 0 null, 1 true, 2 false | |
 * | INTEGER | the number | |
 * | STEP | how much it is above the last number of the section | |
 * | NUMBER | length | any other number as JSON |
 * | WORDS | length in bytes | UTF-8 |
 * | ODD | length in bytes | UTF-16, for words with half a surrogate pair |
 * | SLICE | start in "headline, line break, text" | length |
 * | HERE | 0: the text, 1: the headline, from the last number but one to the last | |
 * | ID | | nothing: the next of the ids, 32 hexadecimal digits |
 * | DAY | days since 2000-01-01 | |
 * | TERM | which of the words | |
 * | ENTITY | which of the words | where the words are whose slug follows those and ":"; 0: the last of the section, else one less of what is shared |
 * | LIST | how many | its items |
 * | OBJECT | which of the shapes | the values of its fields |
 * | SAME | which of what is shared | |
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

/** What an entity's id mostly makes of its name: "Dario Scardapane" gives "dario-scardapane". */
export function slugOf(words: string): string {
  if (/^[A-Za-z\d]+(?: [A-Za-z\d]+)*$/u.test(words)) return words.toLowerCase().replaceAll(" ", "-");
  const plain = words.normalize("NFKD").replace(/[\u0300-\u036f'’]/gu, "");
  return plain
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
