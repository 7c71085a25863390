/** Where a statement's words stand in its text, from the first to the last, as `find-anchor.ts` takes a place: "120-187". */
import type { Statement } from "../../model/statement.ts";

/** Null for a statement of a headline. */
export function placeInText({ evidence }: Pick<Statement, "evidence">): string | null {
  const spans = evidence.filter(({ part }) => part === undefined);
  if (spans.length === 0) return null;
  return `${Math.min(...spans.map(({ start }) => start))}-${Math.max(...spans.map(({ end }) => end))}`;
}
