/**
 * Measures who-says-what on the development part of PolNeAR.
 *
 *     node eval/attribution.ts --data ../shared/data [--no-model] [--model FILE] [--write FILE] [--read FILE]
 *
 * `--no-model` reads with rules alone; `--write` saves the predictions, one JSON line a document; `--read` scores saved
 * ones instead of reading.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Pack } from "../src/model/pack.ts";
import { readAttributionModel } from "../src/pack/compile/attribution.ts";
import { loadPacks } from "../src/pack/load.ts";
import { type MarkedAttribution, readMarkedDocuments } from "./attribution/brat.ts";
import { predictAttributions } from "./attribution/predict.ts";
import { type AttributionScores, MANNERS, type Score, scoreAttributions } from "./attribution/score.ts";
import { isReportedSpeech } from "./attribution/speech.ts";
import { readJsonLines } from "./json-lines.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    "no-model": { type: "boolean", default: false },
    model: { type: "string" },
    write: { type: "string" },
    read: { type: "string" },
  },
});

const documents = readMarkedDocuments(join(values.data, "polnear", "dev"));
const predictions =
  values.read === undefined ? predictAttributions(documents, choosePack()) : readPredictions(values.read);
if (values.write !== undefined) writePredictions(values.write, predictions);
show(scoreAttributions(documents, predictions, isReportedSpeech));

function choosePack(): Pack {
  const pack = loadPacks();
  if (values["no-model"]) return { ...pack, models: { ...pack.models, attribution: null } };
  if (values.model === undefined) return pack;
  return { ...pack, models: { ...pack.models, attribution: readAttributionModel(readFileSync(values.model)) } };
}

function writePredictions(path: string, found: ReadonlyMap<string, readonly MarkedAttribution[]>): void {
  const lines = [...found].map(([doc, attributions]) => JSON.stringify({ doc, attributions }));
  writeFileSync(path, `${lines.join("\n")}\n`);
}

function readPredictions(path: string): Map<string, readonly MarkedAttribution[]> {
  const lines = readJsonLines<{ doc: string; attributions: readonly MarkedAttribution[] }>(path);
  return new Map(lines.map(({ doc, attributions }) => [doc, attributions]));
}

function percent(part: number): string {
  return (part * 100).toFixed(1).padStart(6);
}

function row(name: string, { p, r, f1, predicted, marked }: Score): void {
  console.log(
    `${name.padEnd(26)}${percent(p)}${percent(r)}${percent(f1)}${String(predicted).padStart(8)}${String(marked).padStart(8)}`,
  );
}

function show(scores: AttributionScores): void {
  console.log(`${`${scores.documents} documents`.padEnd(26)}     P     R    F1   found  marked`);
  row("exact span: source", scores.spans.source);
  row("exact span: cue", scores.spans.cue);
  row("exact span: content", scores.spans.content);
  row("content, exact", scores.contentExact);
  row("content, overlapping", scores.contentOverlap);
  row("attribution", scores.attribution);
  row("  and the cue", scores.attributionWithCue);
  row("  reported speech", scores.reportedSpeech);
  for (const manner of MANNERS) row(`  ${manner}`, scores.byManner[manner]);
}
