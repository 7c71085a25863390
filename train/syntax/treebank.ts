/**
 * Universal Dependencies in CoNLL-U → documents with the raw text as it was before it was cut, and sentences whose tokens
 * know where they stand in it.
 */
import { readFileSync } from "node:fs";

export type GoldToken = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** Offsets into the document's text. */
  readonly start: number;
  readonly end: number;
};

export type GoldSentence = { readonly id: string; readonly tokens: readonly GoldToken[] };

export type GoldDocument = {
  readonly id: string;
  /** What kind of text, from the id: "news", "weblog". */
  readonly genre: string;
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
};

/** Reads a file of sentences; paragraphs are parted by an empty line, sentences by a space. */
export function readTreebank(path: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let text = "";
  let sentences: GoldSentence[] = [];
  let id = "";
  const finish = (): void => {
    if (sentences.length > 0) documents.push({ id, genre: genreOf(id), text, sentences });
    text = "";
    sentences = [];
  };
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    if (block.trim() === "") continue;
    const name = /^# newdoc id = (.*)$/mu.exec(block)?.[1];
    if (name !== undefined) {
      finish();
      id = name;
    }
    if (text !== "" && /^# newpar/mu.test(block)) text = `${text.trimEnd()}\n\n`;
    const sentence = readSentence(block, text.length);
    sentences.push({ id: sentence.id, tokens: sentence.tokens });
    text += sentence.text;
  }
  finish();
  return documents;
}

function genreOf(id: string): string {
  return /^GUM_([a-z]+)_/u.exec(id)?.[1] ?? /^[a-z]+/u.exec(id)?.[0] ?? "";
}

type ReadSentence = GoldSentence & { readonly text: string };

function readSentence(block: string, offset: number): ReadSentence {
  const tokens: GoldToken[] = [];
  let text = "";
  /** A token written with others as one word ("don't"): where that word ends in the numbering, and whether a space follows. */
  let joined = { until: 0, form: "", space: "" };
  for (const line of block.split("\n")) {
    const [number = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = "", , misc = ""] =
      line.split("\t");
    if (line.startsWith("#") || number.includes(".")) continue;
    const space = misc.includes("SpaceAfter=No") ? "" : " ";
    const range = /^\d+-(\d+)$/u.exec(number);
    if (range !== null) {
      joined = { until: Number(range[1]), form, space };
      continue;
    }
    const start = offset + text.length;
    const written = form.replaceAll(/\s/gu, "");
    text += written;
    const isInside = Number(number) < joined.until;
    const isLast = Number(number) === joined.until;
    tokens.push({ form, lemma, upos, xpos, head: Number(head) - 1, relation, start, end: offset + text.length });
    if (!isInside) text += isLast ? joined.space : space;
  }
  return { id: /^# sent_id = (.*)$/mu.exec(block)?.[1] ?? "", tokens, text };
}
