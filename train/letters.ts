/**
 * Counts which letters follow which two others in English words, for telling a garbled word from a rare one.
 *
 *     node train/letters.ts --data ../shared/data        writes packs/en/models/letters.bin
 *
 * One byte for each of 27 × 27 × 27 triples (a–z and the edge of a word): the cost of the third letter after the other
 * two, -8 × log2 of its add-one probability, at most 255. No word can be read back from it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/data" } } });
const SIZE = 27;

const words = new Set<string>();
for (const file of ["gumperm-train.conllu", "ewt-train.conllu"]) {
  for (const line of readFileSync(join(values.data, "ud", file), "utf8").split("\n")) {
    const form = line.split("\t")[1] ?? "";
    if (/^[a-z]{2,}$/u.test(form)) words.add(form);
  }
}
const counts = new Float64Array(SIZE ** 3).fill(1);
for (const word of words) {
  const letters = [0, 0, ...Array.from(word, (letter) => letter.charCodeAt(0) - 96), 0];
  for (let i = 2; i < letters.length; i++) counts[index(letters, i)]! += 1;
}
const costs = new Uint8Array(SIZE ** 3);
for (let pair = 0; pair < SIZE ** 2; pair++) {
  const row = counts.subarray(pair * SIZE, (pair + 1) * SIZE);
  const total = row.reduce((sum, count) => sum + count, 0);
  for (let letter = 0; letter < SIZE; letter++) {
    costs[pair * SIZE + letter] = Math.min(255, Math.round(-8 * Math.log2(row[letter]! / total)));
  }
}
writeFileSync("packs/en/models/letters.bin", costs);
process.stdout.write(`${words.size} words, ${costs.length} bytes\n`);

function index(letters: readonly number[], i: number): number {
  return (letters[i - 2]! * SIZE + letters[i - 1]!) * SIZE + letters[i]!;
}
