/** How much of an expected text was found, and how much else: precision, recall and F1 over its words as a bag. */

export type Overlap = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Words are runs of letters, marks and digits, in lower case. Two empty texts agree. */
export function compareWords(found: string, expected: string): Overlap {
  const [some, all] = [wordsOf(found), wordsOf(expected)];
  if (some.length === 0 && all.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const left = new Map<string, number>();
  for (const word of all) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of some) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return {
    precision: some.length === 0 ? 0 : shared / some.length,
    recall: all.length === 0 ? 0 : shared / all.length,
    f1: (2 * shared) / (some.length + all.length),
  };
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
