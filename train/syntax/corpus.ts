/** Gold sentences as the reader's units, with the forms of the whole corpus interned as if it were one page. */
import type { Forms } from "../../src/read/text/cut/forms.ts";
import { createFormTable, internForm } from "../../src/read/text/cut/forms.ts";
import { describeForms, type WordForms } from "../../src/read/text/parse/word-forms.ts";
import { RELATIONS, TAGS } from "../../src/read/text/tags.ts";
import type { GoldSentence, GoldToken } from "./treebank.ts";

export type Example = {
  readonly id: string;
  readonly genre: string;
  readonly count: number;
  /** Index into the corpus's forms; two entries `outside` behind the last. */
  readonly form: Int32Array;
  /** Index into `TAGS`. */
  readonly tag: Uint8Array;
  /** Index of the head; -1 for the root. */
  readonly head: Int32Array;
  /** Index into `RELATIONS`. */
  readonly relation: Uint8Array;
};

export type Corpus = { readonly forms: Forms; readonly words: WordForms; readonly examples: readonly Example[] };

/** A sentence before its forms are interned; `null` is a name read as a whole. */
export type RawExample = {
  readonly id: string;
  readonly genre: string;
  readonly forms: readonly (string | null)[];
  readonly tags: readonly number[];
  readonly heads: readonly number[];
  readonly relations: readonly number[];
};

export function toRaw(sentence: GoldSentence, genre: string): RawExample {
  const { tokens, id } = sentence;
  return {
    id,
    genre,
    forms: tokens.map((token) => token.form.replaceAll(/\s/gu, "")),
    tags: tokens.map(tagOf),
    heads: tokens.map((token) => token.head),
    relations: tokens.map((token) => relationIndex(token.relation)),
  };
}

/** The class of a gold token; a rare pair goes with the commonest of the same Penn tag. */
function tagOf(token: Pick<GoldToken, "xpos" | "upos">): number {
  const exact = (TAGS as readonly string[]).indexOf(`${token.xpos}/${token.upos}`);
  if (exact >= 0) return exact;
  const near = TAGS.findIndex((tag) => tag.startsWith(`${token.xpos}/`));
  return near >= 0 ? near : TAGS.findIndex((tag) => tag.endsWith(`/${token.upos}`));
}

function relationIndex(relation: string): number {
  const exact = (RELATIONS as readonly string[]).indexOf(relation);
  if (exact >= 0) return exact;
  const near = (RELATIONS as readonly string[]).indexOf(relation.split(":")[0]!);
  return near >= 0 ? near : RELATIONS.indexOf("dep");
}

export function buildCorpus(raw: readonly RawExample[]): Corpus {
  const table = createFormTable();
  const page = raw.map((example) => example.forms.map((form) => form ?? "").join("")).join("");
  const noCuts = new Map<string, number>();
  let at = 0;
  const interned = raw.map((example) =>
    example.forms.map((form) => {
      if (form === null) return -1;
      at += form.length;
      return internForm(table, page, at - form.length, at, noCuts);
    }),
  );
  const words = describeForms(table);
  const examples = raw.map((example, index): Example => {
    const count = example.forms.length;
    const form = new Int32Array(count + 3).fill(words.outside);
    for (const [unit, id] of interned[index]!.entries()) form[unit] = id < 0 ? words.opaque : id;
    return {
      id: example.id,
      genre: example.genre,
      count,
      form,
      tag: Uint8Array.from(example.tags),
      head: Int32Array.from(example.heads),
      relation: Uint8Array.from(example.relations),
    };
  });
  return { forms: table, words, examples };
}
