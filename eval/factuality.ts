/**
 * Measures how near the factuality score comes to what people said:
 *
 *     node eval/factuality.ts [--data ../shared/data] [--set dev]      UW, UDS-IH2 and MEANTIME
 *     node eval/factuality.ts --gold FILE.jsonl [--scheme uw] [--out FILE.jsonl]     any file of the same form
 *
 * Three figures a corpus: the rules' value as a number, the score as it stands in a reading (a blend of what the corpora
 * understand by it), and the score as the corpus itself understands it, where the path or `--scheme` names one of the three.
 * `--out` writes the last of them, a line a text: `{"line": 0, "preds": [2.9, …]}`.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Scheme, SCHEMES } from "../src/model/factuality-model.ts";
import { loadPacks } from "../src/pack/load.ts";
import { readCorpus } from "./factuality/corpus.ts";
import { type Judged, judgeTexts } from "./factuality/judge.ts";
import { type Score, scoreFactuality } from "./factuality/score.ts";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    set: { type: "string", default: "dev" },
    gold: { type: "string" },
    out: { type: "string" },
    scheme: { type: "string" },
  },
});
const pack = loadPacks(["en"]);

if (flags.gold !== undefined) measure(flags.gold, flags.gold);
else {
  for (const corpus of SCHEMES) {
    const path = join(flags.data, "factuality", corpus, `${flags.set}.jsonl`);
    if (existsSync(path)) measure(corpus, path);
    else console.log(`${corpus}: no corpus in ${path}; name its folder with --data.`);
  }
}

function measure(name: string, path: string): void {
  const texts = readCorpus(path);
  const labels = texts.flatMap(({ targets }) => targets.map(({ label }) => label));
  const own = schemeOf(path);
  const judged = judgeTexts(texts, own, pack);
  const ways: [string, (one: Judged) => number][] = [
    ["rules", ({ rules }) => rules],
    ["blend", ({ blend }) => blend],
  ];
  if (own !== null) ways.push([`as ${own}`, ({ own: score }) => score]);
  for (const [way, pick] of ways)
    console.log(show(`${name}, ${way}`, scoreFactuality(labels, judged.flat().map(pick))));
  if (flags.out === undefined) return;
  const lines = judged.map((targets, line) => JSON.stringify({ line, preds: targets.map(ways.at(-1)![1]) }));
  writeFileSync(flags.out, lines.map((line) => `${line}\n`).join(""));
}

/** The scheme that `--scheme` names, or else the path: `…/uw/dev.jsonl`. */
function schemeOf(path: string): Scheme | null {
  const parts = flags.scheme === undefined ? path.split(/[/\\]/u) : [flags.scheme];
  return SCHEMES.find((scheme) => parts.includes(scheme)) ?? null;
}

function show(name: string, score: Score): string {
  const f1 = ([3, 5, 7] as const).map((classes) => digits(score.f1[classes])).join(" ");
  return `${name.padEnd(22)} n ${score.count}  MAE ${digits(score.mae)}  r ${digits(score.pearson)}  rho ${digits(score.spearman)}  F1 of 3, 5, 7 classes ${f1}`;
}

function digits(value: number): string {
  return value.toFixed(3);
}
