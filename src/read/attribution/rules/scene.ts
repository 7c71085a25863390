/** What the rules share: a cue's word in the lexicon, and phrases of the tree cut to what may be a source or a content. */
import type { CueLexicon, CueWord } from "../../../model/cue.ts";
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import type { Stretch } from "../layouts.ts";
import { MARK } from "../shapes.ts";
import { QUOTATION, type View } from "../view.ts";

export type Scene = {
  readonly view: View;
  readonly cues: CueLexicon;
  /** By unit: dictionary form, and the word in lower case. */
  readonly lemma: (unit: number) => string;
  readonly word: (unit: number) => string;
  /** The passage of the cue looked at: its first unit, and one past its last. */
  readonly first: number;
  readonly end: number;
  /** One past the last unit of the window: the passage and what may go on from it. */
  readonly to: number;
};

const CONJ = relationOf("conj");
const ADVCL = relationOf("advcl");
const XCOMP = relationOf("xcomp");
const ACL = relationOf("acl");
const RELCL = relationOf("acl:relcl");
const EXPL = relationOf("expl");
const AGENT = relationOf("obl:agent");
const PUNCT = uposOf("PUNCT");
/** Days and the like, without a preposition. */
export const UNMARKED: ReadonlySet<number> = new Set((["obl:unmarked", "nmod:unmarked"] as const).map(relationOf));
const AUXILIARY: ReadonlySet<number> = new Set(
  (["aux", "aux:pass", "advmod", "cop"] as const).map((relation) => relationOf(relation)),
);
const PARTICLE = relationOf("compound:prt");
const VERB = uposOf("VERB");
const FINITE: ReadonlySet<number> = new Set((["VBD", "VBZ", "VBP"] as const).map((tag) => xposOf(tag)));
const RELATIVE: ReadonlySet<number> = new Set((["WP", "WDT"] as const).map((tag) => xposOf(tag)));
const [NOUN, PROPN, PRON, ADP] = [uposOf("NOUN"), uposOf("PROPN"), uposOf("PRON"), uposOf("ADP")];
/** What a noun phrase may begin with. */
const OPENS_NOUN: ReadonlySet<number> = new Set(
  (["NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"] as const).map((part) => uposOf(part)),
);
/** The tree is climbed so far for a subject and no further. */
const HIGHEST = 4;

/** The verb with the auxiliaries, adverbs and negations right before it, and its particle: "has now pointed out". */
export function cueAround({ view, first, end }: Scene, unit: number): Stretch {
  const { head, relation } = view;
  let start = unit;
  while (start - 1 >= first && head[start - 1] === unit && AUXILIARY.has(relation[start - 1]!)) start -= 1;
  const particle = unit + 1;
  const stop = particle < end && head[particle] === unit && relation[particle] === PARTICLE ? unit + 2 : unit + 1;
  return { first: start, end: stop };
}

/** The phrase that a unit heads, within the passage, without the cue and what is beyond it, and without marks at its edges. */
export function phraseOf(scene: Scene, unit: number, cue: Stretch): Stretch | null {
  const { left, right } = scene.view;
  let from = Math.max(scene.first, left[unit]!);
  let to = Math.min(scene.end, right[unit]! + 1);
  if (unit < cue.first) to = Math.min(to, cue.first);
  else from = Math.max(from, cue.end);
  return trim(scene, from, to);
}

/** The same without quoted words before or behind it: a source is not quoted. */
export function sourceOf(scene: Scene, unit: number, cue: Stretch): Stretch | null {
  const phrase = phraseOf(scene, unit, cue);
  if (phrase === null) return null;
  let { first, end } = phrase;
  for (let at = first; at < end; at += 1) {
    if (scene.view.upos[at] !== QUOTATION) continue;
    if (at < unit) first = at + 1;
    else end = at;
  }
  return trim(scene, first, end);
}

/** Without marks at either edge; null where nothing is left. */
export function trim({ view }: Scene, from: number, to: number): Stretch | null {
  let first = from;
  let end = to;
  while (first < end && isMark(view, first)) first += 1;
  while (end > first && isMark(view, end - 1)) end -= 1;
  return first < end ? { first, end } : null;
}

/** Punctuation; the apostrophe of "Lind's" is none. */
export function isMark({ shape, upos }: Pick<View, "shape" | "upos">, unit: number): boolean {
  return shape[unit] === MARK && upos[unit] === PUNCT;
}

/** The unit that speaks: the verb's subject, or that of the verb it is joined to or hangs on; -1 without one. */
export function subjectOf(scene: Scene, verb: number): number {
  const { head, relation, subject, upos, shape } = scene.view;
  let at = verb;
  for (let step = 0; step < HIGHEST && at >= 0; step += 1) {
    const own = subject[at]!;
    if (own >= 0 && at === verb) {
      const near = nominalBefore(scene, verb);
      if (near >= 0 && isApart(scene, own, near)) return near;
    }
    if (own >= 0) return relation[own] === EXPL ? -1 : isSpeaker(scene, own) ? own : speakerBeside(scene, verb);
    const above = head[at]!;
    const way = relation[at]!;
    if (above < 0) break;
    // "mocked the complaint, saying …": behind a comma it is no word of the noun's.
    const isOfNoun = (way === ACL || way === RELCL) && shape[at - 1] !== MARK;
    if (isOfNoun && isNominal(upos[above]!)) return above;
    if (way === ACL && !isOfNoun) {
      at = verbAbove(scene, above);
      continue;
    }
    if (way === ADVCL && isNominal(upos[above]!) && subject[above]! < 0) return above;
    if (way !== CONJ && way !== ADVCL && way !== XCOMP && way !== ACL) break;
    if (upos[above] !== VERB && subject[above]! < 0) break;
    at = above;
  }
  return speakerBeside(scene, verb);
}

