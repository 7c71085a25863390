/**
 * The page as the mention stages see it: tokens with what packs know of them, their tree, and where nouns for people,
 * works and groups stand. Built once; nothing in it changes later.
 */
import { TRAIT } from "../../model/naming.ts";
import type { Pack } from "../../model/pack.ts";
import type { Layers } from "../stage.ts";
import type { Names } from "../text/names.ts";
import type { Quotation } from "../text/quotations.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Syntax } from "../text/syntax.ts";
import { R, U } from "./grammar.ts";
import { type Lookup, longestPhrase, traitsAt } from "./lookup.ts";
import { findRows } from "./names/list-rows.ts";

export type Scene = Lookup & {
  readonly world: Pack["world"];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly names: Names;
  readonly syntax: Syntax;
  /** First tokens of names that open the rows of a list. */
  readonly rows: ReadonlySet<number>;
  /** By token: index of its sentence. */
  readonly sentenceOf: Int32Array;
  /** By token: index of the quotation it stands in, or -1. */
  readonly quotationOf: Int32Array;
  /** Phrase for people, works or groups that begins at a token: its end, or 0; and its trie node. */
  readonly nounEnd: Int32Array;
  readonly nounNode: Int32Array;
  /** By last token of such a phrase: its first token, or -1. */
  readonly nounStart: Int32Array;
};

export type SceneNeeds = Pick<Layers, "page" | "tokens" | "quotations" | "sentences" | "names" | "syntax">;

export function buildScene(have: SceneNeeds, { naming, world }: Pick<Pack, "naming" | "world">): Scene {
  const { tokens, sentences, quotations, names, syntax } = have;
  const lookup = { page: have.page, tokens, naming, ...names.lookup };
  const sentenceOf = new Int32Array(tokens.count);
  for (const [index, { firstToken, endToken }] of sentences.entries()) sentenceOf.fill(index, firstToken, endToken);
  const quotationOf = new Int32Array(tokens.count).fill(-1);
  for (const [index, { firstToken, endToken }] of quotations.entries()) quotationOf.fill(index, firstToken, endToken);
  return {
    ...lookup,
    world,
    sentences,
    quotations,
    names,
    syntax,
    rows: findRows(lookup, sentences, names),
    sentenceOf,
    quotationOf,
    ...findNouns(lookup, sentences, names, syntax),
  };
}

/** The first dependent of a token in the order of the text, or -1. */
export function firstChild(scene: Scene, token: number): number {
  return scene.syntax.firstChild[token]!;
}

/** The next dependent of the same head, or -1. */
export function nextChild(scene: Scene, child: number): number {
  return scene.syntax.nextSibling[child]!;
}

const NOUNS = TRAIT.person | TRAIT.work | TRAIT.group | TRAIT.title;

/** Phrases outside names whose last word is a noun, longest first, none overlapping. */
function findNouns(
  lookup: Lookup,
  sentences: readonly Sentence[],
  names: Names,
  syntax: Syntax,
): Pick<Scene, "nounEnd" | "nounNode" | "nounStart"> {
  const { count } = lookup.tokens;
  const nounEnd = new Int32Array(count);
  const nounNode = new Int32Array(count);
  const nounStart = new Int32Array(count).fill(-1);
  for (const { firstToken, endToken } of sentences) {
    for (let token = firstToken; token < endToken; ) {
      const phrase = readNoun(lookup, token, endToken, names, syntax);
      if (phrase === null) {
        token += 1;
        continue;
      }
      nounEnd[token] = phrase.endToken;
      nounNode[token] = phrase.node;
      nounStart[phrase.endToken - 1] = token;
      token = phrase.endToken;
    }
  }
  return { nounEnd, nounNode, nounStart };
}

function readNoun(lookup: Lookup, token: number, limit: number, names: Names, syntax: Syntax) {
  const { upos } = syntax;
  if (names.at[token] !== -1 || (traitsAt(lookup, token) & (NOUNS | TRAIT.inner)) === 0) return null;
  let end = token + 1;
  while (end < limit && names.at[end] === -1 && end < token + 6) end += 1;
  let phrase = longestPhrase(lookup, token, end, NOUNS);
  // "its second season premieres in May": the verb is no part of the noun.
  if (phrase !== null && phrase.endToken > token + 1 && upos[phrase.endToken - 1] === U.verb)
    phrase = longestPhrase(lookup, token, phrase.endToken - 1, NOUNS);
  if (phrase === null) return null;
  const last = upos[phrase.endToken - 1]!;
  if (last === U.noun || last === U.propn || last === U.unknown) return phrase;
  // "Brandt's aides", "the four heroes": what has an owner, article or number is a noun, though rare ones are tagged as verbs.
  if (last === U.verb && isDetermined(lookup, token, phrase.endToken - 1, syntax)) return phrase;
  // Before a name a title is often tagged as its adjective.
  const isTitle = names.at[phrase.endToken] !== undefined && names.at[phrase.endToken] !== -1;
  return last === U.adj && (isTitle || phrase.endToken - token > 1) ? phrase : null;
}

function isDetermined(lookup: Lookup, first: number, last: number, syntax: Syntax): boolean {
  if (first > 0 && (syntax.upos[first - 1] === U.det || lookup.tokens.lower[first - 1] === "'s")) return true;
  for (let child = syntax.firstChild[last]!; child !== -1 && child < first; child = syntax.nextSibling[child]!) {
    if (syntax.relation[child] === R.determiner || syntax.relation[child] === R.number) return true;
  }
  return false;
}
