/**
 * Everything that the newest articles on whatever a question is about tell, framed or not: what touches on the question is among it. Those that only
 * name it, and tell nothing that a frame holds, are found by their words.
 */
import { goesBy } from "../../judge/entities/someone.ts";
import type { AsOf } from "../../judge/question/gather.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Question } from "../../model/answer.ts";
import type { Recorded } from "../../model/record.ts";
import { fetchRecorded } from "./fetch-recorded.ts";
import { fetchNaming, gatherIds, type Known } from "./fetch-slice.ts";

export async function fetchPassing(
  ledger: Ledger,
  question: Question,
  options: AsOf,
  context: Known,
): Promise<readonly Recorded[]> {
  const named = question.subject ?? question.scope;
  if (named === null) return [];
  const about = await gatherIds(ledger, named, context);
  const recorded = about.length === 0 ? [] : await fetchRecorded(ledger, { about, kinds: null }, options, false);
  const newest = new Set(recorded.toReversed().map(({ document }) => document.id));
  if (newest.size < MOST) {
    const naming = await fetchNaming(ledger, goesBy(named.id, context.kindred), options);
    for (const { document } of naming) newest.add(document.id);
  }
  return await ledger.statements({ documents: [...newest].slice(0, MOST) });
}

/** So many articles are looked through. */
const MOST = 60;
