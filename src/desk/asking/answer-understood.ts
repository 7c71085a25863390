/** A question that is understood already → its answer, with what of the ledger it was made from. Whoever asks many hands the same context to each. */
import { answer, type Slice } from "../../judge/answer.ts";
import { wordQuestion } from "../../judge/question/identify.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer, Question } from "../../model/answer.ts";
import type { AskOptions } from "../ask.ts";
import { fetchSlice, type Known } from "./fetch-slice.ts";

export type Answered = { readonly answer: Answer; readonly slice: Slice };

export async function answerUnderstood(
  ledger: Ledger,
  question: Question,
  options: AskOptions,
  context: Known,
): Promise<Answered> {
  const slice = await fetchSlice(ledger, question, options, context);
  const words = wordQuestion(question, context.pack.questions);
  return { answer: answer(words, question, slice, options, context), slice };
}
