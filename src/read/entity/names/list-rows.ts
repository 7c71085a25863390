/**
 * Names that open the rows of a list: "Ember Vale: The game is due in May." under "Saltline: A second trailer was shown." Where several paragraphs open so,
 * each with another name, they are what the list is of, and nobody who speaks.
 */
import type { Names } from "../../text/names.ts";
import type { Sentence } from "../../text/sentences.ts";
import { GIVEN, type Lookup, SHAPE, shapeAt, traitsAt } from "../lookup.ts";

/** First tokens of such names. */
export function findRows(
  lookup: Lookup,
  sentences: readonly Sentence[],
  { list }: Pick<Names, "list">,
): ReadonlySet<number> {
  const { page, tokens } = lookup;
  const opening = new Set(
    sentences.filter(({ start }) => page.text[start - 1] === "\n").map(({ firstToken }) => firstToken),
  );
  const rows = list.filter(
    ({ firstToken, endToken }) => opening.has(firstToken) && MARKS.test(tokens.lower[endToken] ?? ""),
  );
  const words = rows.map(({ firstToken, endToken }) => tokens.lower.slice(firstToken, endToken).join(" "));
  const isOfPeople = rows.some(({ firstToken }) => (traitsAt(lookup, firstToken) & GIVEN) !== 0);
  // "Reed: “We have begun.”": who speaks again and again, or in marks, is heard in an interview.
  const isSpoken = rows.some(({ endToken }) => shapeAt(lookup, endToken + 1) === SHAPE.mark);
  if (rows.length < 2 || new Set(words).size < rows.length || isOfPeople || isSpoken) return new Set();
  return new Set(rows.map(({ firstToken }) => firstToken));
}

/** What stands behind the name: a colon, or a bracket with its dates. */
const MARKS = /^[:(]$/u;
