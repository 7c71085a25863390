/** Questions kept in view: which are, and how one comes to be. */
import type { Ledger } from "../../ledger/ledger.ts";
import type { Amendment, Correction } from "../../model/correction.ts";
import type { Pack } from "../../model/pack.ts";
import type { AskOptions } from "../ask.ts";
import { findUndone } from "./list-corrections.ts";
import { makeCorrection, type Maker } from "./make-correction.ts";
import { nameQuestion } from "./name-question.ts";

export type Posed = { readonly correction: Correction } & Pick<
  Extract<Amendment, { readonly kind: "watch" }>,
  "question" | "words"
>;

/** In the order in which they were posed. */
export async function findPosed(ledger: Ledger): Promise<readonly Posed[]> {
  const corrections = await ledger.corrections();
  const undone = findUndone(corrections);
  return corrections.flatMap((correction) => {
    const { id, amendment } = correction;
    if (amendment.kind !== "watch" || undone.has(id)) return [];
    return [{ correction, question: amendment.question, words: amendment.words }];
  });
}

/** Keeps it in view, once: `isNew` is false where it was already, with what keeps it. Throws `record/question-unknown`. */
export async function poseQuestion(
  ledger: Ledger,
  words: string,
  options: AskOptions,
  maker: Maker,
  pack: Pack,
): Promise<Posed & { readonly isNew: boolean }> {
  const { key } = await nameQuestion(ledger, words, options, pack);
  const posed = await findPosed(ledger);
  const same = posed.find(({ question }) => JSON.stringify(question) === JSON.stringify(key));
  if (same !== undefined) return { ...same, isNew: false };
  const correction = makeCorrection({ kind: "watch", question: key, words }, maker);
  await ledger.correct(correction);
  return { correction, question: key, words, isNew: true };
}
