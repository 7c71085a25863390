/** Whether the words of a statement put its event ahead of the day they were printed. */
import type { Language } from "../model/language.ts";
import type { Role, Statement } from "../model/statement.ts";

/**
 * Looks between the beginning of the evidence and the time for the last word that tells: "is expected", "will", "upcoming"
 * put it ahead; "was", "had" before such a word put it into the past.
 */
export function isAhead({ evidence }: Statement, when: Role, { ahead }: Pick<Language, "ahead">): boolean {
  const first = evidence[0];
  if (first === undefined || when.start === null || when.start < first.start) return false;
  const before = first.quote
    .slice(0, when.start - first.start)
    .toLowerCase()
    .replaceAll("’", "'");
  const words = before.match(/[a-z']+/gu) ?? [];
  for (let length = 1; length <= 3; length += 1) {
    for (let at = words.length - length; at >= 0; at -= 1) {
      if (ahead.has(words.slice(at, at + length).join(" "))) return true;
    }
  }
  return false;
}
