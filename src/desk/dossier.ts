/**
 * An answer with everything it was made from: for faces that show how it came about. All that bears on the question stands in the
 * order of days, with where each document goes back to.
 */
import { answer, gather } from "../judge/answer.ts";
import type { Bear } from "../judge/question/bear.ts";
import { wordQuestion } from "../judge/question/identify.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Answer, Origin, Question } from "../model/answer.ts";
import type { Pack } from "../model/pack.ts";
import { ask, type AskOptions } from "./ask.ts";
import { fetchSlice, known } from "./asking/fetch-slice.ts";

export type Dossier = {
  readonly answer: Answer;
  readonly bears: readonly Bear[];
  /** Those of all documents that bear on it; a document that is in none is an origin of its own. */
  readonly origins: readonly Origin[];
};

/** Of a question that is understood already. */
export async function openDossier(
  ledger: Ledger,
  question: Question,
  options: AskOptions,
  pack: Pack,
): Promise<Dossier> {
  const context = await known(ledger, pack);
  const slice = await fetchSlice(ledger, question, options, context);
  const words = wordQuestion(question, pack.questions);
  return {
    answer: answer(words, question, slice, options, context),
    bears: gather(question, slice.recorded, options, context).toSorted(byDay),
    origins: slice.origins,
  };
}

/** Of a question in words, with what else they may mean. */
export async function askForDossier(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Dossier> {
  const told = await ask(ledger, words, options, pack);
  return { ...(await openDossier(ledger, told.understood, options, pack)), answer: told };
}

const byDay = (a: Bear, b: Bear): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);
