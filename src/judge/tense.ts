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
  for (let length = 1; length <= 3; length += 1) {
    for (let at = list.length - length; at >= 0; at -= 1) {
      if (ahead.has(list.slice(at, at + length).join(" "))) return true;
    }
  }
  return false;
}

/** Whether such words stand between the beginning of the evidence and the time. */
export function isAhead({ evidence }: Statement, when: Role, language: Pick<Language, "ahead">): boolean {
  const first = evidence[0];
  if (first === undefined || when.start === null || when.start < first.start) return false;
  return looksAhead(first.quote.slice(0, when.start - first.start), language);
}
