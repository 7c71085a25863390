/**
 * Dependency parsing of a tagged sentence, greedily: one move after another, each the best by the weights, and a name for
 * each relation as soon as it is made. Time grows with the length of the sentence and no faster.
 */
import type { MoveWeights, SyntaxModel } from "../../../model/syntax-model.ts";
import { RELATIONS, TAGS } from "../tags.ts";
import { MOVE_FEATURES, moveFeaturesOfTags, moveFeaturesOfWords } from "./move-features.ts";
import {
  attachLeft,
  attachRight,
  beginSentence,
  forcedMove,
  isDone,
  LEFT,
  type ParseState,
  RIGHT,
  ROOT_RELATION,
  SHIFT,
  shift,
} from "./parse-state.ts";
import { firstRelationFeatures, moreRelationFeatures, RELATION_FEATURES } from "./relation-features.ts";
import { highest } from "./tagger.ts";
import type { Units } from "./units.ts";
import { addWeights } from "./weights.ts";
import type { WordForms } from "./word-forms.ts";

/** For each tag 1 where it is a mark that parts clauses or phrases. */
export const PUNCTUATION_TAGS: Uint8Array = Uint8Array.from(TAGS, (tag) =>
  tag.endsWith("/PUNCT") && !tag.startsWith("HYPH") ? 1 : 0,
);

/** What parsing one sentence after another needs again and again. */
export type ParserScratch = {
  readonly moves: Int32Array;
  readonly relations: Int32Array;
  readonly sums: Int32Array;
};

export function createParserScratch(): ParserScratch {
  return {
    moves: new Int32Array(MOVE_FEATURES),
    relations: new Int32Array(RELATION_FEATURES),
    sums: new Int32Array(RELATIONS.length),
  };
}

/** Parses the units `from` … `to`: heads and relations are then in `state`, counted from `from`; the root hangs on `count`. */
export function parseSentence(
  state: ParseState,
  units: Units,
  from: number,
  to: number,
  words: WordForms,
  model: SyntaxModel,
  scratch: ParserScratch,
): void {
  beginSentence(state, units, from, to, words, PUNCTUATION_TAGS);
  while (!isDone(state)) {
    const forced = forcedMove(state);
    const move = forced >= 0 ? forced : bestMove(state, model, scratch);
    if (move === SHIFT) {
      shift(state);
      continue;
    }
    const dependent = state.stack[state.depth - 1]!;
    const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
    const relation = head === state.count ? ROOT_RELATION : nameRelation(state, dependent, head, model, scratch);
    if (move === LEFT) attachLeft(state, relation);
    else attachRight(state, relation);
  }
}

const PAIR = 0xff00ff;
/** Three weights of nothing. */
const NOTHING = 0x808080;

/** The best move, from the tags alone where they leave no doubt. */
function bestMove(
  state: ParseState,
  { moves, sureMove }: SyntaxModel,
  { moves: features, sums }: ParserScratch,
): number {
  sums[0] = 0;
  sums[1] = 0;
  sums[2] = 0;
  const first = moveFeaturesOfTags(state, features);
  addMoves(moves, features, 0, first, sums);
  const sure = moveAhead(sums, state.depth > 1, sureMove);
  if (sure >= 0) return sure;
  addMoves(moves, features, first, moveFeaturesOfWords(state, first, features), sums);
  return moveAhead(sums, state.depth > 1, 0);
}

/**
 * Adds up the weights of the moves: the bytes of a slot two and two, each in sixteen bits of its own. No branch depends on
 * what a slot holds, so that the processor can fetch many slots at once.
 */
function addMoves(
  { slots, mask }: MoveWeights,
  features: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
): void {
  let outer = 0;
  let inner = 0;
  for (let feature = from; feature < to; feature += 1) {
    const hash = features[feature]!;
    const slot = hash & mask;
    const first = slots[slot]!;
    const second = slots[slot ^ 1]!;
    // All bits set where the slot is the feature's, else none; what is not found counts like a weight of nothing.
    const isFirst = (((first ^ hash) >>> 24) - 1) >> 31;
    const isSecond = ((((second ^ hash) >>> 24) - 1) >> 31) & ~isFirst;
    const entry = (first & isFirst) | (second & isSecond) | (NOTHING & ~(isFirst | isSecond));
    outer += entry & PAIR;
    inner += (entry >>> 8) & 0xff;
  }
  sums[SHIFT]! += outer & 0xffff;
  sums[LEFT]! += inner;
  sums[RIGHT]! += outer >>> 16;
}

/** The move that leads all others by `lead`, or -1. */
function moveAhead(sums: Int32Array, canRight: boolean, lead: number): number {
  const toShift = sums[SHIFT]!;
  const toLeft = sums[LEFT]!;
  const toRight = canRight ? sums[RIGHT]! : 0;
  if (toShift >= toLeft && toShift >= toRight) return toShift - Math.max(toLeft, toRight) >= lead ? SHIFT : -1;
  if (toLeft >= toRight) return toLeft - Math.max(toShift, toRight) >= lead ? LEFT : -1;
  return toRight - Math.max(toShift, toLeft) >= lead ? RIGHT : -1;
}

function nameRelation(
  state: ParseState,
  dependent: number,
  head: number,
  { relations, sureRelation }: SyntaxModel,
  { relations: features, sums }: ParserScratch,
): number {
  sums.fill(0);
  // Only the root's own arc bears this name, and it needs no choice.
  sums[ROOT_RELATION] = -0x40000000;
  const first = firstRelationFeatures(state, dependent, head, features);
  addWeights(relations, features, 0, first, sums);
  const sure = classAhead(sums, sureRelation);
  if (sure >= 0) return sure;
  addWeights(relations, features, first, moreRelationFeatures(state, dependent, head, first, features), sums);
  return highest(sums);
}

/** The class that leads all others by `lead`, or -1. */
function classAhead(sums: Int32Array, lead: number): number {
  let best = 0;
  let top = sums[0]!;
  let second = -0x40000000;
  for (let index = 1; index < sums.length; index += 1) {
    const score = sums[index]!;
    if (score > top) {
      second = top;
      top = score;
      best = index;
    } else if (score > second) second = score;
  }
  return top - second >= lead ? best : -1;
}
