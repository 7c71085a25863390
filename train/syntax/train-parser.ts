/**
 * Trains the parser: at each state it learns from all moves that are right there, and mostly follows its own, so that it
 * learns to go on from its mistakes.
 */
import { MOVE_FEATURES, moveFeaturesOfTags, moveFeaturesOfWords } from "../../src/read/text/parse/move-features.ts";
import {
  attachLeft,
  attachRight,
  beginSentence,
  createParseState,
  forcedMove,
  isDone,
  LEFT,
  type ParseState,
  RIGHT,
  ROOT_RELATION,
  SHIFT,
  shift,
} from "../../src/read/text/parse/parse-state.ts";
import { PUNCTUATION_TAGS } from "../../src/read/text/parse/parser.ts";
import {
  firstRelationFeatures,
  moreRelationFeatures,
  RELATION_FEATURES,
} from "../../src/read/text/parse/relation-features.ts";
import type { WordForms } from "../../src/read/text/parse/word-forms.ts";
import { RELATIONS } from "../../src/read/text/tags.ts";
import type { Example } from "./corpus.ts";
import {
  addScores,
  countFeatures,
  createLearner,
  dropSome,
  type Keep,
  learn,
  type Learner,
  prune,
  softmax,
} from "./learner.ts";
import { type Gold, goldOf, hasMove, rightMoves } from "./oracle.ts";
import { createRandom, type Random, shuffle } from "./random.ts";
import { unitsOf } from "./train-tagger.ts";

const CLASSES = RELATIONS.length;
const MOVES = 3;
const ALL_MOVES = 7;

export type TrainedParser = {
  readonly moves: Learner;
  readonly relations: Learner;
  readonly sureMove: number;
  readonly sureRelation: number;
};

export type ParserSettings = {
  readonly epochs: number;
  /** After so many rounds all but the worthiest features are dropped; the other rounds make up for the loss. */
  readonly pruneAfter: number;
  readonly moves: Keep;
  readonly relations: Keep;
  /** From the second round on, how often the parser follows its own move where it is wrong. */
  readonly explore: number;
  /** The share of features that is left out at each lesson, so that none relies on another. */
  readonly dropout: number;
  readonly sureMove: number;
  readonly sureRelation: number;
  readonly log: (line: string) => void;
};

/** A sentence with the tags that a tagger gave it. */
export type TaggedExample = { readonly example: Example; readonly tag: Uint8Array };

/** Where the parser trains: the sentence's truth, and how it takes the lesson. */
type Lesson = {
  readonly state: ParseState;
  readonly gold: Gold;
  readonly trained: TrainedParser;
  readonly explore: number;
  readonly dropout: number;
  readonly random: Random;
};

export function trainParser(
  tagged: readonly TaggedExample[],
  words: WordForms,
  settings: ParserSettings,
): TrainedParser {
  const trained = {
    moves: createLearner(MOVES, 0.1, 2),
    relations: createLearner(CLASSES, 0.15, 2),
    sureMove: settings.sureMove,
    sureRelation: settings.sureRelation,
  };
  const random = createRandom(5);
  const items = tagged.map((item) => ({ ...item, gold: goldOf(item.example) }));
  const state = createParseState(Math.max(...items.map(({ example }) => example.count)));
  for (const { example, tag, gold } of items) {
    begin(state, example, tag, words);
    while (!isDone(state)) countStep(state, gold, trained);
  }
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    if (epoch === settings.pruneAfter) {
      prune(trained.moves, settings.moves);
      prune(trained.relations, settings.relations);
    }
    shuffle(items, random);
    let right = 0;
    let total = 0;
    for (const { example, tag, gold } of items) {
      begin(state, example, tag, words);
      const explore = epoch === 0 ? 0 : settings.explore;
      const lesson = { state, gold, trained, explore, dropout: settings.dropout, random };
      while (!isDone(state)) teachStep(lesson);
      for (let unit = 0; unit < example.count; unit += 1) if (state.head[unit] === gold.head[unit]) right += 1;
      total += example.count;
    }
    const size = `${trained.moves.count} + ${trained.relations.count} features`;
    settings.log(`  round ${epoch + 1}: ${((100 * right) / total).toFixed(2)} of heads right, ${size}`);
  }
  return trained;
}

