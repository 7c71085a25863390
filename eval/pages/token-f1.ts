/** How much of an expected text was found, and how much else: precision, recall and F1 over its words as a bag. */

export type Overlap = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * Words are runs of letters, marks and digits, in lower case. Two empty texts agree. Words of `indifferent` count for nobody: whoever found them gains
 * nothing by it and loses nothing.
 */
export function compareWords(found: string, expected: string, indifferent = ""): Overlap {
  const [some, all] = [wordsOf(found), wordsOf(expected)];
  if (some.length === 0 && all.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const others = takeAway(some, all);
  const shared = some.length - others.length;
  const judged = shared + takeAway(others, wordsOf(indifferent)).length;
  return {
    precision: judged === 0 ? 0 : shared / judged,
    recall: all.length === 0 ? 0 : shared / all.length,
    f1: judged + all.length === 0 ? 1 : (2 * shared) / (judged + all.length),
  };
}

/** The words that are left when each of the second list has struck out one of the first. */
function takeAway(words: readonly string[], struck: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of struck) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
