/**
 * What each word is and what it hangs on: part of speech, lemma, and a dependency tree for each sentence (Universal
 * Dependencies 2). Columns beside `Tokens`; `tree.ts` walks them.
 *
 * A name known beforehand ("Foxhole: The Last Den Part II") is read as a whole: its first token stands for it as a proper
 * noun, the others hang on that as `flat`, and nothing inside hangs on anything outside.
 */
import type { Pack } from "../../model/pack.ts";
import type { SyntaxModel } from "../../model/syntax-model.ts";
import type { Forms } from "./cut/forms.ts";
import { growTrees, type Headlines } from "./parse/grow-trees.ts";
import { findHeadlineClauses, type HeadlineClause } from "./parse/headline-clauses.ts";
import { spellHeadlines } from "./parse/headlines.ts";
import { findLemmas, lemmaOf } from "./parse/lemmas.ts";
import { mendAdverbs } from "./parse/mend-adverbs.ts";
import { mendCommas } from "./parse/mend-commas.ts";
import { mendInversion } from "./parse/mend-inversions.ts";
import { mendNouns } from "./parse/mend-nouns.ts";
import { mendDateline } from "./parse/mend-datelines.ts";
import { mendObjects } from "./parse/mend-objects.ts";
import { mendParticiple } from "./parse/mend-participles.ts";
import { mendPerfects } from "./parse/mend-perfects.ts";
import { mendPhrases } from "./parse/mend-phrases.ts";
import { mendNominals, mendPredicates } from "./parse/mend-predicates.ts";
import { mendRoot } from "./parse/mend-roots.ts";
import { mendRows } from "./parse/mend-rows.ts";
import { mendSubjects } from "./parse/mend-subjects.ts";
import { mendTags, type VerbLexicon } from "./parse/mend-tags.ts";
import { mendVerbs } from "./parse/mend-verbs.ts";
import { buildLexicon, createTaggerScratch, tagSentence } from "./parse/tagger.ts";
import { createUnits, PADDING, styleOf, type Units } from "./parse/units.ts";
import { describeForms, type WordForms } from "./parse/word-forms.ts";
import type { Sentence } from "./sentences.ts";
import { relationOf, uposOf } from "./tags.ts";
import type { Tokens } from "./tokens.ts";

export type Syntax = {
  /** Index into `UPOS`. */
  readonly upos: Uint8Array;
  /** Index into `XPOS`: "VBD" tells a past tense from the participle "VBN". */
  readonly xpos: Uint8Array;
  /** Dictionary form, lower case but for names. */
  readonly lemma: readonly string[];
  /** Token index of the head; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Index into `RELATIONS`. */
  readonly relation: Uint8Array;
  /** The first dependent in the order of the text, or -1. */
  readonly firstChild: Int32Array;
  /** The next dependent of the same head, or -1. */
  readonly nextSibling: Int32Array;
};

/** The tokens of a name that is known beforehand. */
export type NameRange = { readonly firstToken: number; readonly endToken: number };

/** What is longer is no sentence; mending looks at all its words for each. */
const LONGEST_MENDED = 300;

type Have = {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** In order, not overlapping, each of two tokens or more within one sentence; others are passed over. */
  readonly names: readonly NameRange[];
};

type Told = Pick<Pack, "models" | "language" | "cues" | "frames" | "naming" | "factuality">;

const ROOT = relationOf("root");
const DEP = relationOf("dep");
const X = uposOf("X");

export function parseSentences(have: Have, { models, language, cues, frames, naming, factuality }: Told): Syntax {
  const { tokens, sentences } = have;
  const syntax = createSyntax(tokens.count);
  if (models.syntax === null) hangOnFirst(syntax, sentences);
  else {
    const { forms, form } = spellHeadlines(tokens, sentences, have.names, { naming, frames });
    const words = describeForms(forms);
    const laid = layOutUnits(have, form, words);
    tagAll(laid, forms, words, models.syntax);
    const wordAt = (unit: number): string => forms.lower[laid.units.form[unit]!] ?? "";
    const headlines = mendAll(laid, have, { triggers: frames.triggers, cues: cues.verbs, language, wordAt });
    for (const [index, first] of laid.from.entries()) mendPhrases(laid.units, first, laid.to[index]!, wordAt);
    growTrees({ ...laid, headlines }, words, models.syntax, { verbs: cues.verbs, language, wordAt }, syntax);
  }
  const isTelling = (token: number): boolean => {
    const lemma = lemmaOf(tokens.lower[token]!, syntax.xpos[token]!, language);
    return factuality.rows.get(lemma)?.some((row) => row.as === "noun" && row.via === "that") === true;
  };
  for (const { firstToken, endToken } of sentences) {
    if (endToken - firstToken > LONGEST_MENDED) continue;
    mendPerfects(syntax, firstToken, endToken);
    mendCommas(syntax, firstToken, endToken);
    mendAdverbs(syntax, firstToken, endToken);
    mendNouns(syntax, firstToken, endToken);
    mendRows(syntax, tokens, firstToken, endToken);
    mendPredicates(syntax, firstToken, endToken);
    mendSubjects(syntax, tokens, language, isTelling, firstToken, endToken);
    mendDateline(syntax, tokens, firstToken, endToken);
    mendObjects(syntax, firstToken, endToken);
    mendParticiple(syntax, firstToken, endToken);
    mendRoot(syntax, firstToken, endToken);
    mendVerbs(syntax, tokens, language, firstToken, endToken);
    mendNominals(syntax, firstToken, endToken);
    mendInversion(syntax, firstToken, endToken);
  }
  linkChildren(syntax);
  return { ...syntax, lemma: findLemmas(tokens, syntax.xpos, syntax.upos, language) };
}

