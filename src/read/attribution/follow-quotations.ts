/**
 * Quotations that stand alone, a sentence or paragraph of nothing but quoted words, go on from what was said beside them:
 *
 *     “I left weeks ago,” [source Lind] [cue wrote]. The news came late.
 *     [content “It was a dream job.”]
 *
 * Such a quotation joins the contents of the attribution it goes on from. Where the words before it end with a colon and
 * cite nobody ("Lind would not be drawn any further:"), their subject speaks, without a cue. Where several answer questions and
 * nobody is cited, an interview, the first who is spoken of answers.
 */
import type { Layers } from "../stage.ts";
import { uposOf } from "../text/tags.ts";
import type { Layout, Stretch } from "./layouts.ts";
import type { Nested } from "./resolve-layouts.ts";
import { hashText } from "./hash.ts";
import { MARK } from "./shapes.ts";
import type { Passage } from "./units.ts";
import { QUOTATION, type View } from "./view.ts";
import { endsWithColon } from "./windows.ts";

const PROPN = uposOf("PROPN");

/** A shorter quotation is a term or a title. */
const FEWEST_TOKENS = 5;
/** Attributions are sought so many passages back. */
const MOST_BACK = 8;

export type Followed = Omit<Nested, "cue"> & { readonly cue: Stretch | null };

/** `layouts` in the order of the text. */
export function followQuotations(layouts: readonly Nested[], view: View, have: Pick<Layers, "quotations">): Followed[] {
  const { passages } = view.units;
  const isCovered = coverUnits(layouts, view);
  const byPassage = Map.groupBy(layouts.keys(), (index) => view.units.passageOf[layouts[index]!.cue.first]!);
  const added = new Map<number, Stretch[]>();
  const alone: Followed[] = [];
  /** By passage: whom its quotations went on from. */
  const hosts = new Map<number, number>();
  const answers: Stretch[] = [];
  for (const [index, passage] of passages.entries()) {
    if (!passage.isQuoted) continue;
    const quotation = quotationIn(view, have, passage);
    if (quotation === null || isCovered[quotation.first] === 1) continue;
    const host = findHost(view, layouts, byPassage, hosts, index);
    if (host === null) {
      if (answersQuestion(view, passages, index)) answers.push(quotation);
      continue;
    }
    if (typeof host === "number") {
      hosts.set(index, host);
      added.set(host, [...(added.get(host) ?? []), quotation]);
    } else alone.push({ head: quotation.first, cue: null, source: host, contents: [quotation], score: 0, parent: -1 });
  }
  const speaker = answers.length < FEWEST_ANSWERS ? null : firstSubject(view);
  if (speaker !== null)
    alone.push({ head: answers[0]!.first, cue: null, source: speaker, contents: answers, score: 0, parent: -1 });
  return [...layouts.map((layout, index) => extend(layout, added.get(index) ?? [])), ...alone];
}

/** An interview has so many answers at least. */
const FEWEST_ANSWERS = 2;

/** A quotation behind a paragraph of nobody's words, or behind such a one: the answer to a question. */
function answersQuestion({ units, shape }: View, passages: readonly Passage[], at: number): boolean {
  const { paragraph } = passages[at]!;
  let before = at - 1;
  while (before >= 0 && passages[before]!.isQuoted && passages[before]!.paragraph === paragraph) before -= 1;
  const question = passages[before];
  if (question === undefined || question.isQuoted || paragraph - question.paragraph !== 1) return false;
  return shape[question.end - 1] === MARK && units.passageOf[question.end - 1] === before;
}

/** The first in the text who is a subject with a name. */
function firstSubject(view: View): Stretch | null {
  const { passages } = view.units;
  for (const passage of passages) {
    if (passage.isQuoted) continue;
    const subject = subjectOf(view, passage);
    if (subject !== null && view.upos[subject.first] === PROPN) return subject;
  }
  return null;
}

function extend(layout: Nested, more: readonly Stretch[]): Followed {
  if (more.length === 0) return layout;
  return { ...layout, contents: [...layout.contents, ...more].toSorted((a, b) => a.first - b.first) };
}

function coverUnits(layouts: readonly Layout[], { units }: View): Uint8Array {
  const isCovered = new Uint8Array(units.count);
  for (const { contents } of layouts) for (const { first, end } of contents) isCovered.fill(1, first, end);
  return isCovered;
}

/** Its first quotation of some length. */
function quotationIn({ units }: View, { quotations }: Pick<Layers, "quotations">, passage: Passage): Stretch | null {
  for (let unit = passage.first; unit < passage.end; unit += 1) {
    const quotation = quotations[units.quotation[unit]!];
    if (quotation === undefined || quotation.marks !== "double") continue;
    return units.endToken[unit]! - units.firstToken[unit]! < FEWEST_TOKENS ? null : { first: unit, end: unit + 1 };
  }
  return null;
}

/** The layout it goes on from, or its speaker where that is none of theirs. */
function findHost(
  view: View,
  layouts: readonly Nested[],
  byPassage: ReadonlyMap<number, readonly number[]>,
  hosts: ReadonlyMap<number, number>,
  at: number,
): number | Stretch | null {
  const { passages } = view.units;
  const { paragraph } = passages[at]!;
  const before = passages[at - 1];
  if (before !== undefined && !before.isQuoted && paragraph - before.paragraph < 2 && endsWithColon(view, before)) {
    const cited = lastOf(layouts, view, byPassage.get(at - 1) ?? []);
    const speaker = cited ?? subjectOf(view, before);
    if (speaker !== null) return speaker;
  }
  for (let index = at - 1; index >= 0 && at - index <= MOST_BACK; index -= 1) {
    if (paragraph - passages[index]!.paragraph > 1 && !hosts.has(index)) break;
    const host = hosts.get(index) ?? lastOf(layouts, view, byPassage.get(index) ?? []);
    if (host !== null) return host;
  }
  const behind = passages[at + 1];
  if (behind === undefined || behind.paragraph - paragraph > 1 || view.upos[behind.first] !== QUOTATION) return null;
  return (byPassage.get(at + 1) ?? []).find((index) => layouts[index]!.source !== null) ?? null;
}

/** The last that names its source, one that quotes before others. */
function lastOf(layouts: readonly Nested[], { upos }: View, indexes: readonly number[]): number | null {
  const named = indexes.filter((index) => layouts[index]!.source !== null);
  const isQuoting = (index: number): boolean =>
    layouts[index]!.contents.some(({ first, end }) => upos[first] === QUOTATION || upos[end - 1] === QUOTATION);
  return named.findLast(isQuoting) ?? named.at(-1) ?? null;
}

const PERSONAL: ReadonlySet<number> = new Set(["he", "she", "they", "we", "i"].map((word) => hashText(word)));

/** The subject of the last main clause of a passage, where it is somebody: a name or a personal pronoun. */
function subjectOf({ head, subject, left, right, upos, word }: View, { first, end }: Passage): Stretch | null {
  for (let unit = end - 1; unit >= first; unit -= 1) {
    if (head[unit] !== -1 || subject[unit] === -1) continue;
    let stop = right[subject[unit]!]! + 1;
    // "chief officer Mara Lind": the name may hang on the verb beside its title.
    if (upos[stop] === PROPN && head[stop] === unit) stop = right[stop]! + 1;
    const stretch = { first: left[subject[unit]!]!, end: stop };
    for (let at = stretch.first; at < stretch.end; at += 1) {
      if (upos[at] === PROPN || PERSONAL.has(word[at]!)) return stretch;
    }
  }
  return null;
}
