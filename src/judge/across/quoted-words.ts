/** The words of a statement that stand inside quotation marks, as they are compared between articles. */
import { splitAtoms } from "../../base/atoms.ts";
import type { Recorded } from "../../model/record.ts";
import { findQuotedRanges } from "../origins/sketch/quoted-ranges.ts";

/**
 * In lower case, without punctuation and accents. Of words quoted whole all of them; of words quoted in part those inside the marks;
 * empty where nothing is quoted.
 */
export function quotedWordsOf({ statement }: Recorded): string[] {
  if (statement.manner !== "direct" && statement.manner !== "mixed") return [];
  return statement.evidence.flatMap(({ quote }) => {
    if (statement.manner === "direct") return wordsOf(quote);
    return findQuotedRanges(quote).flatMap(({ start, end }) => wordsOf(quote.slice(start, end)));
  });
}

/** Letters and digits in lower case, without accents. */
export function wordsOf(words: string): string[] {
  return splitAtoms(words).filter((atom) => /[\p{L}\p{N}]/u.test(atom));
}

/** Whether the words stand in the others in one run. */
export function isRunOf(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && ` ${others.join(" ")} `.includes(` ${words.join(" ")} `);
}

/** Of the words of both, the share that they have in common, 0 to 1 (Dice). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let shared = 0;
  for (const word of one) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
