/**
 * A report with nobody behind it: "it has been confirmed that …", with no one named in the sentence who confirmed
 * it. Common hedges ("is expected") are not counted, for they claim no source, nor is a participle in passing ("Confirmed to
 * return, the series …").
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
  if (lower.some((word) => language.citing.has(word))) return [];
  for (const [first, { index }] of words.entries()) {
    const length = [4, 5].find((count) => language.agentless.has(lower.slice(first, first + count).join(" ")));
    if (length === undefined) continue;
    const last = words[first + length - 1]!;
    const span = { ...sentence, start: sentence.start + index, end: sentence.start + last.index + last[0].length };
    if (namesSource(reading, sentence, span)) return [];
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

/** Somebody else in the sentence who says it. What is "confirmed" itself says nothing: "it", the series. */
function namesSource({ attributions }: Reading, sentence: Span, phrase: Span): boolean {
  return attributions.some(
    ({ source, cue }) =>
      source !== null &&
      isWithin(source, sentence) &&
      (cue === null || cue.end <= phrase.start || cue.start >= phrase.end),
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.part === outer.part && inner.start >= outer.start && inner.end <= outer.end;
}
