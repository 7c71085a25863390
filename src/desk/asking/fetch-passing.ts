/** Everything that the newest articles on whatever a question is about tell, framed or not: what touches on the question is among it. */
import type { AsOf } from "../../judge/question/gather.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Question } from "../../model/answer.ts";
import type { Recorded } from "../../model/record.ts";
import { fetchRecorded } from "./fetch-recorded.ts";
import { gatherIds, type Known } from "./fetch-slice.ts";

export async function fetchPassing(
  ledger: Ledger,
  question: Question,
  options: AsOf,
  context: Known,
): Promise<readonly Recorded[]> {
  const about = await gatherIds(ledger, question.subject ?? question.scope, context);
  if (about.length === 0) return [];
  const recorded = await fetchRecorded(ledger, { about, kinds: null }, options, false);
  const newest = new Set(recorded.toReversed().map(({ document }) => document.id));
  return await ledger.statements({ documents: [...newest].slice(0, MOST) });
}

/** So many articles are looked through. */
const MOST = 60;
