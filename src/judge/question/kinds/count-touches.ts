/** How many of the words that a pack counts to a kind of question stand in some words: the last of a phrase may be a beginning, "delay*". */
import type { QuestionKind } from "../../../model/question-kind.ts";

/**
 * Of words as `splitAtoms` gives them: by the id of a kind how many of its phrases stand there, and of a dated kind how many years too. Phrases are looked
 * up by how they begin, so that words cost what they hold and not what could stand there.
 */
export function indexTouches(kinds: Iterable<QuestionKind>): CountTouches {
  const byStart = new Map<string, Phrase[]>();
  const dated: string[] = [];
  for (const { id, touches, dated: isDated } of kinds) {
    if (isDated) dated.push(id);
    for (const words of touches) {
      const start = words[0]!.slice(0, START).replace("*", "");
      byStart.set(start, [...(byStart.get(start) ?? []), { kind: id, words }]);
    }
  }
  return (words) => {
    const found = new Set<Phrase>();
    for (const [at, word] of words.entries()) {
      for (let length = 1; length <= Math.min(START, word.length); length += 1) {
        for (const phrase of byStart.get(word.slice(0, length)) ?? []) {
          if (standsAt(phrase.words, words, at)) found.add(phrase);
        }
      }
    }
    const counts = new Map<string, number>();
    for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const years = words.filter((word) => YEAR.test(word)).length;
    if (years > 0) for (const kind of dated) counts.set(kind, (counts.get(kind) ?? 0) + years);
    return counts;
  };
}

export type CountTouches = (words: readonly string[]) => ReadonlyMap<string, number>;

type Phrase = { readonly kind: string; readonly words: readonly string[] };

/** Enough letters to tell phrases apart; a shorter word is its own beginning. */
const START = 4;
const YEAR = /^20\d\d$/u;

function standsAt(phrase: readonly string[], words: readonly string[], at: number): boolean {
  return phrase.every((one, offset) => {
    const word = words[at + offset];
    return one.endsWith("*") ? word?.startsWith(one.slice(0, -1)) === true : word === one;
  });
}
