/**
 * An answer with everything it was made from: for faces that show how it came about. All that bears on the question stands in the
 * order of days, with where each document goes back to.
 */
import { gatherAll } from "../judge/question/gather.ts";
import type { Bear } from "../judge/question/bear.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Answer, Origin, Question } from "../model/answer.ts";
import type { Pack } from "../model/pack.ts";
import { type AskOptions, askWithSlice } from "./ask.ts";
import { type Answered, answerUnderstood } from "./asking/answer-understood.ts";
import type { Known } from "./asking/fetch-slice.ts";

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
  context: Known,
): Promise<Dossier> {
  return toDossier(await answerUnderstood(ledger, question, options, context), options, context);
}

/** Of a question in words, with what else they may mean. */
export async function askForDossier(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Dossier> {
  const { context, ...answered } = await askWithSlice(ledger, words, options, pack);
  return toDossier(answered, options, context);
}

/** What only touches on the question is no dot of a chart: the timeline tells it. */
function toDossier({ answer, slice }: Answered, options: AskOptions, context: Known): Dossier {
  return { answer, bears: gatherAll(answer.understood, slice, [], options, context), origins: slice.origins };
}
