/**
 * Which words of a quotation are anyone's own.
 *
 * Of an article as it was printed all words are the outlet's, and those inside quotation marks the speaker's too. Of one that was restated
 * only what stands inside quotation marks is anyone's wording: the rest is ours, and is never given out as a quotation.
 */
import type { Proof } from "../../model/answer.ts";

type Quoted = Pick<Proof, "quote" | "manner" | "rendition" | "part">;

/** As the outlet printed them, without marks around all of it; none where all of it is our wording. Each is a stretch of `quote`. */
export function printedWords(quoted: Quoted): readonly string[] {
  return quoted.rendition === "restated" ? spokenWords(quoted) : [quoted.quote.replace(/^["“]([^"“”]*)["”]$/u, "$1")];
}

/**
 * The words as they may stand in quotation marks behind a name, and whose they are: the speaker's where they are quoted, else the outlet's,
 * whose sentence about them it is.
 */
export function creditedWords(quoted: Quoted): { readonly words: readonly string[]; readonly isSpoken: boolean } {
  const isSpoken = quoted.manner === "direct" || quoted.rendition === "restated";
  return { words: isSpoken ? spokenWords(quoted) : printedWords(quoted), isSpoken };
}

/** As the speaker said them, without the marks around them; none where it is told in other words. Each is a stretch of `quote`. */
export function spokenWords({ quote, manner, part }: Quoted): readonly string[] {
  // In what is told in other words, such marks stand around titles.
  if (manner !== "direct" && manner !== "mixed") return [];
  const marks = Array.from(quote.matchAll(/["“”]/gu), ({ 0: mark, index }) => ({ mark, index }));
  if (marks.length === 0) return manner === "direct" && part === null ? [quote] : [];
  const stretches: string[] = [];
  // The clause may have been cut out of the middle of a quotation: then its first mark closes.
  let from: number | null = closes(quote, marks[0]!) ? 0 : null;
  for (const { mark, index } of marks) {
    if (from !== null && mark !== "“") {
      stretches.push(quote.slice(from, index));
      from = null;
    } else if (mark !== "”") from = index + 1;
  }
  if (from !== null) stretches.push(quote.slice(from));
  return stretches.map((words) => words.trim()).filter((words) => words !== "");
}

/** A straight mark closes where a word or its punctuation is before it and none behind it. */
function closes(quote: string, { mark, index }: { readonly mark: string; readonly index: number }): boolean {
  if (mark !== '"') return mark === "”";
  return index > 0 && !/\s/u.test(quote[index - 1]!) && !/[\p{L}\p{N}]/u.test(quote[index + 1] ?? "");
}
