/** How many of the words that a pack counts to a kind of question stand in some words. */
import { splitAtoms } from "../../../base/atoms.ts";
import type { QuestionKind, QuestionLexicon } from "../../../model/question-kind.ts";

/** For each kind, up to two: more tell no more. */
export function countTouches(text: string, kinds: readonly string[], questions: QuestionLexicon): number[] {
  const words = splitAtoms(text);
  return kinds.map((id) => {
    const kind = questions.kinds.get(id);
    return kind === undefined ? 0 : Math.min(MOST, countIn(words, kind));
  });
}

const MOST = 2;

export function countIn(words: readonly string[], { touches, dated }: QuestionKind): number {
  const years = dated ? words.filter((word) => YEAR.test(word)).length : 0;
  return touches.filter((phrase) => stands(phrase, words)).length + years;
}

const YEAR = /^20\d\d$/u;

/** Whether the words stand there side by side; the last of them may be a beginning, "delay*". */
export function stands(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((_, at) =>
    phrase.every((one, offset) => {
      const word = words[at + offset];
      return one.endsWith("*") ? word?.startsWith(one.slice(0, -1)) === true : word === one;
    }),
  );
}
