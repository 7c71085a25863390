/** Answers to all questions that pass by a day, those most spoken of first: for calendars. */
import { listQuestions } from "../../judge/question/list-questions.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Answer } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { answerUnderstood } from "../asking/answer-understood.ts";
import { known } from "../asking/fetch-slice.ts";

/** So many questions are answered: more than a calendar shows. */
const MOST = 300;

export async function listAnswers(
  ledger: Ledger,
  filter: Filter,
  options: AskOptions,
  pack: Pack,
): Promise<readonly Answer[]> {
  const kinds = Array.from(pack.questions.kinds.values())
    .filter(({ dated }) => dated)
    .map(({ id }) => id);
  const listed = listQuestions(await ledger.statements({ ...filter, kinds }), [], pack);
  const context = await known(ledger, pack);
  const answers: Answer[] = [];
  for (const { question } of listed.slice(0, MOST)) {
    if (!kinds.includes(question.kind)) continue;
    const { answer } = await answerUnderstood(ledger, question, options, context);
    answers.push(answer);
  }
  return answers;
}
