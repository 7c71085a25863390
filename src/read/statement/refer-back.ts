/**
 * Denials that refer back: "The rumours are completely false, the studio said" denies what the sentence before it told. Such words have no
 * frame of their own; they are given that of the nearest telling before them, which their speaker then commits to the no of.
 */
import type { Language } from "../../model/language.ts";
import type { Layers } from "../stage.ts";
import type { Draft } from "./draft.ts";

/** `drafts` in the order of their words. */
export function referBack(
  drafts: readonly Draft[],
  { tokens }: Pick<Layers, "tokens">,
  { denials }: Pick<Language, "denials">,
): readonly Draft[] {
  return drafts.map((draft, index) => {
    if (draft.proposition !== null || draft.realm !== "world") return draft;
    const words = tokens.lower.slice(draft.range.firstToken, draft.range.endToken);
    if (!denials.some((phrase) => stands(phrase, words))) return draft;
    const before = drafts.slice(Math.max(0, index - REACH), index);
    const told = before.findLast(({ evocation, proposition, realm, range }) => {
      const isBefore = range.endToken <= draft.range.firstToken || range.firstToken < draft.range.firstToken;
      return isBefore && realm === "world" && proposition !== null && evocation !== null;
    });
    return told === undefined ? draft : { ...draft, proposition: told.proposition, denies: true as const };
  });
}

/** What was told longer ago is not what "that" means. */
const REACH = 6;

/** So many words a "*" stands for. */
const GAP = 3;

function stands(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((_, from) => {
    let at = from;
    for (const [index, word] of phrase.entries()) {
      if (word === "*") continue;
      const reach = phrase[index - 1] === "*" ? GAP : 0;
      const found = words.slice(at, at + reach + 1).indexOf(word);
      if (found === -1) return false;
      at += found + 1;
    }
    return true;
  });
}
