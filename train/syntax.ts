/**
 * Trains the tagger and the parser on Universal Dependencies and writes `packs/en/models/syntax.bin`.
 *
 *     node train/syntax.ts --data ../shared/data
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileSyntax } from "../src/pack/compile/syntax.ts";
import { buildCorpus, type Corpus, type RawExample, toRaw } from "./syntax/corpus.ts";
import { evaluate, showScore } from "./syntax/evaluate.ts";
import { trainParser, type TaggedExample } from "./syntax/train-parser.ts";
import { formLexicon, tagExample, type TaggerSettings, trainTagger } from "./syntax/train-tagger.ts";
import { readTreebank } from "./syntax/treebank.ts";
import { writeModel } from "./syntax/write-model.ts";

const OUT = fileURLToPath(new URL("../packs/en/models/syntax.bin", import.meta.url));
const TRAINING = ["ewt-train", "gumperm-train"];
/** The parser is trained on tags as predicted by a tagger that has not seen the sentence. */
const FOLDS = 5;

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, out: { type: "string", default: OUT } },
});
const began = Date.now();
const log = (line: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);
const settings: TaggerSettings = {
  formEpochs: 20,
  contextEpochs: 4,
  pruneAfter: 2,
  contexts: { features: 45_000, least: 0.25 },
  dropout: 0.2,
  sureLead: 6,
  log,
};

const corpus = buildCorpus(TRAINING.flatMap((name) => readExamples(join(values.data, "ud", `${name}.conllu`))));
log(`${corpus.examples.length} sentences`);
const tagged = tagByFolds(corpus);
log("tagger");
const tagger = trainTagger(corpus, settings);
log("parser");
const parser = trainParser(tagged, corpus.words, {
  epochs: 5,
  pruneAfter: 3,
  moves: { features: 160_000, least: 0.05 },
  relations: { features: 40_000, least: 0.25 },
  explore: 0.9,
  dropout: 0.2,
  sureMove: 2,
  sureRelation: 2.5,
  log,
});
const bytes = writeModel(tagger, parser);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes`);

function readExamples(path: string): RawExample[] {
  return readTreebank(path).flatMap(({ genre, sentences }) => sentences.map((sentence) => toRaw(sentence, genre)));
}

function tagByFolds(whole: Corpus): TaggedExample[] {
  const result: TaggedExample[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeld = (index: number): boolean => index % FOLDS === fold;
    const rest = { ...whole, examples: whole.examples.filter((_, index) => !isHeld(index)) };
    const trained = trainTagger(rest, { ...settings, log: () => {} });
    const lexicon = formLexicon(trained.forms, whole.forms, whole.words, trained.sureLead);
    let right = 0;
    let total = 0;
    for (const [index, example] of whole.examples.entries()) {
      if (!isHeld(index)) continue;
      const tags = tagExample(example, whole.words, lexicon, trained.contexts, null);
      result.push({ example, tag: tags.tag });
      right += tags.right;
      total += example.count;
    }
    log(`  fold ${fold + 1}: ${((100 * right) / total).toFixed(2)} of tags right`);
  }
  return result;
}

const model = compileSyntax([{ name: "trained", files: new Map([["models/syntax.bin", Buffer.from(bytes)]]) }])!;
for (const name of ["ewt-dev", "gum-dev"]) {
  const scores = evaluate(buildCorpus(readExamples(join(values.data, "ud", `${name}.conllu`))), model);
  for (const genre of ["all", "news", "weblog", "interview"]) {
    const score = scores.get(genre);
    if (score !== undefined) log(`${name} ${genre}: ${showScore(score)}`);
  }
}
