/**
 * Whether a library and the page's own marks leave open what the article is: one of them saw nothing, or most of what the library took for the
 * article is nothing that the two agree on.
 */
import { lettersOf, type Paragraph } from "./paragraphs.ts";

/** Of the letters that the library kept, at least this share is agreed on. */
const LEAST_SHARE = 0.5;

/** With fewer characters than this, what was found is rather a teaser or a cookie notice than an article. */
export const SHORTEST_ARTICLE = 200;

export function isDoubtful(
  agreed: readonly Paragraph[],
  one: readonly Paragraph[],
  seen: readonly Paragraph[],
): boolean {
  const letters = lettersOf(agreed);
  return seen.length === 0 || letters < SHORTEST_ARTICLE || letters < lettersOf(one) * LEAST_SHARE;
}
