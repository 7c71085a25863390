/**
 * Where sentences and paragraphs begin and end.
 *
 * A full stop, question or exclamation mark ends a sentence, with the closing marks behind it; not where an abbreviation
 * or initial needs a name behind it, nor where the words that cite a quotation follow ("“Will they?” he asked"). Inside a
 * quotation a sentence ends as it does outside.
 */
import type { AbbreviationKind, Language } from "../../model/language.ts";
import type { Pack } from "../../model/pack.ts";
import { isDigit, isUpper, isWordCode } from "./cut/characters.ts";
import { GLUED, PARAGRAPH } from "./cut/gaps.ts";
import { isHeading } from "./cut/headings.ts";
import type { Page } from "./page.ts";
import type { Quotation } from "./quotations.ts";
import type { Tokens } from "./tokens.ts";
import { findTurns } from "./transcript.ts";

/** `title`: the document's headline; `heading`: a line between paragraphs, a dateline or the label of a speaker, that is no sentence of the narration. */
export type SentenceKind = "title" | "heading" | "body";

export type Sentence = {
  /** Offsets into `page.text`, without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** Its tokens: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Counts from 0; the headline is a paragraph. */
  readonly paragraph: number;
  readonly kind: SentenceKind;
};

type Have = { readonly page: Page; readonly tokens: Tokens; readonly quotations: readonly Quotation[] };

/** How a form can end a sentence. */
const NEVER = 0;
const STOP = 1;
/** "?", "!", "?!". */
const CALL = 2;
const ELLIPSIS = 3;
/** "Inc.", "U.S.". */
const ABBREVIATION = 4;
/** "J." */
const INITIAL = 5;

type Scene = Have & {
  readonly language: Language;
  /** By form: `NEVER` … `INITIAL`. */
  readonly ending: Uint8Array;
  /** By token: 1 where it closes a quotation. */
  readonly closing: Uint8Array;
};

export function findSentences(have: Have, { language }: Pick<Pack, "language">): Sentence[] {
  const { page, tokens, quotations } = have;
  const scene = { ...have, language, ending: endingsOf(tokens, language), closing: markClosing(tokens, quotations) };
  const labels = new Map(findTurns(have).map(({ firstToken, endOfLabel }) => [firstToken, endOfLabel]));
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let isOpened = false;
  for (let first = 0; first < tokens.count; paragraph += 1) {
    let end = first + 1;
    while (end < tokens.count && tokens.gap[end] !== PARAGRAPH) end += 1;
    const isTitle = tokens.start[first]! < page.titleEnd;
    const isLine = !isTitle && (first > 0 || end < tokens.count) && isHeading(have, first, end);
    const kind: SentenceKind = isTitle ? "title" : isLine ? "heading" : "body";
    const opening = labels.get(first) ?? (isTitle || isOpened ? first : endOfDateline(scene, first, end));
    if (opening > first) addSentence(scene, first, opening, paragraph, "heading", sentences);
    isOpened ||= !isTitle;
    splitParagraph(scene, opening, end, paragraph, kind, sentences);
    first = end;
  }
  return sentences;
}

function splitParagraph(
  scene: Scene,
  from: number,
  to: number,
  paragraph: number,
  kind: SentenceKind,
  sentences: Sentence[],
): void {
  const { tokens } = scene;
  let first = from;
  for (let token = from; token < to; token += 1) {
    const isLast = token === to - 1;
    if (!isLast && scene.ending[tokens.form[token]!] === NEVER) continue;
    const end = isLast ? to : sentenceEnd(scene, token, to);
    if (end === 0) continue;
    addSentence(scene, first, end, paragraph, kind, sentences);
    first = end;
    token = end - 1;
  }
}

function addSentence(
  { tokens }: Scene,
  firstToken: number,
  endToken: number,
  paragraph: number,
  kind: SentenceKind,
  sentences: Sentence[],
): void {
  const [start, end] = [tokens.start[firstToken]!, tokens.end[endToken - 1]!];
  sentences.push({ start, end, firstToken, endToken, paragraph, kind });
}

