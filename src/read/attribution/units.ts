/**
 * What the sequence models step over. A unit is a token outside quotation marks, or a whole quotation with its marks: its
 * words are somebody's and none of them can be a cue, so that "“I am. I was,” she said." is read as "Q she said .".
 * A passage is a run of sentences that no quotation crosses; cues and their arguments are sought passage by passage.
 */
import type { Layers } from "../stage.ts";

export type Units = {
  readonly count: number;
  /** First token, and one past the last. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  /** The token that hangs outside the unit: the one token, or a quotation's topmost word. */
  readonly anchor: Int32Array;
  /** Index of the quotation the unit is; -1 for a token. */
  readonly quotation: Int32Array;
  /** The unit each token is in. */
  readonly ofToken: Int32Array;
  readonly passages: readonly Passage[];
  /** The index of the passage each unit is in. */
  readonly passageOf: Int32Array;
};

type Bare = Omit<Units, "passages" | "passageOf">;

export type Passage = {
  /** First unit, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
  /** Nothing but quotations and marks: a quotation that stands for itself. */
  readonly isQuoted: boolean;
};

export function findUnits({
  tokens,
  quotations,
  sentences,
  syntax,
}: Pick<Layers, "tokens" | "quotations" | "sentences" | "syntax">): Units {
  const quotationOf = tellQuotations(tokens, quotations);
  const firstToken = new Int32Array(tokens.count);
  const endToken = new Int32Array(tokens.count);
  const quotation = new Int32Array(tokens.count);
  const ofToken = new Int32Array(tokens.count);
  let count = 0;
  for (let token = 0; token < tokens.count; token += 1) {
    const inside = quotationOf[token]!;
    const isNew = inside < 0 || count === 0 || quotation[count - 1] !== inside;
    if (isNew) {
      firstToken[count] = token;
      quotation[count] = inside;
      count += 1;
    }
    endToken[count - 1] = token + 1;
    ofToken[token] = count - 1;
  }
  const anchor = new Int32Array(count);
  for (let unit = 0; unit < count; unit += 1)
    anchor[unit] = findAnchor(syntax.head, firstToken[unit]!, endToken[unit]!);
  const units = { count, firstToken, endToken, anchor, quotation, ofToken };
  const passages = findPassages(units, tokens, sentences);
  const passageOf = new Int32Array(count);
  for (const [index, { first, end }] of passages.entries()) passageOf.fill(index, first, end);
  return { ...units, passages, passageOf };
}

/** The index of the quotation around each token, or -1. */
function tellQuotations(tokens: Layers["tokens"], quotations: Layers["quotations"]): Int32Array {
  const around = new Int32Array(tokens.count).fill(-1);
  for (const [index, { firstToken, endToken }] of quotations.entries()) around.fill(index, firstToken, endToken);
  return around;
}

/** The first token whose head lies outside; the first word where all hang inside. */
function findAnchor(head: Int32Array, first: number, end: number): number {
  for (let token = first; token < end; token += 1) {
    const above = head[token]!;
    if (above >= 0 && (above < first || above >= end)) return token;
  }
  for (let token = first; token < end; token += 1) if (head[token] === -1) return token;
  return first;
}

function findPassages(units: Bare, tokens: Layers["tokens"], sentences: Layers["sentences"]): Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  for (const [index, { endToken, paragraph }] of sentences.entries()) {
    const next = sentences[index + 1];
    const crosses = endToken < tokens.count && units.ofToken[endToken - 1] === units.ofToken[endToken];
    if (endToken === 0 || (crosses && next?.paragraph === paragraph)) continue;
    const end = units.ofToken[endToken - 1]! + 1;
    if (end > first) passages.push({ first, end, paragraph, isQuoted: isAllQuoted(units, tokens, first, end) });
    first = Math.max(first, end);
  }
  return passages;
}

function isAllQuoted(units: Bare, tokens: Layers["tokens"], first: number, end: number): boolean {
  let hasQuotation = false;
  for (let unit = first; unit < end; unit += 1) {
    if (units.quotation[unit]! >= 0) hasQuotation = true;
    else if (/[\p{L}\p{N}]/u.test(tokens.lower[units.firstToken[unit]!]!)) return false;
  }
  return hasQuotation;
}
