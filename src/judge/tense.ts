/** Whether words put what they tell ahead of the day they were printed. */
import type { Language } from "../model/language.ts";
import type { Role, Statement } from "../model/statement.ts";

/** "is expected", "will", "upcoming" put it ahead; "was expected" is not among them: that may be over. */
export function looksAhead(words: string, { ahead }: Pick<Language, "ahead">): boolean {
  const list =
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[a-z']+/gu) ?? [];
  return list.some((word, at) => {
    const two = `${word} ${list[at + 1]}`;
    return ahead.has(word) || ahead.has(two) || ahead.has(`${two} ${list[at + 2]}`);
  });
}

/** Whether such words stand between the beginning of the evidence and the time. */
export function isAhead({ evidence }: Statement, when: Role, language: Pick<Language, "ahead">): boolean {
  const first = evidence[0];
  if (first === undefined || when.start === null || when.start < first.start) return false;
  return looksAhead(first.quote.slice(0, when.start - first.start), language);
}
