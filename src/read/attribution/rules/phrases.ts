/** Cues that are no verbs: "according to", "reportedly", adjectives behind a copula, nouns, marks of a headline. */
import { relationOf } from "../../text/tags.ts";
import type { Stretch } from "../layouts.ts";
import { MARK } from "../shapes.ts";
import type { Passage } from "../units.ts";
import { QUOTATION } from "../view.ts";
import { cueAround, phraseOf, type Scene, subjectOf, trim, wordOf } from "./scene.ts";
import type { Cited } from "./verbs.ts";

/** "according to Lind, the film was late", "the film was late, according to Lind". */
export function citeByPhrase(scene: Scene, unit: number): Cited | null {
  const phrase = scene.cues.phrases
    .get(scene.word(unit))
    ?.find(({ words }) => words.every((word, at) => unit + at < scene.end && scene.word(unit + at) === word));
  if (phrase === undefined) return null;
  const cue = { first: unit, end: unit + phrase.words.length };
  return phrase.class === "hedge" ? citeHedged(scene, cue) : citeSource(scene, cue);
}

function citeSource(scene: Scene, cue: Stretch): Cited | null {
  const { view, first, end } = scene;
  let head = cue.end;
  // The noun behind the phrase, whose own words go with it.
  while (head + 1 < end && view.head[head]! > head && view.left[view.head[head]!]! <= cue.end) head = view.head[head]!;
  let stop = cue.end;
  while (stop < end && !endsSource(view, stop)) stop += 1;
  const source = trim(scene, cue.end, Math.min(stop, Math.max(view.right[head]! + 1, cue.end + 1)));
  if (source === null) return null;
  const before = trim(scene, first, cue.first);
  const behind = trim(scene, source.end, end);
  // Behind a content of some length stands what else is said of the source: "according to Lind, who wrote it".
  const contents = [before, isLong(before) ? null : behind].filter((one) => one !== null);
  if (contents.length === 0) return null;
  return { cue, source, contents, score: 3 };
}

/** A hyphen ends nothing. */
function endsSource({ shape, upos, commas, colons }: Scene["view"], unit: number): boolean {
  if (upos[unit] === QUOTATION || commas[unit + 1]! > commas[unit]!) return true;
  return shape[unit] === MARK && colons[unit + 1] === colons[unit];
}

function isLong(stretch: Stretch | null): boolean {
  return stretch !== null && stretch.end - stretch.first > 4;
}

function citeHedged(scene: Scene, cue: Stretch): Cited | null {
  const { view } = scene;
  let first = cue.first;
  while (first > scene.first && view.stops[first] === view.stops[first - 1]) first -= 1;
  let end = cue.end;
  while (end < scene.end && view.stops[end + 1] === view.stops[end]) end += 1;
  const contents = [trim(scene, first, cue.first), trim(scene, cue.end, end)].filter((one) => one !== null);
  return contents.length === 0 ? null : { cue, source: null, contents, score: 0 };
}

const COPULAS: ReadonlySet<number> = new Set((["cop", "aux:pass"] as const).map((relation) => relationOf(relation)));

/** "Lind is eager to return", "Lind is convinced that it is late". */
export function citeByAdjective(scene: Scene, unit: number): Cited | null {
  const { view } = scene;
  const { adjectives } = scene.cues;
  const word = wordOf(scene, unit, adjectives.get(scene.lemma(unit)) ?? adjectives.get(scene.word(unit)));
  if (word === null) return null;
  let cue = cueAround(scene, unit);
  let hasCopula = false;
  for (let at = cue.first; at < unit; at += 1) hasCopula ||= COPULAS.has(view.relation[at]!);
  const subject = subjectOf(scene, unit);
  if (!hasCopula || subject < 0) return null;
  const source = phraseOf(scene, subject, cue);
  const complement = clauseBehind(view, unit);
  const oblique = view.oblique[unit]!;
  const opener = oblique < 0 ? -1 : view.opener[oblique]!;
  const below =
    complement > unit ? complement : opener === unit + 1 && word.takes.has(scene.word(opener)) ? oblique : -1;
  if (below < 0 || source === null) return null;
  if (below === oblique) cue = { first: cue.first, end: opener + 1 };
  const content = phraseOf(scene, below, cue);
  return content === null ? null : { cue, source, contents: [content], score: 1 };
}

