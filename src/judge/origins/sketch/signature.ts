/**
 * How the numbers of a sketch are laid out. The first counts the shingles of the text. Thirty hold sixty places of a MinHash over
 * them (Broder 1997), two places of 16 bits to a number: two texts agree in the share of places in which they have the same shingles.
 * Thirty-two hold the 64 lowest hashes of its names and numbers, which are mostly all there are.
 */
import type { Sketch } from "../../../model/sketch.ts";

export const TEXT_PLACES = 60;
export const NAME_PLACES = 64;

const TEXT_FROM = 1;
const NAMES_FROM = TEXT_FROM + TEXT_PLACES / 2;

/** Fewer equal places than these come about by chance, and next to a long text a short one would seem to be part of it. */
const LEAST_EQUAL = 5;

/** A place without a name. */
export const NO_NAME = 0xffff;

export type Marks = {
  readonly shingles: number;
  /** 16 bits a place. */
  readonly text: ArrayLike<number>;
  /** Different, ascending, below `NO_NAME`; `NAME_PLACES` at most. */
  readonly names: ArrayLike<number>;
};

export function writeSignature({ shingles, text, names }: Marks): Sketch["signature"] {
  const signature = [shingles];
  for (let place = 0; place < TEXT_PLACES; place += 2) signature.push(pair(text[place]!, text[place + 1]!));
  for (let place = 0; place < NAME_PLACES; place += 2) {
    signature.push(pair(names[place] ?? NO_NAME, names[place + 1] ?? NO_NAME));
  }
  return signature;
}

function pair(high: number, low: number): number {
  return ((high << 16) | low) >>> 0;
}

/** Shares of 1. */
export type Overlap = {
  /** Of the shingles of the shorter text, how many the longer has too. */
  readonly text: number;
  /** Of the names and numbers of both, how many both have; and how many of the text that has fewer. */
  readonly names: number;
  readonly namesOfFewer: number;
  /** How many names those are. */
  readonly shared: number;
  readonly fewer: number;
};

export function compareSignatures({ signature: one }: Sketch, { signature: other }: Sketch): Overlap {
  return { text: compareTexts(one, other), ...compareNames(readNames(one), readNames(other)) };
}

type Signature = Sketch["signature"];

function compareTexts(one: Signature, other: Signature): number {
  const [a, b] = [one[0]!, other[0]!];
  if (a === 0 || b === 0) return 0;
  let equal = 0;
  for (let at = TEXT_FROM; at < NAMES_FROM; at += 1) {
    const difference = one[at]! ^ other[at]!;
    if (difference >>> 16 === 0) equal += 1;
    if ((difference & 0xffff) === 0) equal += 1;
  }
  if (equal < LEAST_EQUAL) return 0;
  const ofBoth = equal / TEXT_PLACES;
  return Math.min(1, (ofBoth * (a + b)) / ((1 + ofBoth) * Math.min(a, b)));
}

function readNames(signature: Signature): number[] {
  const names: number[] = [];
  for (let at = NAMES_FROM; at < NAMES_FROM + NAME_PLACES / 2; at += 1) {
    for (const name of [signature[at]! >>> 16, signature[at]! & 0xffff]) if (name !== NO_NAME) names.push(name);
  }
  return names;
}

/** Where a text has more names than places, those above its last place are not known, and left out of both. */
function compareNames(one: readonly number[], other: readonly number[]): Omit<Overlap, "text"> {
  const limit = Math.min(limitOf(one), limitOf(other));
  const seen = new Set(one.filter((name) => name <= limit));
  const others = other.filter((name) => name <= limit);
  const shared = others.filter((name) => seen.has(name)).length;
  const fewer = Math.min(seen.size, others.length);
  const all = seen.size + others.length - shared;
  return { names: all === 0 ? 0 : shared / all, namesOfFewer: fewer === 0 ? 0 : shared / fewer, shared, fewer };
}

function limitOf(names: readonly number[]): number {
  return names.length < NAME_PLACES ? NO_NAME : names.at(-1)!;
}
