/**
 * What stands with an article on its page and is none of its words, each line at its place in the text: all that the library kept of the page, less
 * what became the article.
 *
 *     kept   Home · P1 · caption · P2 · P3 · note        text   P1 P2 P3        asides   Home before P1, caption before P2, note at the end
 */
import type { Aside, AsideKind } from "../received.ts";
import type { Beside } from "./beside.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isIn, type Shingles, shinglesOf } from "./shingles.ts";

/** A paragraph that may be of the article, or, with its kind, a line that was left out for what it is. */
export type Kept = { readonly text: string; readonly kind: AsideKind | null };

/** The paragraphs of one extraction and what was left out of it, as they stood on the page. */
export function mergeKept(paragraphs: readonly Paragraph[], beside: readonly Beside[]): Kept[] {
  const kept: Kept[] = [];
  let next = 0;
  for (const [at, { text }] of paragraphs.entries()) {
    for (; next < beside.length && (beside[next]?.at ?? 0) <= at; next += 1) kept.push(lineOf(beside[next]!));
    kept.push({ text, kind: null });
  }
  return [...kept, ...beside.slice(next).map(lineOf)];
}

function lineOf({ text, kind }: Beside): Kept {
  return { text, kind };
}

/** `texts` are the article's paragraphs, which are joined by `gap`. */
export function findAsides(kept: readonly Kept[], texts: readonly string[], gap: string): Aside[] {
  const length = texts.join(gap).length;
  const own = new Set(texts);
  // Most paragraphs stand in the article as the library kept them; only for the others their words are looked up.
  let shingles: Shingles | null = null;
  const isOfArticle = (text: string): boolean => {
    if (own.has(text)) return true;
    shingles ??= shinglesOf(texts.map((one) => ({ text: one })));
    return isIn({ text }, shingles);
  };
  const ends = findEnds(texts, gap);
  const asides: Aside[] = [];
  let at = 0;
  for (const { text, kind } of kept) {
    // A table of contents says the headings once more, and is none of them.
    if (kind !== null || !isOfArticle(text)) asides.push({ kind: kind ?? "line", text, at: Math.min(at, length) });
    else at = lastWordsOf(text).flatMap((words) => ends.get(words)?.find((end) => end > at) ?? [])[0] ?? at;
  }
  return asides;
}

/** By what a paragraph is found by where the next one begins; several may have the same last words. */
function findEnds(texts: readonly string[], gap: string): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, number[]>();
  let end = 0;
  for (const text of texts) {
    end += text.length + gap.length;
    for (const words of lastWordsOf(text)) {
      const all = ends.get(words);
      if (all === undefined) ends.set(words, [end]);
      else all.push(end);
    }
  }
  return ends;
}

/** The library may have run paragraphs together: all of its words, or the last ones. */
function lastWordsOf(text: string): string[] {
  return [text, text.slice(-LAST_LETTERS)];
}

const LAST_LETTERS = 30;
