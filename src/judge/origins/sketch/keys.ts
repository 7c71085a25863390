/**
 * The keys of a sketch: hashes of which two documents of one origin share at least one, so that a store finds candidates by an
 * index (locality-sensitive hashing). Ten come from the MinHash of the text, two places each; five from one of its names, three
 * places each; up to nine stand for quoted sentences. The first digit tells which: those of quotations are also counted, to tell how
 * many of them two documents share.
 */
import type { Sketch } from "../../../model/sketch.ts";
import { chain, scatter } from "./hash.ts";

const TEXT = "1";
const NAMES = "2";
const QUOTATION = "3";

const MOST_QUOTATIONS = 9;

export type Bands = { readonly count: number; readonly places: number };

export const TEXT_BANDS: Bands = { count: 10, places: 2 };
export const NAME_BANDS: Bands = { count: 5, places: 3 };

/** Two hashes of one quoted sentence. */
export type QuotedSentence = { readonly low: number; readonly high: number };

/** The lowest hashes of text and names, null for none, and the quoted sentences. */
export type Keyed = {
  readonly text: Uint32Array | null;
  readonly names: Uint32Array | null;
  readonly quotations: readonly QuotedSentence[];
};

export function writeKeys({ text, names, quotations }: Keyed): string[] {
  // Of a text with many quotations the same ones are taken from each copy of it.
  const taken = quotations.toSorted((one, other) => one.high - other.high || one.low - other.low);
  const keys = [
    ...(text === null ? [] : bandKeys(TEXT, text, TEXT_BANDS)),
    ...(names === null ? [] : bandKeys(NAMES, names, NAME_BANDS)),
    ...taken.slice(0, MOST_QUOTATIONS).map(({ high, low }) => writeKey(QUOTATION, high, low)),
  ];
  return [...new Set(keys)];
}

function bandKeys(kind: string, lowest: Uint32Array, { count, places }: Bands): string[] {
  return Array.from({ length: count }, (_, band) => {
    let [high, low] = [band, ~band];
    for (const value of lowest.subarray(band * places, (band + 1) * places)) {
      high = chain(high, value);
      low = scatter(low ^ value);
    }
    return writeKey(kind, scatter(high), low);
  });
}

/** 16 hexadecimal digits. */
function writeKey(kind: string, high: number, low: number): string {
  return kind + (high >>> 4).toString(16).padStart(7, "0") + low.toString(16).padStart(8, "0");
}

/** How many quoted sentences two documents share, and how many the one has that has fewer. */
export function compareQuotations(one: Sketch, other: Sketch): { readonly shared: number; readonly fewer: number } {
  const [a, b] = [one, other].map(({ keys }) => keys.filter((key) => key.startsWith(QUOTATION)));
  const known = new Set(a);
  return { shared: b!.filter((key) => known.has(key)).length, fewer: Math.min(a!.length, b!.length) };
}
