/**
 * The words of a page, as columns: entry `i` of each column belongs to token `i`. Columns, because a page has thousands
 * of tokens and each stage runs over all of them.
 *
 * Tokens are those of Universal Dependencies for English: "Hell's" is "Hell" + "'s", "don't" is "do" + "n't", "long-awaited"
 * is "long" + "-" + "awaited", "$5" is "$" + "5", "2025-05-02" is one.
 */
import type { Page } from "./page.ts";

export type Tokens = {
  readonly count: number;
  /** Offsets into `page.text`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word in lower case with straight apostrophes: "don’t" gives "do", "n't". */
  readonly lower: readonly string[];
};

/** One token at a time: date, number, abbreviation, negated auxiliary, clitic, word, any other visible character. */
const TOKEN =
  /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}])|(?:\p{L}\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|etc|No|Vol|Inc|Co|Corp|Ltd)\.(?=\s)|n['’]t(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L})|\p{L}(?:(?!n['’]t(?!\p{L}))[\p{L}\p{N}\p{M}_]|['’](?!(?:s|re|ve|ll|d|m)(?!\p{L}))(?=\p{L}{2}))*|\.{3}|--|[^\s\p{C}]/giuy;

export function findTokens({ page }: { readonly page: Page }): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const lower: string[] = [];
  for (let at = 0; at < page.text.length; ) {
    TOKEN.lastIndex = at;
    const match = at >= page.titleEnd && at < page.readFrom ? null : TOKEN.exec(page.text);
    if (match === null) {
      at += 1;
      continue;
    }
    starts.push(at);
    at += match[0].length;
    ends.push(at);
    lower.push(match[0].toLowerCase().replaceAll("’", "'"));
  }
  return { count: starts.length, start: Int32Array.from(starts), end: Int32Array.from(ends), lower };
}
