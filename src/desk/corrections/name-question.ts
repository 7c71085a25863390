/** A question in words → what it is kept under: kind, subject and scope. */
import { HearsayError } from "../../base/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Answer } from "../../model/answer.ts";
import type { QuestionKey } from "../../model/correction.ts";
import type { Pack } from "../../model/pack.ts";
import { ask, type AskOptions } from "../ask.ts";

/** Throws `record/question-unknown` where its words do not tell what is asked, and about whom. */
export async function nameQuestion(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  pack: Pack,
): Promise<{ readonly key: QuestionKey; readonly answer: Answer }> {
  const answer = await ask(ledger, words, options, pack);
  const { kind, subject, scope } = answer.understood;
  if (subject !== null && pack.questions.kinds.has(kind)) {
    return { key: { kind, subject: subject.id, scope: scope?.id ?? null }, answer };
  }
  throw new HearsayError(
    "record/question-unknown",
    `It is not understood what "${words}" asks, and about whom. \`hearsay questions\` lists questions that are.`,
  );
}
