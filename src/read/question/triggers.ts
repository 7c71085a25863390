/** Frames that a question's words could evoke, whatever their roles: a question leaves out what it asks for. */
import type { Frame } from "../../model/frame.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import { relationOf, uposOf } from "../text/tags.ts";

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
    if (have.names.at[token]! >= 0 || AUXILIARIES.has(have.syntax.relation[token]!)) continue;
    for (const { frame, lemmas, pos, with: company } of frames.triggers.get(lemma[token]!) ?? []) {
      // "the film": no filming.
      if (pos === "verb" && have.syntax.upos[token] === NOUN) continue;
      if (follow(lemmas, lemma, token) && (company.length === 0 || company.some((word) => lemma.includes(word))))
        loose.push({ frame, words: lemmas.length, isFilled: false });
    }
  }
  return [...filled, ...loose];
}

const NOUN = uposOf("NOUN");

/** "Why was it cancelled?" asks not what something is. */
const AUXILIARIES: ReadonlySet<number> = new Set([relationOf("aux"), relationOf("aux:pass")]);

/** Each word at most so far behind the one before it. */
const REACH = 3;

function follow(words: readonly string[], lemmas: readonly string[], from: number): boolean {
  let at = from;
  for (const word of words.slice(1)) {
    const next = lemmas.indexOf(word, at + 1);
    if (next === -1 || next > at + REACH) return false;
    at = next;
  }
  return true;
}
