/**
 * Whether those who are cited are found as mentions, on PolNeAR (sources of attributions, brat standoff):
 *
 *     node eval/sources.ts [--data ../shared/data] [--part dev] [--errors 20]
 *
 * For each source: is there a mention over its head (the word all others hang on), and is it somebody who can speak?
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import type { Syntax } from "../src/read/text/syntax.ts";
import { UPOS } from "../src/read/text/tags.ts";
import { readMentions } from "../test/read-mentions.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    part: { type: "string", default: "dev" },
    errors: { type: "string", default: "0" },
  },
});

/** Who can say something: people, and groups of them. */
const SPEAKERS: ReadonlySet<string> = new Set(["person", "character", "organization", "outlet", "team", "place"]);

const pack = loadPacks();
const folder = join(values.data, "polnear", values.part);
const score = { sources: 0, covered: 0, sensible: 0, resolved: 0, pronouns: 0, pronounsResolved: 0 };
let errors = Number(values.errors);

const stems = new Set<string>();
for (const file of readdirSync(join(folder, "attributions")).toSorted()) {
  // "…_ef2d.ann": of several annotators the first.
  const stem = file.replace(/_[0-9a-f]{4}\.ann$/u, "");
  if (stems.has(stem)) continue;
  stems.add(stem);
  const text = readFileSync(join(folder, "text", `${stem}.txt`), "utf8");
  const spans = readSources(readFileSync(join(folder, "attributions", file), "utf8"));
  scoreFile(text, spans);
}
report();

type Span = { readonly start: number; readonly end: number };

/** Each source once, its first piece where it is broken. */
function readSources(annotations: string): Span[] {
  const seen = new Map<string, Span>();
  for (const [, start, end] of annotations.matchAll(/^T\d+\tSource (\d+) (\d+)/gmu)) {
    seen.set(`${start} ${end}`, { start: Number(start), end: Number(end) });
  }
  return [...seen.values()];
}

function scoreFile(text: string, spans: readonly Span[]): void {
  const { tokens, mentions, syntax } = readMentions(text, null, pack);
  for (const { start, end } of spans) {
    const first = tokens.start.findIndex((at) => at >= start);
    let stop = first;
    while (stop < tokens.count && tokens.start[stop]! < end) stop += 1;
    if (first === -1 || stop === first) continue;
    const head = headOf(syntax, first, stop);
    score.sources += 1;
    const mention = mentions.list[mentions.byHead[head]!] ?? mentions.list[mentions.at[head]!];
    const words = text.slice(start, end);
    if (mention === undefined) {
      say("nothing", words, text.slice(tokens.start[head], tokens.end[head]));
      continue;
    }
    score.covered += 1;
    if (mention.form === "pronoun") score.pronouns += 1;
    if (SPEAKERS.has(mention.kind)) score.sensible += 1;
    else say(`${mention.form} ${mention.kind}`, words, mention.name);
    if (mention.entity !== null) {
      score.resolved += 1;
      if (mention.form === "pronoun") score.pronounsResolved += 1;
    }
  }
}

/** The first word whose own head lies outside, no article. */
function headOf({ head, upos }: Syntax, first: number, end: number): number {
  for (let token = first; token < end; token += 1) {
    if ((head[token]! < first || head[token]! >= end) && UPOS[upos[token]!] !== "DET" && UPOS[upos[token]!] !== "PUNCT")
      return token;
  }
  return end - 1;
}

function say(what: string, words: string, found: string): void {
  if (errors <= 0) return;
  errors -= 1;
  console.log(`${what}\t${found}\t${words.replaceAll("\n", " ").slice(0, 100)}`);
}

function report(): void {
  console.log(`heads covered by a mention     ${percent(score.covered, score.sources)}`);
  console.log(`… that can speak               ${percent(score.sensible, score.sources)}`);
  console.log(`… with an entity               ${percent(score.resolved, score.sources)}`);
  console.log(`pronouns with an entity        ${percent(score.pronounsResolved, score.pronouns)}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}
