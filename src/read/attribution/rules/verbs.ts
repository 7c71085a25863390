/** What a verb of the lexicon cites: quotations, clauses, infinitives, objects, phrases behind a preposition. */
import type { CueWord } from "../../../model/cue.ts";
import { relationOf, uposOf, xposOf } from "../../text/tags.ts";
import { BIT } from "../dependents.ts";
import { hashText } from "../hash.ts";
import type { Stretch } from "../layouts.ts";
import { QUOTATION } from "../view.ts";
import { quotationsBeside } from "./quoted.ts";
import {
  agentOf,
  cueAround,
  isMark,
  phraseOf,
  type Scene,
  sourceBehindQuotation,
  sourceOf,
  subjectOf,
  trim,
  UNMARKED,
  wordOf,
} from "./scene.ts";

/** A cue with what belongs to it, and how sure the rule is. */
export type Cited = {
  readonly cue: Stretch;
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
  readonly score: number;
};

const PASSIVE = BIT[relationOf("aux:pass")]!;
const EXPLETIVE = BIT[relationOf("expl")]!;
const CCOMP = relationOf("ccomp");
const XCOMP = relationOf("xcomp");
const MARKER = relationOf("mark");
const VERB = uposOf("VERB");
const [AUX, CCONJ] = [uposOf("AUX"), uposOf("CCONJ")];
const VBG = xposOf("VBG");
/** "how", "what", "whose", "whether", "if". */
const WH: ReadonlySet<number> = new Set((["WRB", "WP", "WP$", "WDT"] as const).map((tag) => xposOf(tag)));
const FINITE: ReadonlySet<number> = new Set((["VBD", "VBZ", "VBP"] as const).map(xposOf));
const ACCORDING = hashText("according");

