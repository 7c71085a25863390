/** A gold document of Universal Dependencies as layers, so that a stage can be measured apart from the ones before it. */
import type { Pack } from "../src/model/pack.ts";
import { findNames } from "../src/read/entity/names/find-names.ts";
import type { SceneNeeds } from "../src/read/entity/scene.ts";
import { findQuotations } from "../src/read/text/quotations.ts";
import { layOutPage } from "../src/read/text/page.ts";
import type { Sentence } from "../src/read/text/sentences.ts";
import type { Syntax } from "../src/read/text/syntax.ts";
import { RELATIONS, UPOS } from "../src/read/text/tags.ts";
import type { Tokens } from "../src/read/text/tokens.ts";
import type { GoldDocument } from "./conllu.ts";

export function layersFromGold(gold: GoldDocument, pack: Pack): SceneNeeds {
  const page = layOutPage({ title: null, text: gold.text });
  const tokens = tokensOf(gold);
  const quotations = findQuotations({ page, tokens });
  const sentences = sentencesOf(gold, tokens);
  const names = findNames({ page, tokens, quotations, sentences }, pack);
  const { words } = gold;
  const syntax = {
    upos: Uint8Array.from(words, ({ upos }) => UPOS.findIndex((one) => one === upos)),
    xpos: new Uint8Array(words.length),
    lemma: words.map(({ lemma, upos }) => (upos === "PROPN" ? lemma : lemma.toLowerCase())),
    head: Int32Array.from(words, ({ head }) => head),
    relation: Uint8Array.from(words, ({ relation }) => relationIndex(relation)),
    ...linkChildren(words.map(({ head }) => head)),
  };
  return { page, tokens, quotations, sentences, names, syntax };
}

function linkChildren(heads: readonly number[]): Pick<Syntax, "firstChild" | "nextSibling"> {
  const firstChild = new Int32Array(heads.length).fill(-1);
  const nextSibling = new Int32Array(heads.length).fill(-1);
  for (let word = heads.length - 1; word >= 0; word -= 1) {
    const head = heads[word]!;
    if (head < 0) continue;
    nextSibling[word] = firstChild[head]!;
    firstChild[head] = word;
  }
  return { firstChild, nextSibling };
}

/** A subtype that the list lacks counts as its relation. */
function relationIndex(name: string): number {
  const whole = RELATIONS.findIndex((one) => one === name);
  if (whole !== -1) return whole;
  const part = RELATIONS.findIndex((one) => one === name.split(":")[0]);
  return Math.max(part, 0);
}

function tokensOf({ text, words }: GoldDocument): Tokens {
  const index = new Map<string, number>();
  const forms: string[] = [];
  const form = words.map(({ start, end }) => {
    const word = text.slice(start, end);
    if (!index.has(word)) index.set(word, forms.push(word) - 1);
    return index.get(word)!;
  });
  const lower = forms.map((word) => word.toLowerCase().replaceAll("’", "'"));
  const gap = words.map(({ start }, at) => {
    const space = at === 0 ? "\n\n" : text.slice(words[at - 1]!.end, start);
    return space === "" ? 0 : space.includes("\n\n") ? 3 : 1;
  });
  return {
    count: words.length,
    start: Int32Array.from(words, ({ start }) => start),
    end: Int32Array.from(words, ({ end }) => end),
    lower: form.map((one) => lower[one]!),
    gap: Uint8Array.from(gap),
    form: Int32Array.from(form),
    forms: { count: forms.length, text: forms, lower },
  };
}

function sentencesOf(gold: GoldDocument, tokens: Tokens): Sentence[] {
  let paragraph = -1;
  return gold.sentences.slice(0, -1).map((firstToken, index) => {
    const endToken = gold.sentences[index + 1]!;
    if (tokens.gap[firstToken] === 3) paragraph += 1;
    const last = gold.words[endToken - 1]!;
    const isHeading = endToken - firstToken < 9 && last.upos !== "PUNCT" && tokens.gap[firstToken] === 3;
    return {
      start: gold.words[firstToken]!.start,
      end: last.end,
      firstToken,
      endToken,
      paragraph,
      kind: isHeading ? "heading" : "body",
    };
  });
}
