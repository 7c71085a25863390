/**
 * The trees of all sentences: each is parsed as a whole, and where that tore its clauses apart, again clause by clause. Headlines
 * are parsed by the stretches that their own grammar gives them.
 */
import type { SyntaxModel } from "../../../model/syntax-model.ts";
import { relationOf, TAG_UPOS, TAG_XPOS } from "../tags.ts";
import { findHalves, hangHalves } from "./halves.ts";
import { hangHeadline, stretchesOf } from "./hang-headline.ts";
import type { HeadlineClause } from "./headline-clauses.ts";
import { mendRoot } from "./mend-roots.ts";
import type { Columns } from "./mend-tree.ts";
import { createParseState, type ParseState } from "./parse-state.ts";
import { createParserScratch, parseSentence } from "./parser.ts";
import { OPAQUE_TAG } from "./tagger.ts";
import { findTornAside, hangAside, type TornAside } from "./torn-asides.ts";
import { findTornCitation, hangOnCitation, type SayingLexicon } from "./torn-citation.ts";
import { findTornClauses, hangBeside } from "./torn-clauses.ts";
import { findTornJoint, hangJoined } from "./torn-joints.ts";
import { findTornSpeech, hangOnSaying } from "./torn-speech.ts";
import { createUnits, type Units } from "./units.ts";
import type { WordForms } from "./word-forms.ts";

/** By sentence: the clauses of those that are the headline's. */
export type Headlines = ReadonlyMap<number, readonly HeadlineClause[]>;

/** The page's units, and where each sentence begins and ends among them. */
type Laid = {
  readonly units: Units;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly headlines: Headlines;
};

/** What a sentence is parsed with, and where its tree goes; `state` holds the tree of what was parsed last. */
type Plot = {
  readonly units: Units;
  readonly state: ParseState;
  readonly parse: (units: Units, from: number, to: number) => void;
  readonly lexicon: SayingLexicon;
  readonly trees: Columns;
};

type Stretch = readonly [from: number, to: number];

const FLAT = relationOf("flat");

/** Clauses within clauses that are looked at again; what is longer is no sentence, and every word of it would be looked at for each. */
const DEEPEST = 3;
const LONGEST = 300;

export function growTrees(
  { units, from: firsts, to, headlines }: Laid,
  words: WordForms,
  model: SyntaxModel,
  lexicon: SayingLexicon,
  trees: Columns,
): void {
  let longest = 0;
  for (const [index, first] of firsts.entries()) longest = Math.max(longest, to[index]! - first);
  const state = createParseState(longest);
  const scratch = createParserScratch();
  const parse = (some: Units, from: number, end: number): void =>
    parseSentence(state, some, from, end, words, model, scratch);
  const plot: Plot = { units, state, parse, lexicon, trees };
  for (const [index, first] of firsts.entries()) {
    const headline = headlines.get(index);
    growStretch(plot, [first, to[index]!]);
    if (headline === undefined) mendStretch(plot, [first, to[index]!], DEEPEST);
    else {
      for (const stretch of stretchesOf(headline)) growStretch(plot, stretch);
      hangHeadline(trees, units, headline);
    }
  }
}

/** What the parser tore apart, of the stretch that it parsed last. */
function mendStretch(plot: Plot, [from, to]: Stretch, depth: number): void {
  const { units, state, lexicon, trees } = plot;
  if (depth === 0 || to - from > LONGEST) return;
  const speech = findTornSpeech(units, from, to, state);
  if (speech !== null) {
    growWhole(plot, [speech.speech, speech.carrier], depth);
    return hangOnSaying(trees, units, speech);
  }
  const halves = findHalves(units, from, to, (unit) => lexicon.wordAt(unit) === ";");
  if (halves !== null) {
    growWhole(plot, halves, depth);
    return hangHalves(trees, units, halves);
  }
  const cited = findTornCitation(units, from, to, state, lexicon);
  if (cited !== null) {
    growWhole(plot, [cited.speech, cited.source, cited.saying], depth);
    return hangOnCitation(trees, units, cited);
  }
  const clauses = findTornClauses(units, from, to, state, lexicon.wordAt);
  if (clauses === null) return joinClauses(plot, [from, to], depth);
  growWhole(plot, [clauses.first, clauses.second], depth);
  hangBeside(trees, units, clauses);
}

