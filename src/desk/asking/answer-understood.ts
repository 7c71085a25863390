/**
 * A question that is understood already → its answer, with what of the ledger it was made from. Whoever asks many hands the same context
 * to each.
 *
 * The front page, its feeds and the page of the question itself ask the same: an answer is kept while the ledger stays as it is.
 */
import { answer, otherOf } from "../../judge/answer.ts";
import type { Slice } from "../../judge/question/gather.ts";
import { wordQuestion } from "../../judge/question/identify.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { fetchSlice, type Known } from "./fetch-slice.ts";

export type Answered = { readonly answer: Answer; readonly slice: Slice };

export async function answerUnderstood(
  ledger: Ledger,
  question: Question,
  options: AskOptions,
  context: Known,
): Promise<Answered> {
  // Asked before anything is read: what is newer than that is answered again.
  const answers = answersIn(ledger, context.pack, await ledger.revision());
  // As it names its subject, too: what is shown is what was asked.
  const key = JSON.stringify([question, options]);
  const answered = answers.get(key) ?? answerAnew(ledger, question, options, context);
  answers.delete(key);
  answers.set(key, answered);
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value!);
  answered.catch(() => answers.delete(key));
  return await answered;
}

async function answerAnew(ledger: Ledger, question: Question, options: AskOptions, context: Known): Promise<Answered> {
  return await answerAs(ledger, wordQuestion(question, context.pack.questions), question, options, context);
}

/** A question → its answer, under the words that it is asked in; nothing is kept. */
export async function answerAs(
  ledger: Ledger,
  words: string,
  question: Question,
  options: AskOptions,
  context: Known,
): Promise<Answered> {
  const slice = await fetchSlice(ledger, question, options, context);
  const other = otherOf(question);
  const beside = other === null ? null : await fetchSlice(ledger, other, options, context);
  return { answer: answer(words, question, slice, options, context, beside), slice };
}

type Answers = Map<string, Promise<Answered>>;

function answersIn(ledger: Ledger, pack: Pack, revision: string): Answers {
  const held = ANSWERS.get(ledger);
  if (held?.revision === revision && held.pack === pack) return held.answers;
  const answers: Answers = new Map();
  ANSWERS.set(ledger, { revision, pack, answers });
  return answers;
}

const ANSWERS = new WeakMap<Ledger, { readonly revision: string; readonly pack: Pack; readonly answers: Answers }>();

/** Answers that are kept with what they were made from; those not asked for longest go first. */
const MOST_KEPT = 100;
