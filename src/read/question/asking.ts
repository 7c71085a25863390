/** What a question is for, by its words: "when", "how many", "who first". */
import type { Asked, AskedOfRecord } from "../../model/answer.ts";
import type { AskingPhrase, QuestionLexicon } from "../../model/question-kind.ts";

/** How many words a "*" stands for at most. */
const GAP = 12;

/** Null where its words do not say: a question for yes or no. */
export function matchAsking(
  words: readonly string[],
  { asking }: QuestionLexicon,
): { readonly asked: Asked | null; readonly record: AskedOfRecord | null; readonly isPast: boolean } {
  const phrase = asking.find((one) => words.some((_, at) => matches(one, words, at)));
  return { asked: phrase?.asked ?? null, record: phrase?.record ?? null, isPast: phrase?.isPast ?? false };
}

function matches({ words: pattern }: AskingPhrase, words: readonly string[], from: number): boolean {
  let at = from;
  for (const [index, word] of pattern.entries()) {
    if (word === "*") continue;
    const reach = pattern[index - 1] === "*" ? GAP : 0;
    const found = words.findIndex((one, place) => place >= at && place <= at + reach && one === word);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}
