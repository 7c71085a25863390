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
  const firsts = firstsOf(ahead);
  return list.some((word, at) => {
    if (!firsts.has(word)) return false;
    const two = `${word} ${list[at + 1]}`;
    return ahead.has(word) || ahead.has(two) || ahead.has(`${two} ${list[at + 2]}`);
  });
}

/** The words that such phrases begin with: few words of a text do. */
function firstsOf(ahead: Language["ahead"]): ReadonlySet<string> {
  const firsts = FIRSTS.get(ahead) ?? new Set(Array.from(ahead, (phrase) => phrase.split(" ")[0]!));
  FIRSTS.set(ahead, firsts);
  return firsts;
}

const FIRSTS = new WeakMap<Language["ahead"], ReadonlySet<string>>();

/** Whether such words stand between the beginning of the evidence and the time. */
export function isAhead({ evidence }: Statement, when: Role, language: Pick<Language, "ahead">): boolean {
  const first = evidence[0];
  if (first === undefined || when.start === null || when.start < first.start) return false;
  return looksAhead(first.quote.slice(0, when.start - first.start), language);
}
