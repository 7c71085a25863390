/** Whether words that one extraction of a page kept are among those of another, which may have parted its paragraphs otherwise. */

type Text = { readonly text: string };

export type Shingles = ReadonlySet<string>;

/** Words that follow each other; a shorter paragraph is one shingle. */
const SHINGLE = 4;

export function shinglesOf(paragraphs: readonly Text[]): Shingles {
  return new Set(paragraphs.flatMap((paragraph) => [...shingle(paragraph), keyOf(paragraph)]));
}

/** A paragraph may have been parted otherwise on the other side, and lost a word: most of its shingles are enough. */
export function isIn(paragraph: Text, shingles: Shingles): boolean {
  const own = shingle(paragraph);
  if (own.length === 0) return shingles.has(keyOf(paragraph));
  return own.filter((words) => shingles.has(words)).length >= own.length * 0.7;
}

/** What a paragraph is found by on the other side: its last words, or all of them. */
export function edgesOf(paragraph: Text): string[] {
  return [keyOf(paragraph), ...shingle(paragraph).slice(-1)];
}

function shingle({ text }: Text): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return [];
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(" "));
}

/** Its letters and digits alone. */
export function keyOf({ text }: Text): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
