/**
 * Computes `packs/en/models/antecedents.tsv`: how much each feature of an antecedent weighs for "he" and "she", "it",
 * "they". A log-linear model over the candidates of a pronoun and "nobody", fitted by gradient ascent in a fixed order, so
 * that the same corpus gives the same weights.
 *
 *     node train/antecedents.ts [--data ../shared/data] [--rounds 40] [--out packs/en/models/antecedents.tsv]
 *
 * Corpus: GUM train without its non-commercial genres (Universal Dependencies), CC BY / CC BY-SA: see antecedents.md beside it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type GoldDocument, type GoldEntity, readConllu } from "../eval/conllu.ts";
import { layersFromGold } from "../eval/gold-layers.ts";
import { loadPacks } from "../src/pack/load.ts";
import type { Draft } from "../src/read/entity/draft.ts";
import { prepare } from "../src/read/entity/find-mentions.ts";
import { type PageMemory, remember } from "../src/read/entity/coreference/page-memory.ts";
import { indexAppositions, resolveOne } from "../src/read/entity/coreference/resolve-in-order.ts";
import { pronounOf, settlePronoun } from "../src/read/entity/coreference/resolve-pronouns.ts";
import { type Choice, FEATURES, listChoices, NOBODY } from "../src/read/entity/coreference/weigh-antecedents.ts";

/** Candidates by their features, "nobody" last, and which of them are right. */
type Example = { readonly features: readonly (readonly number[])[]; readonly right: readonly number[] };

const STEP = 0.3;
/** How strongly weights are drawn back to nothing; chosen on the development part. */
const DECAY = { somebody: 0.02, thing: 0.006, many: 0.006 } as const;

/** Genres that are transcripts: their "he" is often nobody named, unlike in print. */
const SPOKEN = /_(?:conversation|court|vlog|speech)_/u;

const RULERS = ["somebody", "thing", "many"] as const;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    rounds: { type: "string", default: "40" },
    out: { type: "string", default: "packs/en/models/antecedents.tsv" },
  },
});

const pack = loadPacks();
const examples: { readonly [ruler in (typeof RULERS)[number]]: Example[] } = { somebody: [], thing: [], many: [] };
for (const gold of readConllu(join(values.data, "ud", "gumperm-train.conllu")))
  if (!SPOKEN.test(gold.name)) gather(gold);
const weights = RULERS.map((ruler) => fit(examples[ruler], Number(values.rounds), DECAY[ruler]));
for (const [index, ruler] of RULERS.entries()) {
  console.log(
    `${ruler}: ${examples[ruler].length} pronouns, ${(100 * accuracy(examples[ruler], weights[index]!)).toFixed(1)} % right`,
  );
}
writeFileSync(values.out, tableOf(weights));

/** Walks a document as the reader does, but lets each pronoun find its true antecedent. */
function gather(gold: GoldDocument): void {
  const { memory } = prepare(layersFromGold(gold, pack), pack);
  const beside = indexAppositions(memory);
  for (const [index, draft] of memory.drafts.entries()) {
    resolveOne(memory, index, beside, () => learn(gold, memory, draft));
    remember(memory, draft);
  }
}

function learn(gold: GoldDocument, memory: PageMemory, draft: Draft): void {
  const entity = goldAt(gold, draft.headToken);
  if (entity === undefined) return;
  const pronoun = pronounOf(memory, draft);
  const choices = listChoices(memory, draft, pronoun);
  const right = choices.flatMap((choice, index) => (isOf(gold, choice, entity.cluster) ? [index] : []));
  const ruler = pronoun.number === "many" ? "many" : pronoun.gender === "neuter" ? "thing" : "somebody";
  if (choices.length > 0) {
    examples[ruler].push({
      features: [...choices.map((choice) => choice.features), NOBODY],
      right: right.length > 0 ? right : [choices.length],
    });
  }
  const truth = choices[right[0] ?? -1];
  if (truth !== undefined) settlePronoun(draft, truth, pronoun);
}

function isOf(gold: GoldDocument, { draft }: Choice, cluster: string): boolean {
  if (draft.form === "row")
    return gold.entities.some(
      (one) => one.cluster === cluster && one.first === draft.firstToken && one.end === draft.endToken,
    );
  if (goldAt(gold, draft.headToken)?.cluster === cluster) return true;
  return (
    draft.form === "name" &&
    gold.entities.some((one) => one.cluster === cluster && one.head >= draft.firstToken && one.head < draft.endToken)
  );
}

function goldAt(gold: GoldDocument, word: number): GoldEntity | undefined {
  return gold.entities.filter((one) => one.head === word).toSorted((a, b) => a.end - a.first - (b.end - b.first))[0];
}

function fit(list: readonly Example[], rounds: number, decay: number): Float64Array {
  const fitted = new Float64Array(FEATURES.length);
  const squares = new Float64Array(FEATURES.length).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    for (const { features, right } of list) {
      const slope = new Map<number, number>();
      const chance = chances(features, fitted);
      const mass = right.reduce((sum, index) => sum + chance[index]!, 0);
      for (const [index, own] of features.entries()) {
        const pull = (right.includes(index) ? chance[index]! / mass : 0) - chance[index]!;
        for (const feature of own) slope.set(feature, (slope.get(feature) ?? 0) + pull);
      }
      for (const [feature, pull] of slope) {
        const gradient = pull - decay * fitted[feature]!;
        squares[feature]! += gradient * gradient;
        fitted[feature]! += (STEP * gradient) / Math.sqrt(squares[feature]!);
      }
    }
  }
  return fitted;
}

/** The share of each candidate: softmax over the sums of weights. */
function chances(features: Example["features"], fitted: Float64Array): number[] {
  const sums = features.map((own) => own.reduce((sum, feature) => sum + fitted[feature]!, 0));
  const most = Math.max(...sums);
  const powers = sums.map((one) => Math.exp(one - most));
  const whole = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / whole);
}

function accuracy(list: readonly Example[], fitted: Float64Array): number {
  const hits = list.filter(({ features, right }) => {
    const chance = chances(features, fitted);
    return right.includes(chance.indexOf(Math.max(...chance)));
  });
  return hits.length / Math.max(1, list.length);
}

function tableOf(columns: readonly Float64Array[]): string {
  const head = [
    '# How much each feature of an antecedent weighs: somebody ("he", "she"), thing ("it"), many ("they"). Computed by',
    "# train/antecedents.ts from GUM; numbers only, see antecedents.md beside it.",
    "feature\tsomebody\tthing\tmany",
  ];
  const rows = FEATURES.map((name, index) => [name, ...columns.map((column) => column[index]!.toFixed(3))].join("\t"));
  return `${[...head, ...rows].join("\n")}\n`;
}