type Columns = Omit<Syntax, "lemma">;

function createSyntax(count: number): Columns {
  return {
    upos: new Uint8Array(count).fill(X),
    xpos: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    relation: new Uint8Array(count).fill(DEP),
    firstChild: new Int32Array(count).fill(-1),
    nextSibling: new Int32Array(count).fill(-1),
  };
}

/** Without a model each word hangs on the first of its sentence. */
function hangOnFirst(syntax: Columns, sentences: readonly Sentence[]): void {
  for (const { firstToken, endToken } of sentences) {
    syntax.relation[firstToken] = ROOT;
    for (let token = firstToken + 1; token < endToken; token += 1) syntax.head[token] = firstToken;
  }
}

/** The page's units, and where each sentence begins and ends among them. */
type Laid = { readonly units: Units; readonly from: Int32Array; readonly to: Int32Array };

function layOutUnits({ tokens, sentences, names }: Have, form: Int32Array, words: WordForms): Laid {
  const units = createUnits(tokens.count + sentences.length * PADDING);
  const from = new Int32Array(sentences.length);
  const to = new Int32Array(sentences.length);
  let unit = 0;
  let name = 0;
  for (const [index, { firstToken, endToken }] of sentences.entries()) {
    from[index] = unit;
    for (let token = firstToken; token < endToken; unit += 1) {
      while (name < names.length && names[name]!.firstToken < token) name += 1;
      const end = name < names.length ? nameEnd(names[name]!, token, endToken) : 0;
      units.firstToken[unit] = token;
      units.form[unit] = end > 0 ? words.opaque : form[token]!;
      token = end > 0 ? end : token + 1;
    }
    to[index] = unit;
    units.firstToken[unit] = endToken;
    units.form.fill(words.outside, unit, unit + PADDING);
    unit += PADDING;
  }
  return { units, from, to };
}

/** Where the name ends that begins at `token`, if one does that fits into the sentence and has two tokens; else 0. */
function nameEnd(name: NameRange, token: number, limit: number): number {
  const fits = name.firstToken === token && name.endToken > token + 1 && name.endToken <= limit;
  return fits ? name.endToken : 0;
}

/** All sentences are tagged before the first is parsed: the weights of the one stage then stay near the processor. */
function tagAll({ units, from, to }: Laid, forms: Forms, words: WordForms, model: SyntaxModel): void {
  const lexicon = buildLexicon(forms, words, model);
  const scratch = createTaggerScratch();
  for (const [index, first] of from.entries()) {
    const end = to[index]!;
    tagSentence(units, first, end, styleOf(units, first, end, words), words, lexicon, model, scratch);
  }
}

function mendAll({ units, from, to }: Laid, { names, tokens, sentences }: Have, lexicon: VerbLexicon): Headlines {
  const ends = new Map(names.map(({ firstToken, endToken }) => [firstToken, endToken]));
  const endAt = (unit: number): number | undefined => ends.get(units.firstToken[unit]!);
  const named = {
    isName: (unit: number): boolean => endAt(unit) !== undefined,
    isNumbered: (unit: number): boolean => /^\d+$/u.test(tokens.lower[(endAt(unit) ?? 0) - 1] ?? ""),
  };
  const headlines = new Map<number, readonly HeadlineClause[]>();
  for (const [index, first] of from.entries()) {
    mendTags(units, first, to[index]!, lexicon, named);
    if (sentences[index]!.kind !== "title") continue;
    const clauses = findHeadlineClauses(units, first, to[index]!, lexicon, named);
    if (clauses !== null) headlines.set(index, clauses);
  }
  return headlines;
}

/** From last to first, so that the children of each head stand in the order of the text. */
function linkChildren({ head, firstChild, nextSibling }: Columns): void {
  for (let token = head.length - 1; token >= 0; token -= 1) {
    const parent = head[token]!;
    if (parent < 0) continue;
    nextSibling[token] = firstChild[parent]!;
    firstChild[parent] = token;
  }
}
