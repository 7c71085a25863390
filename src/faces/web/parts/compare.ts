/** Two texts, sentence by sentence: what stayed, what went, what came. */

export type Part = { readonly what: "same" | "gone" | "new"; readonly words: string };

/** Longer texts are not compared: the table grows with the product of both. */
const LONGEST = 1500;

/** Null where one of them is too long. */
export function compareSentences(before: readonly string[], after: readonly string[]): readonly Part[] | null {
  if (before.length > LONGEST || after.length > LONGEST) return null;
  const width = after.length + 1;
  // By place, how many sentences the rests from there on have in common, in order.
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      parts.push({ what: "same", words: before[i]! });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      parts.push({ what: "gone", words: before[i]! });
      i += 1;
    } else {
      parts.push({ what: "new", words: after[j]! });
      j += 1;
    }
  }
  return parts;
}