function begin(state: ParseState, example: Example, tag: Uint8Array, words: WordForms): void {
  beginSentence(state, { ...unitsOf(example), tag }, 0, example.count, words, PUNCTUATION_TAGS);
}

function moveFeatures(state: ParseState, out: Int32Array): number {
  return moveFeaturesOfWords(state, moveFeaturesOfTags(state, out), out);
}

function relationFeatures(state: ParseState, dependent: number, head: number, out: Int32Array): number {
  return moreRelationFeatures(state, dependent, head, firstRelationFeatures(state, dependent, head, out), out);
}

const moveRow = new Int32Array(MOVE_FEATURES);
const moveScores = new Float64Array(MOVES);
const relationRow = new Int32Array(RELATION_FEATURES);
const relationScores = new Float64Array(CLASSES);

/** Makes the gold move and counts the features seen. */
function countStep(state: ParseState, gold: Gold, trained: TrainedParser): void {
  let move = forcedMove(state);
  if (move < 0) {
    countFeatures(trained.moves, moveRow, moveFeatures(state, moveRow));
    const right = rightMoves(state, gold);
    move = hasMove(right, LEFT) ? LEFT : hasMove(right, RIGHT) ? RIGHT : SHIFT;
  }
  make(state, move, (dependent, head) => {
    countFeatures(trained.relations, relationRow, relationFeatures(state, dependent, head, relationRow));
    return gold.relation[dependent]!;
  });
}

function teachStep(lesson: Lesson): void {
  const { state } = lesson;
  const forced = forcedMove(state);
  const move = forced >= 0 ? forced : teachMove(lesson);
  make(state, move, (dependent, head) => teachRelation(lesson, dependent, head));
}

/** Learns from the state and gives back the move to make. */
function teachMove({ state, gold, trained, explore, dropout, random }: Lesson): number {
  const right = rightMoves(state, gold);
  const count = dropSome(moveRow, moveFeatures(state, moveRow), dropout, random);
  moveScores.fill(0);
  addScores(trained.moves, moveRow, count, moveScores);
  if (state.depth < 2) moveScores[RIGHT] = -1e9;
  const predicted = best(moveScores, ALL_MOVES);
  const wanted = best(moveScores, right);
  softmax(moveScores, MOVES);
  let good = 1e-9;
  for (let move = 0; move < MOVES; move += 1) if (hasMove(right, move)) good += moveScores[move]!;
  for (let move = 0; move < MOVES; move += 1) if (hasMove(right, move)) moveScores[move]! -= moveScores[move]! / good;
  learn(trained.moves, moveRow, count, moveScores, 1);
  return predicted === wanted || random() < explore ? predicted : wanted;
}

/** The best-scored of the moves allowed. */
function best(scores: Float64Array, allowed: number): number {
  let found = -1;
  for (let move = 0; move < MOVES; move += 1) {
    if (hasMove(allowed, move) && (found < 0 || scores[move]! > scores[found]!)) found = move;
  }
  return found;
}

/** Names the relation as the parser would, and learns from the name where the arc is right. */
function teachRelation({ state, gold, trained, dropout, random }: Lesson, dependent: number, head: number): number {
  const all = relationFeatures(state, dependent, head, relationRow);
  const count = dropSome(relationRow, all, dropout, random);
  relationScores.fill(0);
  addScores(trained.relations, relationRow, count, relationScores);
  relationScores[ROOT_RELATION] = -1e9;
  let predicted = 0;
  for (let index = 1; index < CLASSES; index += 1) {
    if (relationScores[index]! > relationScores[predicted]!) predicted = index;
  }
  if (gold.head[dependent] === head) {
    softmax(relationScores, CLASSES);
    relationScores[gold.relation[dependent]!]! -= 1;
    learn(trained.relations, relationRow, count, relationScores, 1);
  }
  return predicted;
}

function make(state: ParseState, move: number, name: (dependent: number, head: number) => number): void {
  if (move === SHIFT) {
    shift(state);
    return;
  }
  const dependent = state.stack[state.depth - 1]!;
  const head = move === LEFT ? state.next : state.stack[state.depth - 2]!;
  const relation = head === state.count ? ROOT_RELATION : name(dependent, head);
  if (move === LEFT) attachLeft(state, relation);
  else attachRight(state, relation);
}