export function citeByVerb(scene: Scene, unit: number): Cited | null {
  const { view } = scene;
  const word = wordOf(scene, unit, scene.cues.verbs.get(scene.lemma(unit)));
  const cue = cueAround(scene, unit);
  const isPassive = (view.children[unit]! & PASSIVE) !== 0;
  const speaker = isPassive ? agentOf(scene, unit) : subjectOf(scene, unit);
  const own = speaker < 0 ? null : sourceOf(scene, speaker, cue);
  const source = (isPassive ? null : sourceBehindQuotation(scene, cue)) ?? own;
  const core = coreOf(scene, cue, source);
  const takes = word?.takes ?? NOTHING;
  const isRelative = cue.first > scene.first && WH.has(view.xpos[cue.first - 1]!);
  if (view.upos[unit] === VERB && (word === null || takes.has("quote") || takes.has("that"))) {
    const quotations = source === null && !isPassive ? [] : quotationsBeside(scene, core, !isRelative);
    if (quotations.length > 0 && (word !== null || view.commas[cue.first]! > view.commas[scene.first]!)) {
      return { cue, source, contents: quotations, score: word === null ? 0 : 4 };
    }
  }
  if (word === null) return null;
  if (isPassive) return citePassive(scene, unit, cue, source, word);
  if (word.particle !== null) {
    const below = citeObject(scene, unit, cue, source, word);
    if (below !== null) return below;
  }
  const contents =
    wordsAround(scene, cue, source, takes) ??
    complementOf(scene, unit, cue, takes) ??
    restBehind(scene, unit, core, source, takes);
  if (contents !== null) return { cue, source, contents, score: scoreOf(word, source) };
  return citeObject(scene, unit, cue, source, word);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Cue and source together, where they stand side by side; else the cue. */
function coreOf(scene: Scene, cue: Stretch, source: Stretch | null): Stretch {
  if (source === null) return cue;
  const isNear = trim(scene, Math.min(source.end, cue.end), Math.max(source.first, cue.first)) === null;
  return isNear || source.end <= cue.first
    ? { first: Math.min(source.first, cue.first), end: Math.max(source.end, cue.end) }
    : cue;
}

/** Speech is surer than thought; who says it must be told, and "allowed it to return" says nothing. */
function scoreOf({ class: name, takes }: CueWord, source: Stretch | null): number {
  if (source === null || (name === "admit" && !takes.has("that"))) return -1;
  return name === "want" || name === "judge" || name === "show" || name === "name" || name === "know" ? 1 : 2;
}

/** Ways of a word (`CueWord.takes`) that a clause with a subject, and one without, may stand for. */
const FINITE_WAYS: readonly string[] = ["that", "wh", "quote", "ing", "inf"];
const INFINITE_WAYS: readonly string[] = ["inf", "ing"];

/** "that the film was late", "to return", "what he saw". */
function complementOf(scene: Scene, unit: number, cue: Stretch, takes: ReadonlySet<string>): Stretch[] | null {
  const { view } = scene;
  const complement = view.complement[unit]!;
  if (complement < unit) return null;
  const relation = view.relation[complement];
  const isTaken = relation === CCOMP ? FINITE_WAYS : INFINITE_WAYS;
  if (!isTaken.some((way) => takes.has(way))) return null;
  if (relation === XCOMP && takes.has("object") && view.object[unit]! > unit) return null;
  const phrase = phraseOf(scene, complement, cue);
  if (phrase === null) return null;
  const isSpeech = relation === CCOMP && takes.has("that") && takes.has("quote");
  const hearer =
    view.object[unit]! > unit && view.object[unit]! < phrase.first ? view.right[view.object[unit]!]! + 1 : cue.end;
  return [
    isSpeech
      ? { first: startBehind(scene, Math.min(hearer, phrase.first), phrase.first), end: endBehind(scene, phrase.first) }
      : withQuotationBehind(scene, phrase),
  ];
}

/** The parser may end a clause at a quotation that belongs to it: "that it was “a mess”". */
function withQuotationBehind({ view, end }: Scene, { first, end: stop }: Stretch): Stretch {
  return stop < end && view.upos[stop] === QUOTATION ? { first, end: stop + 1 } : { first, end: stop };
}

/** "[she said] the film was late": the rest of the sentence, where the tree shows no clause. */
function restBehind(
  scene: Scene,
  unit: number,
  core: Stretch,
  source: Stretch | null,
  takes: ReadonlySet<string>,
): Stretch[] | null {
  const { view, end } = scene;
  if (source === null || !(takes.has("that") || takes.has("wh")) || core.end >= end || isMark(view, core.end))
    return null;
  const opened = takes.has("wh") && WH.has(view.xpos[core.end]!) ? core.end : startBehind(scene, core.end, core.end);
  const isOpened = opened > core.end || WH.has(view.xpos[core.end]!) || scene.word(core.end) === "that";
  if (!isOpened && !takes.has("quote")) return null;
  const hearer = takes.has("hearer") && !isOpened ? view.object[unit]! : -1;
  const start = hearer < core.end ? opened : Math.min(end, view.right[hearer]! + 1);
  const rest = trim(scene, start, endBehind(scene, start));
  return rest === null || rest.end - rest.first < FEWEST_UNITS ? null : [rest];
}

/** A rest of fewer units tells nothing: "he said so". */
const FEWEST_UNITS = 3;
/** "that" is sought so far behind the verb: "told a group of veterans on Friday that". */
const MARK_REACH = 14;

/** Where a "that" opens what is said, with no other verb before it, there; else `from`, days left out. */
function startBehind(scene: Scene, from: number, otherwise: number): number {
  const { view } = scene;
  const last = otherwise === from ? Math.min(scene.end, from + MARK_REACH) : otherwise;
  for (let unit = from; unit < last && view.upos[unit] !== VERB && view.upos[unit] !== AUX; unit += 1) {
    if (scene.word(unit) === "that" && (unit < otherwise || view.relation[unit] === MARKER)) return unit;
  }
  let start = from;
  while (start < otherwise && (UNMARKED.has(view.relation[start]!) || isMark(view, start))) start += 1;
  return start;
}

/** The end of the sentence, or of the part of it before another cue: ", adding that", "and warned". */
function endBehind({ view, end }: Scene, from: number): number {
  let stop = from;
  while (stop < end && view.stops[stop + 1] === view.stops[stop] && !(stop > from && opensOther(view, stop))) stop += 1;
  while (stop > from && isMark(view, stop - 1)) stop -= 1;
  return stop;
}

function opensOther({ commas, cueClass, upos, xpos, word, subject }: Scene["view"], unit: number): boolean {
  const isComma = commas[unit]! < commas[unit + 1]!;
  if (isComma && ((xpos[unit + 1] === VBG && cueClass[unit + 1] !== 0) || word[unit + 1] === ACCORDING)) return true;
  if (upos[unit] !== CCONJ || cueClass[unit + 1] === 0) return false;
  return upos[unit + 1] === VERB && FINITE.has(xpos[unit + 1]!) && subject[unit + 1] === -1;
}

/** "The film was late, [he said]", "The film, [he said], was late": what stands around source and cue. */
function wordsAround(scene: Scene, cue: Stretch, source: Stretch | null, takes: ReadonlySet<string>): Stretch[] | null {
  const { view, first, end } = scene;
  if (source === null || !takes.has("that")) return null;
  const core = coreOf(scene, cue, source);
  if (core === cue) return null;
  const isSetOff = core.first > first && view.commas[core.first]! > view.commas[core.first - 1]!;
  if (!isSetOff) return null;
  let start = core.first - 1;
  while (start > first && view.stops[start] === view.stops[start - 1]) start -= 1;
  const before = trim(scene, start, core.first);
  if (before === null) return null;
  // "In May, he said it was late": what is said stands behind.
  const isEnd = core.end >= end - 1 || isMark(view, core.end);
  if (!isEnd) return null;
  const goesOn = core.end < end && view.commas[core.end + 1]! > view.commas[core.end]!;
  const behind = goesOn ? trim(scene, core.end, endBehind(scene, core.end + 1)) : null;
  if (behind === null && before.end - before.first < FEWEST_UNITS) return null;
  return behind === null ? [before] : [before, behind];
}

/** "It was reported that …", "The film is expected to …". */
function citePassive(scene: Scene, unit: number, cue: Stretch, source: Stretch | null, word: CueWord): Cited | null {
  const { view } = scene;
  const contents = complementOf(scene, unit, cue, word.takes);
  if (contents === null) return null;
  const subject = view.subject[unit]!;
  const isInfinitive = view.relation[view.complement[unit]!] === XCOMP;
  const spoken = subject < 0 || (view.children[unit]! & EXPLETIVE) !== 0 ? null : phraseOf(scene, subject, cue);
  if (isInfinitive && spoken === null) return null;
  return { cue, source, contents: isInfinitive ? [spoken!, ...contents] : contents, score: 1 };
}

/** "praised [the film]", "called for [a sequel]", "urged [the studio to wait]", "accused [the studio of haste]". */
function citeObject(scene: Scene, unit: number, cue: Stretch, source: Stretch | null, word: CueWord): Cited | null {
  const { view, end } = scene;
  if (source === null) return null;
  const next = cue.end < end ? scene.word(cue.end) : "";
  if (next !== "" && next !== "that" && (word.takes.has(next) || next === word.particle)) {
    const below = dependentAt(view, unit, cue.end);
    const whole = { first: cue.first, end: cue.end + 1 };
    const phrase = below < 0 ? null : phraseOf(scene, below, whole);
    if (phrase !== null)
      return { cue: whole, source, contents: [withInfinitive(scene, unit, phrase, word)], score: 0.5 };
  }
  const object = view.object[unit]!;
  if (object < unit || !word.takes.has("object")) return null;
  const phrase = phraseOf(scene, object, cue);
  if (phrase === null) return null;
  const content = withInfinitive(scene, unit, withTermBehind(scene, phrase), word);
  return { cue, source, contents: [content], score: 0.5 };
}

/** The dependent of the verb that a unit belongs to; -1 for none. */
function dependentAt({ head }: Scene["view"], verb: number, unit: number): number {
  let at = unit;
  for (let step = 0; step < 8 && at >= 0 && head[at] !== verb; step += 1) at = head[at]!;
  return at;
}

/** "[the studio to wait]", "[the studio of haste]": an object with what is asked or said of it. */
function withInfinitive(scene: Scene, unit: number, { first, end: stop }: Stretch, word: CueWord): Stretch {
  const { view, end } = scene;
  const complement = view.complement[unit]!;
  if ((word.takes.has("inf") || word.class === "name") && complement >= stop)
    return { first, end: Math.min(end, view.right[complement]! + 1) };
  if (stop >= end || !word.takes.has(scene.word(stop))) return { first, end: stop };
  const below = dependentAt(view, unit, stop);
  return below < 0 ? { first, end: stop } : { first, end: Math.min(end, Math.max(stop, view.right[below]! + 1)) };
}

/** "called [the film “a mess”]", "described [it as “a mess”]". */
function withTermBehind({ view, end }: Scene, { first, end: stop }: Stretch): Stretch {
  for (let unit = stop; unit < Math.min(end, stop + 3) && !isMark(view, unit); unit += 1) {
    if (view.upos[unit] === QUOTATION) return { first, end: unit + 1 };
  }
  return { first, end: stop };
}
