/** The verb "questions": what the ledger can be asked, the most spoken of first, with the status of each as of a day. */
import { setImmediate } from "node:timers/promises";
import { type ListedQuestion, listQuestions as group } from "../../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Status, Value } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { answerUnderstood } from "../asking/answer-understood.ts";
import { known } from "../asking/fetch-slice.ts";

export type QuestionRow = ListedQuestion & {
  readonly status: Status;
  readonly value: readonly Value[];
};

/** `limit`: at most so many; null for all. `status`: only those; null for any. */
export async function listQuestions(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  { status, limit }: { readonly status: Status | null; readonly limit: number | null },
  pack: Pack,
): Promise<{ readonly rows: readonly QuestionRow[]; readonly left: number }> {
  const recorded = await ledger.statements({ ...filter, kinds: [...pack.questions.kinds.keys()] });
  const documents = new Set(recorded.map(({ document }) => document.id));
  const listed = group(recorded, await ledger.kinships([...documents]), pack);
  const context = await known(ledger, pack);
  const rows: QuestionRow[] = [];
  for (const [index, one] of listed.entries()) {
    // Whoever asks a server for something small need not wait for all of it.
    await setImmediate();
    if (limit !== null && rows.length >= limit) return { rows, left: listed.length - index };
    const { answer } = await answerUnderstood(ledger, one.question, options, context);
    if (status === null || answer.status === status) {
      rows.push({ ...one, status: answer.status, value: answer.value });
    }
  }
  return { rows, left: 0 };
}
