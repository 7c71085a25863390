/** Frames that a question's words could evoke, whatever their roles: a question leaves out what it asks for. */
import type { Frame } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";

export type QuestionTrigger = {
  readonly frame: Frame;
  /** How many words it has, and whether its roles were found. */
  readonly words: number;
  readonly isFilled: boolean;
};

export function triggersIn(
  have: Pick<Layers, "syntax" | "tokens" | "names" | "evocations">,
  { frames }: Pack,
): QuestionTrigger[] {
  const filled = have.evocations.map(({ trigger }) => ({
    frame: trigger.frame,
    words: trigger.lemmas.length,
    isFilled: true,
  }));
  const { lemma } = have.syntax;
  const loose: QuestionTrigger[] = [];
  for (let token = 0; token < have.tokens.count; token += 1) {
    if (have.names.at[token]! >= 0) continue;
    for (const { frame, lemmas } of frames.triggers.get(lemma[token]!) ?? []) {
      if (lemmas.every((word) => lemma.indexOf(word, token) !== -1))
        loose.push({ frame, words: lemmas.length, isFilled: false });
    }
  }
  return [...filled, ...loose];
}
