/**
 * Which words of a sentence were replaced by which others. What is only set differently, marks, capitals, accents, hyphens, spaces, is
 * no other word, and neither is one whose spelling was put right.
 *
 *     changedWords("It opens on 4 May.", "It opens on 11 May.")  // [{ from: ["4"], to: ["11"] }], as words with their places
 */
import { isSlip } from "../edit-distance.ts";

export type Word = {
  /** As written. */
  readonly text: string;
  /** In lower case without accents and apostrophes: what is compared. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
};

/** Words in the place of others; one side is empty where words only came or went. Indexes into the words of both. */
export type Run = {
  readonly from: readonly Word[];
  readonly to: readonly Word[];
  readonly fromAt: number;
  readonly toAt: number;
};

/** Letters and digits; a mark between them holds a number or a word together: "4.2", "isn’t". */
const WORD = /[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu;

export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

function keyOf(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase();
}

/** Beyond so many words on both sides a whole was rewritten, and to compare them word by word would cost their product. */
const MOST_WORDS = 400;

/** In the order of the words; empty where one is too long to tell. */
export function changedWords(from: readonly Word[], to: readonly Word[]): Run[] {
  let front = 0;
  while (front < from.length && front < to.length && from[front]!.key === to[front]!.key) front += 1;
  let back = 0;
  const most = Math.min(from.length, to.length) - front;
  while (back < most && from[from.length - 1 - back]!.key === to[to.length - 1 - back]!.key) back += 1;
  const [a, b] = [from.slice(front, from.length - back), to.slice(front, to.length - back)];
  if (Math.min(a.length, b.length) > MOST_WORDS) return [];
  return findRuns(a, b)
    .map((run) => ({ ...run, fromAt: run.fromAt + front, toAt: run.toAt + front }))
    .filter((run) => !isRespelt(run));
}

/** What the longest common subsequence leaves out. */
function findRuns(a: readonly Word[], b: readonly Word[]): Run[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i]!.key === b[j]!.key
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const runs: Run[] = [];
  let [i, j, fromAt, toAt] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromAt || j > toAt) runs.push({ from: a.slice(fromAt, i), to: b.slice(toAt, j), fromAt, toAt });
  };
  while (i < a.length && j < b.length) {
    if (a[i]!.key === b[j]!.key) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromAt, toAt] = [i, j];
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  [i, j] = [a.length, b.length];
  close();
  return runs;
}

/** "Co-star" and "costar", "loger" and "longer". */
function isRespelt({ from, to }: Run): boolean {
  if (from.map(({ key }) => key).join("") === to.map(({ key }) => key).join("")) return true;
  return from.length === to.length && from.every(({ key }, at) => /^\p{L}+$/u.test(key) && isSlip(key, to[at]!.key));
}

/** Of the words of both, the share that they have in common, 0 to 1 (Dice). */
export function likenessOf(one: readonly Word[], other: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { key } of one) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of other) {
    const count = counts.get(key) ?? 0;
    if (count === 0) continue;
    counts.set(key, count - 1);
    shared += 1;
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
