/**
 * Which statement of a version is which of the next one: the same words first, wherever they moved to, then most of the same words. Only
 * statements that share one of their rarer words are compared, so that two long articles cost no more than their length.
 */
import type { Statement } from "../../model/statement.ts";
import { wordsOf } from "../evidence.ts";
import type { Edition } from "./edition.ts";
import { likenessOf, splitWords, type Word } from "./changed-words.ts";

/** A statement with what proves it, and the words of that. */
export type Told = { readonly statement: Statement; readonly text: string; readonly words: readonly Word[] };

export type Pairing = {
  /** In the same words, the first with the first. */
  readonly kept: readonly (readonly [was: Told, is: Told])[];
  readonly changed: readonly (readonly [was: Told, is: Told])[];
  readonly gone: readonly Told[];
  readonly fresh: readonly Told[];
};

/** Statements of the text; headlines are compared as wholes. */
export function pairStatements(before: Edition, after: Edition): Pairing {
  const [was, is] = [tellAll(before), tellAll(after)];
  // The first of them last, to be taken first.
  const unmet = Map.groupBy(was.toReversed(), keyOf);
  const kept: (readonly [Told, Told])[] = [];
  const fresh: Told[] = [];
  for (const one of is) {
    const other = unmet.get(keyOf(one))?.pop();
    if (other === undefined) fresh.push(one);
    else kept.push([other, one]);
  }
  const same = new Set(kept.map(([one]) => one));
  const gone = was.filter((one) => !same.has(one));
  const changed = pairLikely(gone, fresh);
  const [met, meeting] = [new Set(changed.map(([one]) => one)), new Set(changed.map(([, one]) => one))];
  return {
    kept,
    changed,
    gone: gone.filter((one) => !met.has(one)),
    fresh: fresh.filter((one) => !meeting.has(one)),
  };
}

function tellAll({ statements }: Edition): Told[] {
  return statements
    .filter(({ evidence }) => evidence[0]?.part === undefined)
    .map((statement) => {
      const text = wordsOf(statement);
      return { statement, text, words: splitWords(text) };
    });
}

/** The frame tells two statements of one sentence apart. */
function keyOf({ statement: { proposition }, words }: Told): string {
  return [proposition?.frame ?? "", ...words.map(({ key }) => key)].join(" ");
}

/** Most of the words must be the same; of someone's own words half. */
const LIKE = 0.55;
const LIKE_QUOTED = 0.45;

/** Pairs of which each is the likest of the other, in the order of the later version. */
function pairLikely(gone: readonly Told[], fresh: readonly Told[]): (readonly [Told, Told])[] {
  const best = findLikest(fresh, gone);
  const back = findLikest(gone, fresh);
  return fresh.flatMap((one) => {
    const was = best.get(one);
    return was !== undefined && back.get(was) === one ? [[was, one] as const] : [];
  });
}

/** A word that more statements have tells none of them. */
const COMMON = 24;
/** So many that share most of the rarer words are compared in full. */
const COMPARED = 6;

function findLikest(ones: readonly Told[], others: readonly Told[]): Map<Told, Told> {
  const nearest = indexWords(others);
  const likest = new Map<Told, Told>();
  for (const one of ones) {
    const best = chooseLikest(one, nearest(one));
    if (best !== null) likest.set(one, best);
  }
  return likest;
}

/** Gives those that share most of the rarer words with a statement, a few, the first of them first. */
export function indexWords(others: readonly Told[]): (one: Told) => Told[] {
  const holders = new Map<string, Told[]>();
  for (const other of others) {
    for (const key of new Set(other.words.map((word) => word.key))) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [other]);
      else held.push(other);
    }
  }
  return (one) => {
    const shared = new Map<Told, number>();
    for (const key of new Set(one.words.map((word) => word.key))) {
      const held = holders.get(key) ?? [];
      if (held.length > COMMON) continue;
      for (const other of held) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const most = Array.from(shared).toSorted(([, a], [, b]) => b - a);
    return most.slice(0, COMPARED).map(([other]) => other);
  };
}

function chooseLikest(one: Told, others: readonly Told[]): Told | null {
  let best: Told | null = null;
  let high = 0;
  for (const other of others) {
    const like = likenessOf(one.words, other.words);
    const isQuoted = one.statement.manner === "direct" && other.statement.manner === "direct";
    if (like < (isQuoted ? LIKE_QUOTED : LIKE)) continue;
    // Of two as like it is the one of the same frame.
    const isSameFrame = one.statement.proposition?.frame === other.statement.proposition?.frame;
    const rank = like + (isSameFrame ? 0.05 : 0);
    if (rank > high) [best, high] = [other, rank];
  }
  return best;
}
