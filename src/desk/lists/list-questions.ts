/** The verb "questions": what the ledger can be asked, the most spoken of first, with the status of each as of a day. */
import { type ListedQuestion, listQuestions as group } from "../../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Status, Value } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import { ask, type AskOptions } from "../ask.ts";

/** Status and value are null where the words of the question are understood as another one. */
export type QuestionRow = ListedQuestion & {
  readonly status: Status | null;
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
  const rows: QuestionRow[] = [];
  for (const [index, one] of listed.entries()) {
    if (limit !== null && rows.length >= limit) return { rows, left: listed.length - index };
    const answer = await ask(ledger, one.words, options, pack);
    const { kind, subject, scope } = answer.understood;
    const isSame =
      kind === one.question.kind &&
      subject?.id === one.question.subject?.id &&
      (scope?.id ?? null) === (one.question.scope?.id ?? null);
    if (status !== null && (!isSame || answer.status !== status)) continue;
    rows.push({ ...one, status: isSame ? answer.status : null, value: isSame ? answer.value : [] });
  }
  return { rows, left: 0 };
}