/** A clause, quoted words or a phrase behind a preposition are a subject by mistake: "Speaking at a rally, Lind said". */
function isSpeaker({ view }: Scene, unit: number): boolean {
  const opener = view.opener[unit]!;
  const hasPreposition = opener >= 0 && opener < unit && view.upos[opener] === ADP;
  return view.upos[unit] !== VERB && view.upos[unit] !== QUOTATION && !hasPreposition;
}

/** "The show, [Lind] said, was late": the nearer noun, which belongs to nothing of the farther one, speaks. */
function isApart({ view }: Scene, subject: number, near: number): boolean {
  if (subject >= near || view.commas[near] === view.commas[subject + 1]) return false;
  let at = near;
  for (let step = 0; step < HIGHEST && at >= 0 && at !== subject; step += 1) at = view.head[at]!;
  return at !== subject;
}

/** The noun, name or pronoun right before the verb and its auxiliaries; -1 without one. */
function nominalBefore({ view, first }: Scene, verb: number): number {
  const { upos, head } = view;
  const before = wordBefore(view, first, verb);
  if (before < first || !isNominal(upos[before]!)) return -1;
  const above = head[before]!;
  return above >= first && above < before && upos[above] === PROPN ? above : before;
}

/** "Lind on Friday said", "Lind Friday said": a day is no speaker. */
function wordBefore({ relation }: View, first: number, verb: number): number {
  let before = verb - 1;
  while (before >= first && (AUXILIARY.has(relation[before]!) || UNMARKED.has(relation[before]!))) before -= 1;
  return before;
}

/** The noun, name or pronoun right before the verb and its auxiliaries, or one right behind it; -1 without one. */
function speakerBeside(scene: Scene, verb: number): number {
  const { view, first, end } = scene;
  const { upos, head, shape } = view;
  const before = wordBefore(view, first, verb);
  const isInverted = before < first || upos[before] === QUOTATION || shape[before] === MARK;
  if (!isInverted) return nominalBefore(scene, verb);
  // "“I am,” said one insider"
  let behind = verb + 1;
  if (behind >= end || !OPENS_NOUN.has(upos[behind]!)) return -1;
  while (!isNominal(upos[behind]!) && head[behind]! > behind && head[behind]! < Math.min(end, verb + 8)) {
    behind = head[behind]!;
  }
  return isNominal(upos[behind]!) ? behind : -1;
}

function verbAbove({ view }: Scene, unit: number): number {
  let at = view.head[unit]!;
  for (let step = 0; step < HIGHEST && at >= 0 && view.upos[at] !== VERB; step += 1) at = view.head[at]!;
  return at;
}

function isNominal(part: number): boolean {
  return part === NOUN || part === PROPN || part === PRON;
}

/** Who does it in a passive ("said by Lind"); -1 without one. */
export function agentOf({ view }: Scene, verb: number): number {
  const { oblique, relation } = view;
  const unit = oblique[verb]!;
  if (unit >= 0 && relation[unit] === AGENT) return unit;
  for (let at = verb + 1; at < Math.min(view.units.count, verb + 8); at += 1) {
    if (view.head[at] === verb && relation[at] === AGENT) return at;
  }
  return -1;
}

/** The word of the lexicon, one with a particle or preposition where that stands behind it. */
export function wordOf(scene: Scene, unit: number, entries: readonly CueWord[] | undefined): CueWord | null {
  return (
    entries?.find(({ particle }) => particle === null || (unit + 1 < scene.end && scene.word(unit + 1) === particle)) ??
    null
  );
}

/** A source between a quotation and its verb is no longer than this. */
const LONGEST_SOURCE = 24;

/** "“I am,” [Mara Lind, a writer who saw it,] said": all that stands between a quotation and the verb; null where that is no name or noun. */
export function sourceBehindQuotation(scene: Scene, cue: Stretch): Stretch | null {
  const { view, first } = scene;
  const { upos, xpos, stops } = view;
  let at = cue.first - 1;
  while (at >= first && cue.first - at < LONGEST_SOURCE && upos[at] !== QUOTATION && stops[at] === stops[at + 1]) {
    const isFinite = upos[at] === VERB && FINITE.has(xpos[at]!) && !RELATIVE.has(xpos[at - 1] ?? 0);
    if (isFinite) return null;
    at -= 1;
  }
  if (at < first || upos[at] !== QUOTATION) return null;
  const source = trim(scene, at + 1, cue.first);
  return source !== null && OPENS_NOUN.has(upos[source.first]!) ? source : null;
}
