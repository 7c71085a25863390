/**
 * Universal Dependencies files (CoNLL-U) as documents: text, words with their tags and heads, and the entities that GUM
 * marks in its column MISC ("Entity=(12-person-new-…-1-coref-Ada_Lovelace").
 */
import { readFileSync } from "node:fs";

export type GoldWord = {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Index of its head among the document's words; -1 for a root. */
  readonly head: number;
  readonly relation: string;
};

export type GoldEntity = {
  /** Mentions of one entity share it. */
  readonly cluster: string;
  readonly type: string;
  /** Words: first, and one past the last. */
  readonly first: number;
  readonly end: number;
  readonly head: number;
};

export type GoldDocument = {
  readonly name: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** First word of each sentence, and one past the last word of the last. */
  readonly sentences: readonly number[];
  readonly entities: readonly GoldEntity[];
};

export function readConllu(path: string): GoldDocument[] {
  return readFileSync(path, "utf8")
    .split(/^(?=# newdoc)/mu)
    .filter((part) => part.includes("\n1\t") || part.includes("\n1-"))
    .map(parseDocument);
}

type Open = { readonly cluster: string; readonly type: string; readonly first: number };

function parseDocument(part: string): GoldDocument {
  const words: GoldWord[] = [];
  const sentences: number[] = [];
  const entities: GoldEntity[] = [];
  const open: Open[] = [];
  let text = "";
  let space = "";
  let surface: { last: number; end: number; start: number; space: string } | null = null;
  for (const block of part.split(/\n\n+/u)) {
    const lines = block.split("\n");
    const base = words.length - 1;
    if (/^# newpar/mu.test(block) && text !== "") space = "\n\n";
    for (const line of lines) {
      if (line.startsWith("#") || line.trim() === "") continue;
      const cells = line.split("\t");
      const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = "", , misc = ""] = cells;
      if (id.includes(".")) continue;
      const after = misc.includes("SpaceAfter=No") ? "" : " ";
      if (id.includes("-")) {
        text += space;
        surface = { last: Number(id.split("-")[1]), start: text.length, end: text.length + form.length, space: after };
        text += form;
        continue;
      }
      if (id === "1") sentences.push(words.length);
      const at: number = surface === null ? (text += space).length : surface.start;
      let end = at + form.length;
      if (surface === null) {
        text += form;
        space = after;
      } else {
        end = Number(id) === surface.last ? surface.end : Math.min(end, surface.end);
        const last: boolean = Number(id) === surface.last;
        space = surface.space;
        surface = last ? null : { ...surface, start: end };
      }
      words.push({ start: at, end, upos, xpos, lemma, head: head === "0" ? -1 : base + Number(head), relation });
      readEntities(misc, words.length - 1, open, entities);
    }
  }
  sentences.push(words.length);
  const headed = entities.map((entity) => ({ ...entity, head: headOf(words, entity.first, entity.end) }));
  return { name: /# newdoc id = (\S+)/u.exec(part)?.[1] ?? "?", text, words, sentences, entities: headed };
}

/** Opens and closes the entities that begin or end at a word: "(3-person-…(4-place-…)", "3)". */
function readEntities(misc: string, word: number, open: Open[], entities: GoldEntity[]): void {
  const cell = /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1];
  if (cell === undefined) return;
  for (const [piece] of cell.matchAll(/\([^()]*\)?|[^()]+\)/gu)) {
    const begins = piece.startsWith("(");
    const [cluster = "", type = ""] = piece.replaceAll(/[()]/gu, "").split("-");
    const id = cluster.replace(/\[.*\]/u, "");
    if (begins && piece.endsWith(")")) entities.push({ cluster: id, type, first: word, end: word + 1, head: word });
    else if (begins) open.push({ cluster: id, type, first: word });
    else {
      const index = open.findLastIndex((one) => one.cluster === id);
      if (index === -1) continue;
      const [opened] = open.splice(index, 1);
      entities.push({ ...opened!, end: word + 1, head: word });
    }
  }
}

/** The word of a stretch whose own head lies outside it. */
function headOf(words: readonly GoldWord[], first: number, end: number): number {
  for (let word = first; word < end; word += 1) {
    const { head } = words[word]!;
    if ((head < first || head >= end) && words[word]!.upos !== "PUNCT") return word;
  }
  return end - 1;
}
