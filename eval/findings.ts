/**
 * What the checks find in published news, to be judged by hand. PolNeAR (`dev`, `train`) is political news, TimeBank and
 * AQUAINT (`tbaq`) are wire reports; editors have been over both, so that most findings are slips that got through, or false. The treebanks (`ud`) hold texts
 * from the web that no editor saw.
 *
 *     node eval/findings.ts [--data ../shared/data] [--part dev|train|tbaq|ud] [--draw 40] [--seed 1] [--code overstated]
 *
 * Lists each finding drawn with both sides in their sentences. The same seed draws the same findings from the same code.
 * What was judged stands in `docs/findings-judged.md`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../src/desk/read.ts";
import type { Received } from "../src/intake/received.ts";
import type { Finding } from "../src/model/finding.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Evidence } from "../src/model/span.ts";
import { loadPacks } from "../src/pack/load.ts";
import { readConllu } from "./conllu.ts";
import { readTimeMl } from "./time/timeml.ts";
import { createRandom, shuffle } from "../train/syntax/random.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    part: { type: "string", default: "dev" },
    draw: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    code: { type: "string" },
  },
});

type Article = { readonly name: string; readonly received: Received };
type Found = { readonly name: string; readonly reading: Reading; readonly finding: Finding };

const articles = readArticles(values.part);
const found = findAll(articles);
countByCode();
for (const [index, one] of draw(found, Number(values.draw), Number(values.seed)).entries()) show(index + 1, one);

function readArticles(part: string): Article[] {
  if (part === "tbaq") return readTimed();
  return part === "ud" ? readMixed() : readPolitical(join(values.data, "polnear", part, "text"));
}

/** The outlet and the day stand in the file's name, the headline on the first line. */
function readPolitical(folder: string): Article[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.toSorted().map((file) => {
    const name = file.slice(0, -".txt".length);
    const [outlet = null, published = null] = name.split("_");
    const written = readFileSync(join(folder, file), "utf8");
    const end = written.indexOf("\n");
    return { name, received: { title: written.slice(0, end).trim(), text: written.slice(end + 1), outlet, published } };
  });
}

function readTimed(): Article[] {
  const folders = ["TimeBank", "AQUAINT"].map((folder) => join(values.data, "tbaq", folder));
  return readTimeMl(folders).map(({ doc, dct, text }) => ({ name: doc, received: { text, published: dct } }));
}

function readMixed(): Article[] {
  const files = ["ewt-dev", "ewt-train", "gum-dev", "gumperm-train"];
  return files
    .flatMap((file) => readConllu(join(values.data, "ud", `${file}.conllu`)))
    .map(({ name, text }) => ({ name, received: { text } }));
}

function findAll(all: readonly Article[]): Found[] {
  const pack = loadPacks();
  const list = all.flatMap(({ name, received }) => {
    const reading = read(received, pack);
    return reading.findings.map((finding): Found => ({ name, reading, finding }));
  });
  console.log(`${all.length} articles, ${list.length} findings`);
  return values.code === undefined ? list : list.filter(({ finding }) => finding.code === values.code);
}

function countByCode(): void {
  for (const [code, of] of Map.groupBy(found, ({ finding }) => `${finding.code} (${finding.severity})`)) {
    console.log(`${String(of.length).padStart(5)}  ${code}`);
  }
}

/** Shuffled, then cut: a larger draw of the same seed begins with the smaller one. */
function draw(all: readonly Found[], count: number, seed: number): Found[] {
  const shuffled = [...all];
  shuffle(shuffled, createRandom(seed));
  return shuffled.slice(0, count);
}

function show(number: number, { name, reading, finding }: Found): void {
  const { code, severity, message, evidence, suggestion } = finding;
  console.log(
    `\n${number}. ${code} (${severity})  ${name}\n   ${message}${suggestion === null ? "" : ` → ${suggestion}`}`,
  );
  for (const one of evidence) console.log(`   - ${inSentence(reading, one)}`);
}

/** The words within ⟦ ⟧, in their sentence. */
function inSentence({ document, sentences }: Reading, { start, end, part }: Evidence): string {
  const text = (part === "title" ? document.title : document.text) ?? "";
  const around = sentences.filter((one) => one.part === part && one.end > start && one.start < end);
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  const marked = `${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`;
  return `${part === "title" ? "headline: " : ""}${marked.replace(/\s+/gu, " ")}`;
}
