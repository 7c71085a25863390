/**
 * What must be known of a page before its capitals can be trusted: where a capital proves nothing (the first word of a
 * sentence or quotation, a headline in title case), and which words have a capital where it does prove a name.
 */
import { TRAIT } from "../../../model/naming.ts";
import type { Pack } from "../../../model/pack.ts";
import type { Quotation } from "../../text/quotations.ts";
import type { Sentence } from "../../text/sentences.ts";
import { isTitleCase } from "../../text/title-case.ts";
import { GIVEN, isCapital, type Lookup, SHAPE, shapeAt, traitsAt } from "../lookup.ts";

export type NameScene = Lookup & {
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** By token: 1 where any word would have a capital. */
  readonly opens: Uint8Array;
  /** By sentence: 1 where nearly all words have capitals. */
  readonly styled: Uint8Array;
  /** By form: how often it has a capital inside a plain sentence. */
  readonly proven: Uint16Array;
  /** How often two forms stand around a colon: "Greywater: Afterlight". */
  readonly coupled: ReadonlyMap<string, number>;
  /** By form how often a colon stands behind it. */
  readonly labels: ReadonlyMap<number, number>;
  /** Two words with capitals side by side inside a plain sentence, as keys of `pairAt`. */
  readonly pairs: ReadonlySet<string>;
  /** Forms of everyday words that stand alone, with a capital, right behind a noun for a work: "the drama You". */
  readonly titles: ReadonlySet<number>;
  /** Words met in lower case. */
  readonly small: ReadonlySet<string>;
  /** Whether a lemma is a verb that evokes a frame or brings in words. */
  readonly isVerb: (lemma: string) => boolean;
  /** Whether a word evokes a frame as it stands, as a noun may: "release", "production". */
  readonly evokes: (word: string) => boolean;
  /** Whether a word is a form of such a verb that stands for a predicate in headlines: "joins", "joining", "joined". */
  readonly isVerbForm: (word: string) => boolean;
};

type Have = { readonly sentences: readonly Sentence[]; readonly quotations: readonly Quotation[] };

export function buildNameScene(
  lookup: Lookup,
  { sentences, quotations }: Have,
  pack: Pick<Pack, "naming" | "frames">,
  verbs: Pick<NameScene, "isVerb" | "isVerbForm" | "evokes">,
): NameScene {
  const { tokens } = lookup;
  const opens = new Uint8Array(tokens.count);
  const styled = new Uint8Array(sentences.length);
  for (const [index, sentence] of sentences.entries()) {
    markOpenings(lookup, sentence, opens);
    styled[index] = isTitleCase(tokens, sentence, pack) ? 1 : 0;
  }
  for (const quotation of quotations) {
    const { firstToken } = quotation;
    if (firstToken + 1 < tokens.count && !isOneWord(lookup, quotation)) opens[firstToken + 1] = 1;
  }
  const proven = new Uint16Array(tokens.forms.count);
  for (const [index, sentence] of sentences.entries()) {
    if (styled[index] === 1) continue;
    for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
      if (opens[token] === 0 && isCapital(lookup, token)) proven[tokens.form[token]!]! += 1;
    }
  }
  const pairs = new Set<string>();
  for (const [index, sentence] of sentences.entries()) {
    if (styled[index] === 1) continue;
    for (let token = sentence.firstToken; token + 1 < sentence.endToken; token += 1) {
      const isPair = opens[token] === 0 && isCapital(lookup, token) && isCapital(lookup, token + 1);
      if (isPair) pairs.add(pairAt(tokens, token));
    }
  }
  const small = new Set<string>();
  const { text, lower } = tokens.forms;
  for (let form = 0; form < tokens.forms.count; form += 1) {
    if (lookup.shape[form] === SHAPE.lower && text[form] === lower[form]) small.add(lower[form]!);
  }
  for (const form of namesThatOpen(lookup, sentences, small, verbs)) proven[form]! += 1;
  const scene = { ...lookup, sentences, quotations, opens, styled, proven, pairs, small, ...verbs };
  return { ...scene, ...countColons(lookup), titles: findTitles(scene) };
}

/**
 * "Saltline Gets a Date" over "Saltline has a date": a word that opens the headline and a clause of the body, and is no everyday word, is a
 * name, though it stands nowhere else.
 */
