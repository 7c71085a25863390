/**
 * Stretches inside quotation marks. A quotation that runs over paragraphs (each opened anew, only the last closed) is one
 * `Quotation` a paragraph, chained by `continues`.
 *
 * Marks pair within a paragraph. Curly marks say on which side they stand, straight ones are judged by the white space
 * around them and by what is open. Of marks within marks only the outer pair is a quotation. Single marks count only
 * outside double ones; an apostrophe ("the Foxes' den", "'90s") is none.
 */
import { isUpper, isWordCode } from "./cut/characters.ts";
import { GLUED, PARAGRAPH } from "./cut/gaps.ts";
import type { Page } from "./page.ts";
import type { Tokens } from "./tokens.ts";

export type Quotation = {
  /** Offsets into `page.text`, the marks included. */
  readonly start: number;
  readonly end: number;
  /** Its tokens, the marks included: first, and one past the last. */
  readonly firstToken: number;
  readonly endToken: number;
  /** False where the mark was never closed: the quotation then ends with its paragraph, or where the next one opens. */
  readonly closed: boolean;
  /** True where it goes on from the quotation before it. */
  readonly continues: boolean;
  /** Single marks often hold a title or a term rather than speech. */
  readonly marks: "double" | "single";
};

const NO_MARK = 0;
const OPENS = 1;
const CLOSES = 2;
/** A straight mark: its side is told by what stands around it. */
const STRAIGHT = 3;

/** Single marks further apart than this many tokens are apostrophes. */
const LONGEST_SINGLE = 300;

type Range = { readonly first: number; readonly end: number; readonly closed: boolean };
type Have = { readonly page: Page; readonly tokens: Tokens };

export function findQuotations(have: Have): Quotation[] {
  const { tokens } = have;
  const quotations: Quotation[] = [];
  let isOpen = false;
  for (let first = 0; first < tokens.count; ) {
    let end = first + 1;
    while (end < tokens.count && tokens.gap[end] !== PARAGRAPH) end += 1;
    const goesOn = end < tokens.count && sideOf(have, end) === OPENS;
    const double = findDouble(have, first, end, goesOn);
    for (const [range, marks] of withSingle(have, first, end, double)) {
      const continues = isOpen && range.first === first && marks === "double";
      quotations.push(buildQuotation(tokens, range, continues, marks));
    }
    const last = double.at(-1);
    isOpen = last !== undefined && !last.closed && last.end === end;
    first = end;
  }
  return quotations;
}

function buildQuotation(tokens: Tokens, range: Range, continues: boolean, marks: "double" | "single"): Quotation {
  return {
    start: tokens.start[range.first]!,
    end: tokens.end[range.end - 1]!,
    firstToken: range.first,
    endToken: range.end,
    closed: range.closed,
    continues,
    marks,
  };
}

/** The outer pairs of double marks of a paragraph; `goesOn` says that the next paragraph opens with a mark. */
function findDouble(have: Have, first: number, end: number, goesOn: boolean): Range[] {
  const found: Range[] = [];
  let inner: Range[] = [];
  let open = -1;
  let innerOpen = -1;
  for (let token = first; token < end; token += 1) {
    const side = sideOf(have, token);
    if (side === NO_MARK) continue;
    if (open < 0) {
      if (side !== CLOSES) open = token;
    } else if (innerOpen >= 0 && side !== OPENS) {
      inner.push({ first: innerOpen, end: token + 1, closed: true });
      innerOpen = -1;
    } else if (side === OPENS && innerOpen < 0) innerOpen = token;
    else if (side !== OPENS) {
      found.push({ first: open, end: token + 1, closed: true });
      open = -1;
      inner = [];
    }
  }
  if (open < 0) return found;
  if (innerOpen >= 0) inner.push({ first: innerOpen, end, closed: false });
  const [nested] = inner;
  if (goesOn || nested === undefined) found.push({ first: open, end, closed: false });
  else found.push({ first: open, end: nested.first, closed: false }, ...inner);
  return found;
}

