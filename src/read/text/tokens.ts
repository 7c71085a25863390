/**
 * The words of a page, as columns: entry `i` of each column belongs to token `i`. Columns, because a page has thousands
 * of tokens and each stage runs over all of them.
 *
 * Tokens are those of Universal Dependencies for English: "Hell's" is "Hell" + "'s", "don't" is "do" + "n't", "long-awaited"
 * is "long" + "-" + "awaited", "$5" is "$" + "5", "2025-05-02" is one. Every character that can be seen is in one token.
 */
import type { Pack } from "../../model/pack.ts";
import { classAt, DIGIT, LETTER, SPACE, UNSEEN, widthAt } from "./cut/characters.ts";
import { createDraft, type Draft } from "./cut/draft.ts";
import type { Forms } from "./cut/forms.ts";
import { PARAGRAPH, SPACED, WRAPPED } from "./cut/gaps.ts";
import { tellParagraphs } from "./cut/paragraphs.ts";
import type { Page } from "./page.ts";
import { scanMark } from "./cut/scan-mark.ts";
import { scanNumber } from "./cut/scan-number.ts";
import { scanWord } from "./cut/scan-word.ts";

export type Tokens = {
  readonly count: number;
  /** Offsets into `page.text`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word in lower case with straight apostrophes: "don’t" gives "do", "n't". */
  readonly lower: readonly string[];
  /** What stands before the token: `GLUED`, `SPACED`, `WRAPPED` or `PARAGRAPH` (gaps.ts). */
  readonly gap: Uint8Array;
  /** Index into `forms`: tokens spelled alike share one. */
  readonly form: Int32Array;
  readonly forms: Forms;
};

export function findTokens({ page }: { readonly page: Page }, { language }: Pick<Pack, "language">): Tokens {
  const draft = createDraft(page.text, language);
  scan(draft, 0, page.titleEnd);
  draft.pending = PARAGRAPH;
  scan(draft, page.readFrom, page.text.length);
  return finish(draft);
}

function scan(draft: Draft, from: number, to: number): void {
  const { text } = draft;
  for (let at = from; at < to; ) {
    const kind = classAt(text, at);
    if (kind === LETTER) at = scanWord(draft, at);
    else if (kind === SPACE) at = scanSpace(draft, at);
    else if (kind === UNSEEN) at += widthAt(text, at);
    else at = kind === DIGIT ? scanNumber(draft, at) : scanMark(draft, at);
  }
}

/** Passes over white space and keeps the widest gap: two line breaks are a paragraph's end. */
function scanSpace(draft: Draft, from: number): number {
  const { text } = draft;
  let at = from;
  let breaks = 0;
  for (let kind = SPACE; kind === SPACE || kind === UNSEEN; kind = classAt(text, at)) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028 || code === 0x85 || code === 11) breaks += 1;
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) breaks += 1;
    else if (code === 12 || code === 0x2029) breaks += 2;
    at += widthAt(text, at);
    if (at >= text.length) break;
  }
  const gap = breaks === 0 ? SPACED : breaks === 1 ? WRAPPED : PARAGRAPH;
  if (gap > draft.pending) draft.pending = gap;
  return at;
}

function finish(draft: Draft): Tokens {
  const { count, forms } = draft;
  const form = draft.form.subarray(0, count);
  const lower: string[] = [];
  for (let token = 0; token < count; token += 1) lower.push(forms.lower[form[token]!]!);
  const tokens = {
    count,
    start: draft.start.subarray(0, count),
    end: draft.end.subarray(0, count),
    lower,
    gap: draft.gap.subarray(0, count),
    form,
    forms: { count: forms.count, text: forms.text, lower: forms.lower },
  };
  tellParagraphs(draft.text, tokens);
  return tokens;
}