/** The clause that completes it, also where the parser takes it for an adverbial one. */
function clauseBehind({ units, head, complement, relation, opener }: Scene["view"], unit: number): number {
  if (complement[unit]! > unit) return complement[unit]!;
  for (let at = unit + 1; at < Math.min(units.count, unit + CLAUSE_REACH); at += 1) {
    if (head[at] === unit && relation[at] === ADVCL && opener[at] === unit + 1) return at;
  }
  return -1;
}

const ADVCL = relationOf("advcl");
const CLAUSE_REACH = 12;
const ACL = relationOf("acl");
const CCOMP = relationOf("ccomp");
const NMOD = relationOf("nmod");
const POSSESSOR = relationOf("nmod:poss");

/** "the studio’s promise that …", "her call for a sequel". */
export function citeByNoun(scene: Scene, unit: number): Cited | null {
  const { view, cues } = scene;
  const word = wordOf(scene, unit, cues.nouns.get(scene.lemma(unit)));
  if (word === null) return null;
  let owner = -1;
  let clause = -1;
  for (let at = Math.max(scene.first, view.left[unit]!); at <= Math.min(scene.end - 1, view.right[unit]!); at += 1) {
    if (view.head[at] !== unit) continue;
    const relation = view.relation[at];
    if (relation === POSSESSOR && at < unit) owner = at;
    else if (clause < 0 && at > unit && (relation === ACL || relation === CCOMP || relation === NMOD)) clause = at;
  }
  const next = unit + 1 < scene.end ? scene.word(unit + 1) : "";
  const hasPreposition = next !== "that" && word.takes.has(next);
  // The phrase behind the noun may hang on the verb by mistake.
  if (hasPreposition) clause = view.head[unit + 1]!;
  if (owner < 0 || clause <= unit || (view.relation[clause] === NMOD && !hasPreposition)) return null;
  const cue = { first: unit, end: hasPreposition ? unit + 2 : unit + 1 };
  const source = phraseOf(scene, owner, cue);
  const content = phraseOf(scene, clause, cue);
  return source === null || content === null ? null : { cue, source, contents: [content], score: 0.5 };
}

/** "Lind: “No.”", "“No.” — Mara Lind". */
export function citeByMark(scene: Scene, unit: number): Cited | null {
  const { view, first, end } = scene;
  const cue = { first: unit, end: unit + 1 };
  // "“No.”" may be a sentence, and so a passage, of its own.
  const { passages, passageOf } = view.units;
  const alone = passages[passageOf[first]! - 1];
  const before = trim(scene, first, unit) ?? (alone !== undefined && standsBefore(alone, scene) ? alone : null);
  const behind = trim(scene, unit + 1, end);
  if (before === null || behind === null) return null;
  const isQuoted = ({ first: from, end: to }: Stretch): boolean => to - from === 1 && view.upos[from] === QUOTATION;
  if (isQuoted(behind) && isShortName(scene, before)) return { cue, source: before, contents: [behind], score: 1 };
  if (isQuoted(before) && isShortName(scene, behind)) return { cue, source: behind, contents: [before], score: 1 };
  return null;
}

function standsBefore(passage: Passage, { view, first }: Scene): boolean {
  const { passages, passageOf } = view.units;
  return passage.isQuoted && passage.paragraph === passages[passageOf[first]!]!.paragraph;
}

/** A name of one to four words. */
function isShortName({ view }: Scene, { first, end }: Stretch): boolean {
  if (end - first > 4) return false;
  for (let unit = first; unit < end; unit += 1) if (view.shape[unit] === 0 || view.shape[unit] === MARK) return false;
  return true;
}