/** On which side of its quotation the double mark at `token` stands; `NO_MARK` for all else. */
function sideOf({ page, tokens }: Have, token: number): number {
  const start = tokens.start[token]!;
  const code = page.text.charCodeAt(start);
  if (code >= 97 && code <= 122) return NO_MARK;
  const shape = markShape(code, page.text.charCodeAt(start + 1), tokens.end[token]! - start);
  if (shape === NO_MARK || shape === OPENS) return shape;
  const behind = looksOpening({ page, tokens }, token);
  if (behind && (shape === STRAIGHT || tokens.gap[token] !== GLUED)) return OPENS;
  return shape === STRAIGHT && looksClosing({ page, tokens }, token) ? CLOSES : shape;
}

function markShape(code: number, second: number, length: number): number {
  if (length === 2 && code === second) return code === 0x60 ? OPENS : code === 0x27 ? CLOSES : NO_MARK;
  if (length !== 1) return NO_MARK;
  if (code === 0x22 || code === 0xff02) return STRAIGHT;
  if (code === 0x201c || code === 0x201e || code === 0x201f || code === 0xab) return OPENS;
  return code === 0x201d || code === 0xbb ? CLOSES : NO_MARK;
}

/** White space or an opening bracket or dash before it, and the next word against it. */
function looksOpening({ page, tokens }: Have, token: number): boolean {
  if (token + 1 >= tokens.count || tokens.gap[token + 1] !== GLUED) return false;
  if (tokens.gap[token] !== GLUED) return true;
  return "([{—–-/‘“".includes(page.text.charAt(tokens.start[token]! - 1));
}

/** The word before it against it, and white space or punctuation behind. */
function looksClosing({ page, tokens }: Have, token: number): boolean {
  if (tokens.gap[token] !== GLUED) return false;
  if (token + 1 >= tokens.count || tokens.gap[token + 1] !== GLUED) return true;
  return !isWordCode(page.text.charCodeAt(tokens.start[token + 1]!));
}

/** The double quotations of a paragraph and the single ones outside them, in order. */
function withSingle(have: Have, first: number, end: number, double: readonly Range[]): [Range, "double" | "single"][] {
  const found: [Range, "double" | "single"][] = [];
  let at = first;
  for (const range of double) {
    findSingle(have, at, range.first, found);
    found.push([range, "double"]);
    at = range.end;
  }
  findSingle(have, at, end, found);
  return found;
}

function findSingle(have: Have, first: number, end: number, found: [Range, "double" | "single"][]): void {
  for (let token = first; token < end; token += 1) {
    const code = singleMark(have, token);
    if (code === 0 || code === 0x2019 || !looksOpening(have, token)) continue;
    const close = findSingleClose(have, token, Math.min(end, token + LONGEST_SINGLE), code);
    if (close < 0) continue;
    found.push([{ first: token, end: close + 1, closed: true }, "single"]);
    token = close;
  }
}

/** The first mark that can close; one behind an "s" only where no other does, for it may be a possessive. */
function findSingleClose(have: Have, open: number, end: number, mark: number): number {
  const { page, tokens } = have;
  let possessive = -1;
  for (let token = open + 2; token < end; token += 1) {
    const code = singleMark(have, token);
    if (code === 0 || (code === 0x27) !== (mark === 0x27) || !looksClosing(have, token)) continue;
    const before = page.text.charCodeAt(tokens.start[token]! - 1);
    const hasMoreBehind = token + 1 < tokens.count && tokens.gap[token + 1] === GLUED;
    if ((before | 32) !== 115 || hasMoreBehind || isUpper(before)) return token;
    if (possessive < 0) possessive = token;
  }
  return possessive;
}

/** The code of a single mark that is a token of its own, else 0. */
function singleMark({ page, tokens }: Have, token: number): number {
  const start = tokens.start[token]!;
  const code = page.text.charCodeAt(start);
  if (code !== 0x27 && code !== 0x2018 && code !== 0x2019) return 0;
  return tokens.end[token]! - start === 1 ? code : 0;
}