function namesThatOpen(
  lookup: Lookup,
  sentences: readonly Sentence[],
  small: ReadonlySet<string>,
  { isVerb, isVerbForm }: Pick<NameScene, "isVerb" | "isVerbForm">,
): number[] {
  const { tokens } = lookup;
  const first = sentences[0];
  if (first?.kind !== "title" || !isCapital(lookup, first.firstToken)) return [];
  const form = tokens.form[first.firstToken]!;
  const lower = tokens.lower[first.firstToken]!;
  const everyday = TRAIT.common | TRAIT.calendar | TRAIT.person | TRAIT.work | TRAIT.group | TRAIT.nationality;
  const isEveryday = (traitsAt(lookup, first.firstToken) & everyday) !== 0 || small.has(lower) || isVerb(lower);
  if (isEveryday || OPENER.test(lower) || /[^aious]s$/u.test(lower) || lower.length < 4) return [];
  const isMet = sentences.some(({ kind, firstToken }) => {
    if (kind === "title" || tokens.form[firstToken] !== form) return false;
    const next = tokens.lower[firstToken + 1] ?? "";
    const isThird = next.endsWith("s") && isVerbForm(next);
    return CLAUSE.test(next) || isThird || (traitsAt(lookup, firstToken + 1) & TRAIT.common) !== 0;
  });
  return isMet ? [form] : [];
}

/** What goes on behind a name that opens a clause: "Saltline, the …", "Saltline's …", and else a small word, "Saltline has …". */
const CLAUSE = /^(?:,|['’]s)$/u;

function findTitles(scene: Omit<NameScene, "coupled" | "labels" | "titles">): Set<number> {
  const titles = new Set<number>();
  for (const [index, { firstToken, endToken }] of scene.sentences.entries()) {
    for (let token = firstToken + 1; scene.styled[index] === 0 && token < endToken; token += 1) {
      const { lower, form } = scene.tokens;
      if (!isCapital(scene, token) || lower[token] === "i" || isCapital(scene, token - 1)) continue;
      const traits = traitsAt(scene, token);
      const isEveryday = (traits & TRAIT.common) !== 0 && (traits & TRAIT.calendar) === 0;
      const isAlone = token + 1 >= endToken || !isCapital(scene, token + 1);
      if (isEveryday && isAlone && (traitsAt(scene, token - 1) & TRAIT.work) !== 0) titles.add(form[token]!);
    }
  }
  return titles;
}

/** "has canceled “Nightfall” after", "left “Nightfall,” too": a word alone in marks opens no speech. */
function isOneWord({ tokens }: Lookup, { firstToken, endToken, closed }: Quotation): boolean {
  const words = endToken - firstToken - 2;
  return closed && (words === 1 || (words === 2 && tokens.lower[firstToken + 2] === ","));
}

function countColons({ tokens }: Lookup): Pick<NameScene, "coupled" | "labels"> {
  const coupled = new Map<string, number>();
  const labels = new Map<number, number>();
  for (let token = 1; token + 1 < tokens.count; token += 1) {
    if (tokens.lower[token] !== ":") continue;
    const couple = coupleAt(tokens, token);
    coupled.set(couple, (coupled.get(couple) ?? 0) + 1);
    const label = tokens.form[token - 1]!;
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return { coupled, labels };
}

/** A word and the next as a key. */
export function pairAt({ form }: Lookup["tokens"], token: number): string {
  return `${form[token]} ${form[token + 1]}`;
}

/** The words around a colon as a key. */
export function coupleAt({ form }: Lookup["tokens"], colon: number): string {
  return `${form[colon - 1]}:${form[colon + 1]}`;
}

/** The first word, and the word behind a bracket, colon, dash or bullet at which a clause of its own may begin. */
function markOpenings(lookup: Lookup, sentence: Sentence, opens: Uint8Array): void {
  let isOpen = true;
  for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
    const shape = shapeAt(lookup, token);
    if (shape === SHAPE.mark) {
      if (":([{*•–—|".includes(lookup.tokens.lower[token]!)) isOpen = true;
      if (isOpen) opens[token] = 1;
      continue;
    }
    if (isOpen) opens[token] = 1;
    isOpen = false;
  }
}

/** Verbs in these endings open sentences: "Speaking with …", "Confirmed to …"; adverbs too: "Reportedly …". */
const OPENER = /(?:ing|ed|ly)$/u;

/** Whether the word that opens a sentence is a name by what else is known of it. */
export function isProvenOpening(scene: NameScene, token: number): boolean {
  const { tokens } = scene;
  if (scene.proven[tokens.form[token]!]! > 0) return true;
  const traits = traitsAt(scene, token);
  return (traits & GIVEN) !== 0 && (traits & TRAIT.doubtful) === 0;
}

/** Whether the word that opens a sentence is more likely an everyday word: met in lower case, or with the ending of one. */
export function isEverydayOpening(scene: NameScene, token: number): boolean {
  const lower = scene.tokens.lower[token]!;
  return (traitsAt(scene, token) & TRAIT.common) !== 0 || scene.small.has(lower) || OPENER.test(lower);
}
