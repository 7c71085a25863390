/** The words of a statement that stand inside quotation marks. */
import type { Statement } from "../../model/statement.ts";
import { findQuotedRanges } from "../origins/sketch/quoted-ranges.ts";
import { splitWords, type Word } from "./changed-words.ts";

/** Of words quoted whole all of them, of words quoted in part those inside the marks; empty where nothing is quoted. */
export function quotedWords({ manner, evidence }: Statement): Word[] {
  if (manner !== "direct" && manner !== "mixed") return [];
  return evidence.flatMap(({ quote }) => {
    if (manner === "direct") return splitWords(quote);
    return findQuotedRanges(quote).flatMap(({ start, end }) => splitWords(quote.slice(start, end)));
  });
}
