/**
 * A report with nobody behind it: "it has been confirmed that …", "Confirmed to bring …", with no one named in the
 * sentence who confirmed it. Common hedges ("is expected") are not counted: they claim no source.
 */
import type { Finding } from "../../model/finding.ts";
import type { Pack } from "../../model/pack.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { ReadingCheck } from "../check.ts";
import { quoteAt } from "../evidence.ts";

export const unattributed: ReadingCheck = {
  code: "unattributed",
  about: "Something is said to be confirmed, and nobody is named who confirmed it.",
  run: (reading, pack) => {
    const keys = new Set(Array.from(pack.language.agentless, longestWord));
    return reading.sentences
      .filter((sentence) => mentionsOne(reading, sentence, keys))
      .flatMap((sentence) => checkSentence(reading, sentence, pack));
  },
};

/** "it was confirmed that" → "confirmed": most sentences have none of these and need not be cut into words. */
function longestWord(phrase: string): string {
  return phrase.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest));
}

function mentionsOne(reading: Reading, sentence: Span, keys: ReadonlySet<string>): boolean {
  const lower = quoteAt(reading, sentence).quote.toLowerCase();
  for (const key of keys) if (lower.includes(key)) return true;
  return false;
}

function checkSentence(reading: Reading, sentence: Span, { language }: Pack): Finding[] {
  const { quote } = quoteAt(reading, sentence);
  const words = Array.from(quote.matchAll(/[\p{L}'’]+/gu));
  const lower = words.map(([word]) => word.toLowerCase());
  if (lower.some((word) => language.citing.has(word)) || namesSource(reading, sentence)) return [];
  for (const [first, { index }] of words.entries()) {
    const length = [2, 4, 5].find((count) => language.agentless.has(lower.slice(first, first + count).join(" ")));
    // Without "it" the phrase must open the sentence: elsewhere its subject may have done the telling.
    if (length === undefined || (length === 2 && first > 0)) continue;
    const last = words[first + length - 1]!;
    const span = { ...sentence, start: sentence.start + index, end: sentence.start + last.index + last[0].length };
    return [
      {
        code: unattributed.code,
        severity: "note",
        message: "This is passed on, but nobody is named who said it.",
        evidence: [quoteAt(reading, span)],
        suggestion: null,
      },
    ];
  }
  return [];
}

/** A source of an attribution within the sentence. */
function namesSource({ attributions }: Reading, { start, end, part }: Span): boolean {
  return attributions.some(
    ({ source }) => source !== null && source.part === part && source.start >= start && source.end <= end,
  );
}
