/**
 * Corpora of event factuality (UW, UDS-IH2, MEANTIME): texts as tokens, and how surely each target event happens, from -3
 * (certainly not) to 3 (certainly). Hearsay reads prose, so the text is written out again before it is read, and targets
 * find their tokens by their characters.
 */
import { readFileSync } from "node:fs";
import type { Pack } from "../../src/model/pack.ts";
import type { Layers } from "../../src/read/stage.ts";
import { layOutPage } from "../../src/read/text/page.ts";
import { findQuotations } from "../../src/read/text/quotations.ts";
import { findSentences } from "../../src/read/text/sentences.ts";
import { parseSentences } from "../../src/read/text/syntax.ts";
import { findTokens } from "../../src/read/text/tokens.ts";

/** A line of the corpus. */
export type MarkedText = {
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[];
};

/** Words as prose, and where each of them stands in it. */
export type Prose = { readonly text: string; readonly start: readonly number[]; readonly end: readonly number[] };

export type ReadText = Pick<Layers, "page" | "tokens" | "quotations" | "sentences" | "syntax">;

export function readCorpus(path: string): MarkedText[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      // The corpus's own format, which nothing else writes.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return JSON.parse(line) as MarkedText;
    });
}

export function readText(text: string, pack: Pack): ReadText {
  const page = layOutPage({ title: null, text });
  const tokens = findTokens({ page }, pack);
  const quotations = findQuotations({ page, tokens });
  const sentences = findSentences({ page, tokens, quotations }, pack);
  const syntax = parseSentences({ tokens, sentences, names: [] }, pack);
  return { page, tokens, quotations, sentences, syntax };
}

/** How the treebanks write marks that mean something to them. */
const MARKS = new Map([
  ["``", "“"],
  ["`", "‘"],
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["-LCB-", "{"],
  ["-RCB-", "}"],
]);
const HANGS_LEFT = /^(?:[,.;:?!%)\]}”]|\.{3}|n['’]t|['’](?:s|re|ve|ll|d|m|S|T)?|na)$/iu;
const HANGS_RIGHT = /^(?:[([{“‘#]|[A-Z]{0,2}\$|£|€)$/u;

/** Words parted by single spaces → prose: marks against their words, clitics against theirs, quotation marks curled. */
export function writeProse(line: string): Prose {
  const words = line.split(" ");
  let text = "";
  let hugs = true;
  let isOpen = false;
  const start: number[] = [];
  const end: number[] = [];
  for (const [index, word] of words.entries()) {
    let written = MARKS.get(word) ?? word;
    if (word === '"' || word === "''") {
      // Both are written for either side; what is not open opens, if it is closed later.
      written = !isOpen && words.includes(word, index + 1) ? "“" : "”";
    }
    if (written === "“" || written === "”") isOpen = written === "“";
    if (!hugs && !HANGS_LEFT.test(written)) text += " ";
    start.push(text.length);
    text += written;
    end.push(text.length);
    hugs = HANGS_RIGHT.test(written);
  }
  return { text, start, end };
}

/** Of the tokens between two characters the one the others hang on; -1 where no token stands there. */
export function headBetween(
  { tokens, syntax }: Pick<ReadText, "tokens" | "syntax">,
  start: number,
  end: number,
): number {
  let first = 0;
  for (let high = tokens.count; first < high; ) {
    const middle = (first + high) >> 1;
    if (tokens.end[middle]! > start) high = middle;
    else first = middle + 1;
  }
  let last = first;
  while (last < tokens.count && tokens.start[last]! < end) last += 1;
  for (let token = first; token < last; token += 1) {
    const head = syntax.head[token]!;
    if (head < first || head >= last) return token;
  }
  return first < tokens.count ? first : -1;
}
