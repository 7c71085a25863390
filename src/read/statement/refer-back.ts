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
  const byFirst = Map.groupBy(denials, ([first = ""]) => first);
  return drafts.map((draft, index) => {
    if (draft.proposition !== null || draft.realm !== "world") return draft;
    if (!denies(draft.range, tokens.lower, byFirst)) return draft;
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

function denies(
  { firstToken, endToken }: Draft["range"],
  words: readonly string[],
  byFirst: ReadonlyMap<string, Language["denials"]>,
): boolean {
  for (let from = firstToken; from < endToken; from += 1) {
    if (byFirst.get(words[from]!)?.some((phrase) => standsAt(phrase, words, from, endToken)) === true) return true;
  }
  return false;
}

/** Its first word stands at `from`. */
function standsAt(phrase: readonly string[], words: readonly string[], from: number, end: number): boolean {
  let at = from + 1;
  for (let index = 1; index < phrase.length; index += 1) {
    if (phrase[index] === "*") continue;
    const last = Math.min(end, at + 1 + (phrase[index - 1] === "*" ? GAP : 0));
    while (at < last && words[at] !== phrase[index]) at += 1;
    if (at === last) return false;
    at += 1;
  }
  return true;
}
