/** How much of an article's text a page shows: all of it for oneself, a part where others read, and never so much that the page grows heavy. */
import type { Article } from "../../../desk/open-article.ts";
import type { Range } from "./annotate.ts";
import { isTelling } from "./marks-of.ts";

/** In UTF-16 code units: some five thousand words, with which a page and its marks weigh less than 150 kB. */
const LONGEST = 30_000;

/** Of an excerpt, the share of the text that is shown at most. */
const SHARE = 1 / 3;

/** Null for all of it. */
export function shownText(
  { document: { text }, sentences, statements, findings }: Article,
  isExcerpt: boolean,
): readonly Range[] | null {
  if (!isExcerpt) return text.length <= LONGEST ? null : [{ start: 0, end: LONGEST }];
  const rests = [
    ...findings.flatMap(({ finding }) => finding.evidence),
    ...statements.filter(isTelling).flatMap(({ statement }) => statement.evidence),
  ].filter(({ part }) => part === undefined);
  const shown: Range[] = [];
  let room = Math.min(LONGEST, text.length * SHARE);
  for (const { start, end, part } of sentences) {
    if (part !== undefined || !rests.some((rest) => rest.start < end && rest.end > start)) continue;
    room -= end - start;
    if (room < 0) break;
    shown.push({ start, end });
  }
  return shown;
}
