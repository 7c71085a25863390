/** The page with its layers, and where a character stands in them. */
import type { TimeGrammar } from "../../model/time-grammar.ts";
import type { Layers } from "../stage.ts";
import type { Sentence } from "../text/sentences.ts";

export type Scene = Pick<Layers, "page" | "tokens" | "sentences" | "syntax"> & {
  readonly grammar: TimeGrammar;
  /** Forms of verbs of speech. */
  readonly speech: ReadonlySet<string>;
};

/** The token that holds the character, or the next one after it. */
export function tokenAt({ tokens }: Pick<Scene, "tokens">, at: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence of a token; null beyond the last. */
export function sentenceOf({ sentences }: Pick<Scene, "sentences">, token: number): Sentence | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return sentences[low] ?? null;
}

export const wordAt = ({ tokens }: Pick<Scene, "tokens">, token: number): string => tokens.lower[token] ?? "";

/** Is the word in the class of the tables `context.tsv`? */
export function isIn({ grammar }: Pick<Scene, "grammar">, list: string, word: string): boolean {
  return grammar.context.get(list)?.has(word) ?? false;
}

/** Do up to three words right before the token stand in the class ("no earlier than")? */
export function isBehind(scene: Pick<Scene, "grammar" | "tokens">, list: string, token: number): boolean {
  const one = wordAt(scene, token - 1);
  const two = `${wordAt(scene, token - 2)} ${one}`;
  return isIn(scene, list, one) || isIn(scene, list, two) || isIn(scene, list, `${wordAt(scene, token - 3)} ${two}`);
}

/** Do up to three words from the token on stand in the class ("at the earliest")? */
export function isFollowed(scene: Pick<Scene, "grammar" | "tokens">, list: string, token: number): boolean {
  const one = wordAt(scene, token);
  const two = `${one} ${wordAt(scene, token + 1)}`;
  return isIn(scene, list, one) || isIn(scene, list, two) || isIn(scene, list, `${two} ${wordAt(scene, token + 2)}`);
}