/** "OSLO, May 2 (Agency) – ", "(Agency) — ", "OSLO — ": where and when an agency wrote, and no words of its report. */
const DATELINE =
  /^(?:(?:\p{Lu}[^()\n"“!?:;]{0,50})?\(\p{Lu}[^()\n]{0,30}\)\s{0,3}(?:--|[–—-])|\p{Lu}{3,}[\p{Lu} .,'’-]{0,40}\s(?:--|[–—]))\s/u;

/** One past the dash of the dateline that a report begins with; `from` where none stands there. */
function endOfDateline({ page, tokens }: Scene, from: number, to: number): number {
  const start = tokens.start[from]!;
  const line = DATELINE.exec(page.text.slice(start, start + LONGEST_DATELINE));
  if (line === null) return from;
  let token = from;
  while (token < to && tokens.start[token]! < start + line[0].length) token += 1;
  return token < to ? token : from;
}

const LONGEST_DATELINE = 100;

/** One past the last token of the sentence that the mark at `mark` ends, or 0 where it does not end one. */
function sentenceEnd(scene: Scene, mark: number, to: number): number {
  const { page, tokens } = scene;
  let ending = scene.ending[tokens.form[mark]!]!;
  let next = mark + 1;
  let isQuoted = false;
  for (; next < to; next += 1) {
    const more = scene.ending[tokens.form[next]!]!;
    const isMore = tokens.gap[next] === GLUED && more >= STOP && more <= ELLIPSIS;
    if (isMore) ending = more;
    const code = page.text.charCodeAt(tokens.start[next]!);
    const isClosing = scene.closing[next] === 1 || (tokens.gap[next] === GLUED && isClosingCode(code));
    if (isClosing) isQuoted = isQuoted || !isBracket(code);
    else if (isFootnote(scene, next, to)) next += 2;
    else if (!isMore) break;
  }
  if (next >= to) return to;
  return isOpening(scene, next, to, ending, isQuoted) ? next : 0;
}

/** "… in July. [6] He …": the mark of a note belongs to the sentence before it. */
function isFootnote({ page, tokens }: Scene, token: number, to: number): boolean {
  if (token + 2 >= to || tokens.lower[token] !== "[" || tokens.lower[token + 2] !== "]") return false;
  return isDigit(page.text.charCodeAt(tokens.start[token + 1]!));
}

/** Whether a sentence begins at `next`, after a mark of the kind `ending` (and a closing quotation mark). */
function isOpening(scene: Scene, next: number, to: number, ending: number, isQuoted: boolean): boolean {
  const { page, tokens, language } = scene;
  const code = page.text.charCodeAt(tokens.start[next]!);
  const isLetterCode = isWordCode(code) && !isDigit(code);
  const isCapital = isUpper(code);
  if (ending >= ABBREVIATION) return opensBehindAbbreviation(scene, next, isCapital, isLetterCode, language);
  if (tokens.gap[next] === GLUED) return isCapital && ending <= CALL;
  if (isLetterCode && !isCapital) return ending === STOP && !isQuoted;
  if (!isLetterCode && ",;:.)]}-–—%&/".includes(page.text.charAt(tokens.start[next]!))) {
    return code === 45 && !isQuoted && ending === STOP;
  }
  return !(isQuoted && ending !== STOP && isCapital && citesSpeech(scene, next, to));
}

function opensBehindAbbreviation(
  { tokens, ending }: Scene,
  next: number,
  isCapital: boolean,
  isLetterCode: boolean,
  language: Language,
): boolean {
  if (tokens.gap[next] === GLUED) return false;
  if (isLetterCode) return isCapital && language.openers.has(tokens.lower[next]!);
  const mark = tokens.lower[next]!;
  const opens = mark === '"' || mark === "“" || mark === "‘" || mark === "(" || mark === "[";
  return opens && ending[tokens.form[next - 1]!] !== INITIAL;
}

/** "“Will they?” Fox asked": a name and a verb of speech follow. */
function citesSpeech({ page, tokens, language }: Scene, next: number, to: number): boolean {
  for (let token = next; token < Math.min(to, next + 4); token += 1) {
    if (language.speech.has(tokens.lower[token]!)) return token > next;
    if (!isUpper(page.text.charCodeAt(tokens.start[token]!))) return false;
  }
  return false;
}

function isClosingCode(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0x27 || code === 0x2019 || code === 0xbb || isBracket(code);
}

function isBracket(code: number): boolean {
  return code === 41 || code === 93 || code === 125;
}

/** For each form of the page how it can end a sentence. */
function endingsOf({ forms }: Tokens, { abbreviations }: Language): Uint8Array {
  return Uint8Array.from(forms.text, (text) => {
    const last = text.charCodeAt(text.length - 1);
    if (last === 33 || last === 63) return CALL;
    if (last === 0x2026) return ELLIPSIS;
    if (last !== 46) return NEVER;
    if (text.length === 1) return STOP;
    return text.charCodeAt(0) === 46 ? ELLIPSIS : endingOfAbbreviation(text, abbreviations.get(text));
  });
}

function endingOfAbbreviation(text: string, kind: AbbreviationKind | undefined): number {
  if (kind === undefined) return text.length === 2 ? INITIAL : ABBREVIATION;
  return kind === "final" ? ABBREVIATION : NEVER;
}

function markClosing(tokens: Tokens, quotations: readonly Quotation[]): Uint8Array {
  const closing = new Uint8Array(tokens.count);
  for (const { closed, endToken } of quotations) if (closed) closing[endToken - 1] = 1;
  return closing;
}
