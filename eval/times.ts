/**
 * Measures the time tagger:
 *
 *     node eval/times.ts [--data ../shared/data] [--set dev|held-out|all] [--show errors|spans|values]
 *     node eval/times.ts --phrases FILE.jsonl [--show]
 *     node eval/times.ts … --predictions FILE.jsonl      scores a file of predictions instead of Hearsay
 *     node eval/times.ts … --out FILE.jsonl              writes what Hearsay finds, a line a document
 *
 * The corpus is TBAQ (TempEval-3: TimeBank and AQUAINT), `DIR/tbaq/*`. `--show` is refused for documents that are held out.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import { readJsonLines } from "./json-lines.ts";
import { findTimesIn } from "./time/find.ts";
import { isHeldOut } from "./time/held-out.ts";
import { type FoundStretch, type Phrase, scoreRelease } from "./time/score-release.ts";
import { type FoundTime, matchTimes, type Rate, scoreTimex } from "./time/score-timex.ts";
import { type MarkedDocument, readTimeMl } from "./time/timeml.ts";

type Found = FoundTime & FoundStretch;

const { values: flags } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    set: { type: "string", default: "dev" },
    phrases: { type: "string" },
    predictions: { type: "string" },
    out: { type: "string" },
    show: { type: "boolean", default: false },
  },
});

if (flags.phrases === undefined) measureCorpus();
else measurePhrases(flags.phrases);

function measureCorpus(): void {
  const root = join(flags.data, "tbaq");
  if (!existsSync(root)) return console.log(`No corpus in ${root}: name its folder with --data.`);
  const all = readTimeMl(readdirSync(root).map((name) => join(root, name)));
  const documents = all.filter(({ doc }) => flags.set === "all" || isHeldOut(doc) === (flags.set === "held-out"));
  const found = findAll(documents.map(({ doc, dct, text }) => ({ id: doc, dct, text })));
  const score = scoreTimex(documents, found);
  console.log(`documents ${score.documents}  marked ${score.gold}  found ${score.found}`);
  for (const name of ["strict", "relaxed", "type", "value"] as const) console.log(describeRate(name, score[name]));
  if (flags.show && flags.set === "dev") for (const document of documents) showErrors(document, found);
}

function percent(rate: number): string {
  return (100 * rate).toFixed(2).padStart(6);
}

function describeRate(name: string, { precision, recall, f1 }: Rate): string {
  return `${name.padEnd(8)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
}

function showErrors(document: MarkedDocument, all: ReadonlyMap<string, readonly Found[]>): void {
  const found = all.get(document.doc) ?? [];
  const matched = matchTimes(document, found);
  const around = (start: number, end: number): string => {
    const [before, words, after] = [[start - 50, start] as const, [start, end] as const, [end, end + 40] as const].map(
      ([from, to]) => document.text.slice(Math.max(0, from), to).replaceAll(/\s+/gu, " "),
    );
    return `${document.doc} (${document.dct})  ${before}«${words}»${after}`;
  };
  for (const gold of document.times) {
    const time = matched.find(([one]) => one === gold)?.[1];
    if (time === undefined) console.log(`MISSED   ${gold.value}  ${around(gold.start, gold.end)}`);
    else if (time.value !== gold.value)
      console.log(`VALUE    ${gold.value} ≠ ${time.value}  ${around(time.start, time.end)}`);
    else if (time.start !== gold.start || time.end !== gold.end) {
      console.log(`SPAN     «${gold.text}» ≠ ${around(time.start, time.end)}`);
    }
  }
  for (const time of found) {
    if (!matched.some(([, one]) => one === time))
      console.log(`SPURIOUS ${time.value}  ${around(time.start, time.end)}`);
  }
}

function measurePhrases(file: string): void {
  const phrases = readJsonLines<Phrase>(file);
  const score = scoreRelease(phrases, findAll(phrases));
  const share = ((100 * score.exact) / score.gold).toFixed(1);
  console.log(`phrases ${score.phrases}  marked ${score.gold}  found ${score.found}  spurious ${score.spurious}`);
  console.log(`exact ${score.exact}/${score.gold} = ${share}%  negatives clean ${score.clean}/${score.negatives}`);
  if (flags.show) for (const fault of score.faults) console.log(fault);
}

type Text = { readonly id: string; readonly dct: string | null; readonly text: string };

function findAll(texts: readonly Text[]): Map<string, readonly Found[]> {
  const found = flags.predictions === undefined ? findTimesIn(texts, loadPacks()) : readPredictions(flags.predictions);
  if (flags.out !== undefined) {
    const lines = [...found].map(([doc, times]) => JSON.stringify({ doc, timexes: times.map(withHalfOpen) }));
    writeFileSync(flags.out, `${lines.join("\n")}\n`);
  }
  return found;
}

type Prediction = { readonly doc: string; readonly timexes: readonly (Found & { finish?: string | null })[] };

function readPredictions(file: string): Map<string, readonly Found[]> {
  return new Map(readJsonLines<Prediction>(file).map(({ doc, timexes }) => [doc, timexes]));
}

/** With the fields `begin` and `finish`, half-open, that other scorers read. */
function withHalfOpen(time: Found): Found & { begin: string | null; finish: string | null } {
  const next = time.latest === null ? null : new Date(Date.parse(time.latest) + 86_400_000).toISOString().slice(0, 10);
  return { ...time, begin: time.earliest, finish: next };
}
