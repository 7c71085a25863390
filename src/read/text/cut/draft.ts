/** The columns of `Tokens` while the page is being cut: the scanners find where a token ends and add it here. */
import type { Language } from "../../../model/language.ts";
import { createFormTable, type FormTable, internForm } from "./forms.ts";
import { GLUED, PARAGRAPH } from "./gaps.ts";

export type Draft = {
  readonly text: string;
  readonly language: Language;
  count: number;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
  form: Int32Array;
  readonly forms: FormTable;
  /** The gap seen since the last token. */
  pending: number;
};

export function createDraft(text: string, language: Language): Draft {
  const room = (text.length >> 2) + 16;
  return {
    text,
    language,
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    gap: new Uint8Array(room),
    form: new Int32Array(room),
    forms: createFormTable(),
    pending: PARAGRAPH,
  };
}

/** Adds the token that stands at `start` … `end`, as two where its form is cut ("cannot"); gives `end` back. */
export function addToken(draft: Draft, start: number, end: number): number {
  const form = internForm(draft.forms, draft.text, start, end, draft.language.cuts);
  const cut = draft.forms.cut[form]!;
  if (cut > 0) {
    addToken(draft, start, start + cut);
    return addToken(draft, start + cut, end);
  }
  const token = draft.count;
  if (token === draft.start.length) grow(draft);
  draft.start[token] = start;
  draft.end[token] = end;
  draft.gap[token] = draft.pending;
  draft.form[token] = form;
  draft.pending = GLUED;
  draft.count = token + 1;
  return end;
}

function grow(draft: Draft): void {
  const room = draft.start.length * 2;
  const widen = (column: Int32Array): Int32Array => {
    const wide = new Int32Array(room);
    wide.set(column);
    return wide;
  };
  draft.start = widen(draft.start);
  draft.end = widen(draft.end);
  draft.form = widen(draft.form);
  const gap = new Uint8Array(room);
  gap.set(draft.gap);
  draft.gap = gap;
}
