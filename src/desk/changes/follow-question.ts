/** A question with its answer as of a day, and each change that led there, with the words that moved it. */
import { type Change } from "../../export/feed/change.ts";
import { answer, proofOf } from "../../judge/answer.ts";
import { wordQuestion } from "../../judge/question/identify.ts";
import { RULES } from "../../judge/status/rules.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer, Proof, Question } from "../../model/answer.ts";
import type { Pack } from "../../model/pack.ts";
import { ask, type AskOptions } from "../ask.ts";
import { fetchSlice, type Known, known } from "../asking/fetch-slice.ts";

export type Followed = {
  readonly answer: Answer;
  /** The newest first. */
  readonly changes: readonly Change[];
};

/** A question in words, as it is understood best; without changes where it is not understood. */
export async function followWords(ledger: Ledger, words: string, options: AskOptions, pack: Pack): Promise<Followed> {
  const { understood } = await ask(ledger, words, options, pack);
  return await followQuestion(ledger, understood, options, await known(ledger, pack));
}

export async function followQuestion(
  ledger: Ledger,
  question: Question,
  options: AskOptions,
  context: Known,
): Promise<Followed> {
  const slice = await fetchSlice(ledger, question, options, context);
  const words = wordQuestion(question, context.pack.questions);
  const answered = answer(words, question, slice, options, context);
  const proofs = new Map(slice.recorded.map((one) => [one.statement.id, proofOf(one)]));
  return { answer: answered, changes: changesOf(answered, proofs).toReversed() };
}

/** In the order of the trail. */
function changesOf(
  { question: words, understood: question, trail }: Answer,
  proofs: ReadonlyMap<string, Proof>,
): Change[] {
  const seen = new Map<string, number>();
  return trail.map((step, index) => {
    const proof = step.statement === null ? null : (proofs.get(step.statement) ?? null);
    const values = step.value.map(({ edtf, entity, text }) => edtf ?? entity ?? text);
    const key = JSON.stringify([step.date, proof?.document ?? null, step.status, values]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const why = RULES.find(({ id }) => id === step.rule)?.about ?? "";
    return { question, words, step, before: trail[index - 1] ?? null, why, proof, ordinal };
  });
}