/** Each for itself, and what is torn in it once more. */
function growWhole(plot: Plot, stretches: readonly Stretch[], depth: number): void {
  for (const [from, to] of stretches) {
    growStretch(plot, [from, to]);
    mendStretch(plot, [from, to], depth - 1);
    mendRoot(plot.trees, plot.units.firstToken[from]!, plot.units.firstToken[to]!);
  }
}

/** Of what was parsed last the clauses that an "and" joins, or else the one that stands aside. */
function joinClauses(plot: Plot, [from, to]: Stretch, depth: number): void {
  const { units, state, trees, lexicon } = plot;
  const isThat = (unit: number): boolean => lexicon.wordAt(unit) === "that";
  const joint = findTornJoint(units, from, to, state, isThat);
  if (joint === null) return setAside(plot, [from, to]);
  const [start, end] = [units.firstToken[from]!, units.firstToken[to]!];
  const before = cutColumns(trees, start, end);
  growWhole(plot, [joint.first, joint.second], depth);
  if (hangJoined(trees, units, joint, before)) return;
  trees.upos.set(before.upos, start);
  trees.xpos.set(before.xpos, start);
  trees.head.set(before.head, start);
  trees.relation.set(before.relation, start);
}

function cutColumns({ upos, xpos, head, relation }: Columns, start: number, end: number): Columns {
  return {
    upos: upos.slice(start, end),
    xpos: xpos.slice(start, end),
    head: head.slice(start, end),
    relation: relation.slice(start, end),
  };
}

function setAside(plot: Plot, [from, to]: Stretch): void {
  const { units, state, trees, lexicon } = plot;
  const isOpener = (unit: number): boolean => lexicon.language.complementizers.has(lexicon.wordAt(unit));
  const aside = findTornAside(units, from, to, state, isOpener);
  if (aside === null) return;
  growAround(plot, [from, to], aside);
  growStretch(plot, [aside.opens + 1, aside.closes]);
  hangAside(trees, units, aside);
}

function growStretch({ units, state, parse, trees }: Plot, [from, to]: Stretch): void {
  parse(units, from, to);
  copyTree(units, state, trees, (index) => from + index);
}

/** The stretch as if the aside were not there. */
function growAround({ units, state, parse, trees }: Plot, [from, to]: Stretch, { opens, closes }: TornAside): void {
  const kept = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (unit) => unit < opens || unit > closes,
  );
  const some = createUnits(kept.length);
  for (const [index, unit] of kept.entries()) {
    some.form[index] = units.form[unit]!;
    some.tag[index] = units.tag[unit]!;
  }
  parse(some, 0, kept.length);
  copyTree(units, state, trees, (index) => kept[index]!);
}

/** `unitAt` gives the unit of the page for one that was parsed. */
function copyTree(
  { firstToken, tag }: Units,
  state: ParseState,
  trees: Columns,
  unitAt: (index: number) => number,
): void {
  for (let index = 0; index < state.count; index += 1) {
    const unit = unitAt(index);
    const token = firstToken[unit]!;
    const head = state.head[index]!;
    trees.upos[token] = TAG_UPOS[tag[unit]!]!;
    trees.xpos[token] = TAG_XPOS[tag[unit]!]!;
    trees.head[token] = head === state.count ? -1 : firstToken[unitAt(head)]!;
    trees.relation[token] = state.relation[index]!;
    for (let inner = token + 1; inner < firstToken[unit + 1]!; inner += 1) {
      trees.upos[inner] = TAG_UPOS[OPAQUE_TAG]!;
      trees.xpos[inner] = TAG_XPOS[OPAQUE_TAG]!;
      trees.head[inner] = token;
      trees.relation[inner] = FLAT;
    }
  }
}
