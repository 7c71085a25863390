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
import type { Span } from "../src/model/span.ts";
import type { Pack } from "../src/model/pack.ts";
import { readAttributionModel } from "../src/pack/compile/attribution.ts";
import { loadPacks } from "../src/pack/load.ts";
import { findAttributions } from "../src/read/attribution/find-attributions.ts";
import { findNames } from "../src/read/entity/names/find-names.ts";
import { layOutPage } from "../src/read/text/page.ts";
import { findQuotations } from "../src/read/text/quotations.ts";
import { findSentences } from "../src/read/text/sentences.ts";
import { parseSentences } from "../src/read/text/syntax.ts";
import { findTokens } from "../src/read/text/tokens.ts";
import { type MarkedAttribution, type Range, readMarkedDocuments } from "./attribution/brat.ts";
import { type AttributionScores, MANNERS, type Score, scoreAttributions } from "./attribution/score.ts";
import { isReportedSpeech } from "./attribution/speech.ts";

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
const predictions = values.read === undefined ? predict() : readPredictions(values.read);
if (values.write !== undefined) writePredictions(values.write, predictions);
show(scoreAttributions(documents, predictions, isReportedSpeech));

function predict(): Map<string, MarkedAttribution[]> {
  const pack = choosePack();
  let tokenCount = 0;
  let spent = 0;
  const found = new Map<string, MarkedAttribution[]>();
  for (const { doc, text } of documents) {
    const page = layOutPage({ title: null, text });
    const tokens = findTokens({ page }, pack);
    const quotations = findQuotations({ page, tokens });
    const sentences = findSentences({ page, tokens, quotations }, pack);
    const names = findNames({ page, tokens, quotations, sentences }, pack);
    const syntax = parseSentences({ tokens, sentences, names: names.list }, pack);
    const began = performance.now();
    const attributions = findAttributions({ page, tokens, quotations, sentences, syntax }, pack);
    spent += performance.now() - began;
    tokenCount += tokens.count;
    found.set(
      doc,
      attributions.map(({ source, cue, content }) => ({
        source: source === null ? [] : [toRange(source)],
        cue: cue === null ? [] : [toRange(cue)],
        content: content.map(toRange),
      })),
    );
  }
  console.log(`${tokenCount} tokens, ${((spent * 1000) / tokenCount).toFixed(2)} microseconds each in this stage`);
  return found;
}

function choosePack(): Pack {
  const pack = loadPacks(["en"]);
  if (values["no-model"]) return { ...pack, models: { ...pack.models, attribution: null } };
  if (values.model === undefined) return pack;
  return { ...pack, models: { ...pack.models, attribution: readAttributionModel(readFileSync(values.model)) } };
}

function toRange({ start, end }: Span): Range {
  return [start, end];
}

function writePredictions(path: string, found: ReadonlyMap<string, readonly MarkedAttribution[]>): void {
  const lines = [...found].map(([doc, attributions]) => JSON.stringify({ doc, attributions }));
  writeFileSync(path, `${lines.join("\n")}\n`);
}

function readPredictions(path: string): Map<string, MarkedAttribution[]> {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const { doc, attributions }: { doc: string; attributions: MarkedAttribution[] } = JSON.parse(line);
      return [doc, attributions];
    }),
  );
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
