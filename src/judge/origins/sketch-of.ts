/**
 * A document reduced to what its copies and rewrites have in common with it: the shingles of its text, its names and numbers, and what it
 * quotes. Copies keep the text, rewrites keep names, numbers and quotations. No pack is needed and none is asked, so that
 * a new pack leaves all sketches as they are. Linear in the text.
 */
import type { Document } from "../../model/document.ts";
import type { Sketch } from "../../model/sketch.ts";
import { chain, lowestOf, makeFamily, scatter } from "./sketch/hash.ts";
import { NAME_BANDS, type QuotedSentence, TEXT_BANDS, writeKeys } from "./sketch/keys.ts";
import { NAME_PLACES, NO_NAME, TEXT_PLACES, writeSignature } from "./sketch/signature.ts";
import { splitWords, type Words } from "./sketch/words.ts";

/** Words to a shingle of the text, and of a quotation. */
const SHINGLE = 3;
const QUOTED_SHINGLE = 5;

/** Any change of these makes all stored sketches useless. */
const TEXT_FAMILY = makeFamily(TEXT_PLACES, 0x5eed0001);
const NAME_FAMILY = makeFamily(NAME_BANDS.count * NAME_BANDS.places, 0x5eed0002);

export function sketchOf({ text }: Pick<Document, "text">): Sketch {
  const words = splitWords(text);
  const shingles = findShingles(words);
  const names = findNames(words);
  const lowest = lowestOf(shingles, TEXT_FAMILY);
  return {
    signature: writeSignature({
      shingles: shingles.length,
      text: lowest.map((hash) => scatter(hash) & 0xffff),
      names: lowestNames(names),
    }),
    keys: writeKeys({
      text: shingles.length === 0 ? null : lowest.subarray(0, TEXT_BANDS.count * TEXT_BANDS.places),
      names: names.length < NAME_BANDS.places ? null : lowestOf(names, NAME_FAMILY),
      quotations: findQuotations(words),
    }),
  };
}

/** Runs of three words; of a shorter text its one run. */
function findShingles({ count, hashes }: Words): Uint32Array {
  const length = Math.min(SHINGLE, count);
  const shingles = new Uint32Array(length === 0 ? 0 : count + 1 - length);
  for (let at = 0; at < shingles.length; at += 1) shingles[at] = hashRun(hashes, at, length);
  return shingles;
}

function hashRun(hashes: Uint32Array, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at += 1) hash = chain(hash, hashes[at]!);
  return scatter(hash);
}

function findNames({ count, hashes, isNaming }: Words): Uint32Array {
  const all = new Set<number>();
  for (let at = 0; at < count; at += 1) if (isNaming[at] === 1) all.add(hashes[at]!);
  return Uint32Array.from(all);
}

function lowestNames(names: Uint32Array): Uint16Array {
  const sorted = Uint16Array.from(names).toSorted();
  return sorted.filter((name, at) => name !== sorted[at - 1] && name !== NO_NAME).subarray(0, NAME_PLACES);
}

/**
 * The lowest hash of five words running within each quoted sentence: the same where the sentence is quoted whole, and mostly the
 * same where one quotes a part of it.
 */
function findQuotations({ count, hashes, quotations, isOpening }: Words): QuotedSentence[] {
  const found = new Map<number, QuotedSentence>();
  let best: QuotedSentence | null = null;
  let run = 0;
  for (let at = 0; at <= count; at += 1) {
    const goesOn = at < count && run > 0 && quotations[at] === quotations[at - 1] && isOpening[at] === 0;
    if (!goesOn) {
      if (best !== null) found.set(best.high, best);
      best = null;
      run = 0;
    }
    if (at === count || quotations[at] === 0) continue;
    run += 1;
    if (run < QUOTED_SHINGLE) continue;
    const high = hashRun(hashes, at + 1 - QUOTED_SHINGLE, QUOTED_SHINGLE);
    if (best === null || high < best.high) best = { high, low: scatter(high ^ hashes[at]!) };
  }
  return [...found.values()];
}
