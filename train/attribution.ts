/**
 * Learns who says what from PolNeAR and writes `packs/en/models/attribution.bin`.
 *
 *     node train/attribution.ts --data ../shared/data
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import { scoreTriggers, trustOf, trustOfScore } from "../src/read/attribution/triggers.ts";
import { type Example, readExamples } from "./attribution/corpus.ts";
import { type Candidates, trainSegments } from "./attribution/train-segments.ts";
import { trainTriggers } from "./attribution/train-triggers.ts";
import { writeAttributionModel } from "./attribution/write-model.ts";

const OUT = fileURLToPath(new URL("../packs/en/models/attribution.bin", import.meta.url));
/** Segments are learned around the words that triggers find which have not seen the document. */
const FOLDS = 4;
const TRIGGERS = { bits: 18, epochs: 4, rate: 0.05, decay: 0.0005 };
const SEGMENTS = { bits: 19, epochs: 3, rate: 0.05, decay: 0.0005 };
/** Words from this score on are learned from. */
const LEARNED_SCORE = -2;
/** Chosen on the development documents. */
const CANDIDATE_SCORE = -1.5;
const CUE_SCORE = 0;
const KEPT_SCORE = -0.75;

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, out: { type: "string", default: OUT } },
});
const began = Date.now();
const log = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);

const examples = readExamples(join(values.data, "polnear", "train"), loadPacks(["en"]));
log(
  `${examples.length} documents, ${examples.reduce((sum, { attributions }) => sum + attributions.length, 0)} attributions`,
);
const triggers = trainTriggers(examples, TRIGGERS, log);
const candidates = findCandidates(examples);
log(`${candidates.reduce((sum, { heads }) => sum + heads.length, 0)} candidates found by ${FOLDS} folds`);
const segments = trainSegments(candidates, SEGMENTS, log);
const bytes = writeAttributionModel({
  triggers,
  segments,
  candidateScore: CANDIDATE_SCORE,
  cueScore: CUE_SCORE,
  keptScore: KEPT_SCORE,
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);

function findCandidates(all: readonly Example[]): Candidates[] {
  const found = new Map<Example, Candidates>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = (_: Example, index: number): boolean => (index >> 1) % FOLDS === fold;
    const unseen = trainTriggers(
      all.filter((one, index) => !isHeld(one, index)),
      TRIGGERS,
      () => {},
    );
    for (const example of all.filter(isHeld)) {
      const scores = scoreTriggers(example.view, unseen);
      const heads = [...scores.keys()].filter((unit) => scores[unit]! >= LEARNED_SCORE);
      found.set(example, { example, heads, trust: trustOf(scores), leastTrust: trustOfScore(CUE_SCORE) });
    }
  }
  return all.flatMap((example) => found.get(example) ?? []);
}
