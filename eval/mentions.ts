/**
 * How well mentions are found and linked, on GUM (Universal Dependencies with entities):
 *
 *     node eval/mentions.ts [--data ../shared/data] [--file gum-dev.conllu] [--gold-trees] [--packs en] [--errors 20]
 *
 * From the bare text, with our own tokens, sentences and trees; with --gold-trees from those of the corpus. Named heads covered, kinds of people, organisations and places, and whether "he" and "she" find the right one.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadPacks } from "../src/pack/load.ts";
import { findMentions } from "../src/read/entity/find-mentions.ts";
import type { Mentions, TextMention } from "../src/read/text/mentions.ts";
import { readMentions } from "../test/read-mentions.ts";
import { type GoldDocument, type GoldEntity, readConllu } from "./conllu.ts";
import { layersFromGold } from "./gold-layers.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    file: { type: "string", default: "gum-dev.conllu" },
    "gold-trees": { type: "boolean", default: false },
    packs: { type: "string", default: "en" },
    errors: { type: "string", default: "0" },
  },
});

const SINGULAR: ReadonlySet<string> = new Set(["he", "him", "his", "himself", "she", "her", "hers", "herself"]);

const pack = loadPacks(values.packs.split(","));
/** "it" and "they": those linked, and of these the right ones. */
const others = new Map([
  ["it", { all: 0, linked: 0, right: 0 }],
  ["they", { all: 0, linked: 0, right: 0 }],
]);
const WORDS: ReadonlyMap<string, string> = new Map([
  ["it", "it"], ["its", "it"], ["itself", "it"], ["they", "they"], ["them", "they"], ["their", "they"], ["themselves", "they"],
]); // biome-ignore format: one table
const genres = new Map<string, { all: number; right: number }>();
const score = { named: 0, covered: 0, kinds: 0, right: 0, pronouns: 0, linked: 0, found: 0, nearest: 0 };
const confusion = new Map<string, number>();
let errors = Number(values.errors);

for (const gold of readConllu(join(values.data, "ud", values.file))) {
  const mentions = values["gold-trees"] ? findMentions(layersFromGold(gold, pack), pack) : readGold(gold);
  scoreNames(gold, mentions);
  scorePronouns(gold, mentions);
  scoreOthers(gold, mentions);
}
report();

/** Our own reading of the text, with tokens counted as the corpus counts them. */
function readGold(gold: GoldDocument): Mentions {
  const { tokens, mentions } = readMentions(gold.text, null, pack);
  const words = Int32Array.from(tokens.start, (start) => gold.words.findLastIndex((word) => word.start <= start));
  const list = mentions.list.map((one) => ({
    ...one,
    firstToken: words[one.firstToken]!,
    endToken: words[one.endToken - 1]! + 1,
    headToken: words[one.headToken]!,
  }));
  return { ...mentions, list };
}

function scoreNames(gold: GoldDocument, mentions: Mentions): void {
  for (const entity of gold.entities) {
    if (gold.words[entity.head]!.upos !== "PROPN" || entity.type === "time") continue;
    score.named += 1;
    const mention = mentions.list.find(
      (one) => one.form === "name" && one.firstToken <= entity.head && entity.head < one.endToken,
    );
    if (mention === undefined) {
      if (values.file.includes("train")) say(gold, entity, `not found: ${entity.type}`);
      continue;
    }
    score.covered += 1;
    // "National Library of the Netherlands" is one name: the place within it is not asked for.
    const isInner =
      entity.end - entity.first < mention.endToken - mention.firstToken && mention.headToken !== entity.head;
    if (isInner || !["person", "organization", "place"].includes(entity.type)) continue;
    score.kinds += 1;
    const kind = coarse(mention.kind);
    const key = `${entity.type} → ${kind}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    if (kind === entity.type) score.right += 1;
    else say(gold, entity, `${key} ${mention.name}`);
  }
}

function coarse(kind: TextMention["kind"]): string {
  if (kind === "character") return "person";
  return kind === "outlet" || kind === "team" ? "organization" : kind;
}

/** Gold entity of which a word is the head, the smallest. */
function goldAt(gold: GoldDocument, word: number): GoldEntity | undefined {
  return gold.entities.filter((one) => one.head === word).toSorted((a, b) => a.end - a.first - (b.end - b.first))[0];
}

function scorePronouns(gold: GoldDocument, mentions: Mentions): void {
  for (const entity of gold.entities) {
    const word = gold.words[entity.head]!;
    const text = gold.text.slice(word.start, word.end);
    if (!SINGULAR.has(text.toLowerCase()) || word.upos !== "PRON") continue;
    const cluster = gold.entities.filter((one) => one.cluster === entity.cluster);
    if (!cluster.some((one) => gold.words[one.head]!.upos !== "PRON")) continue;
    score.pronouns += 1;
    const genre = gold.name.split("_")[1] ?? "?";
    const counts = genres.get(genre) ?? { all: 0, right: 0 };
    genres.set(genre, counts);
    counts.all += 1;
    const mention = mentions.list.find((one) => one.firstToken === entity.head && one.form === "pronoun");
    const antecedent = mention?.antecedent == null ? null : rootOf(mentions, mention);
    if (nearestPerson(gold, entity) === entity.cluster) score.nearest += 1;
    if (antecedent === null) {
      say(gold, entity, "no antecedent");
      continue;
    }
    score.linked += 1;
    if (goldAt(gold, antecedent.headToken)?.cluster === entity.cluster || isNameOf(antecedent, cluster)) {
      score.found += 1;
      counts.right += 1;
    } else
      say(
        gold,
        entity,
        `"${text}" → ${antecedent.name} (${gold.text.slice(gold.words[cluster[0]!.first]!.start, gold.words[cluster[0]!.end - 1]!.end).slice(0, 40)})`,
      );
  }
}

function scoreOthers(gold: GoldDocument, mentions: Mentions): void {
  for (const entity of gold.entities) {
    const word = gold.words[entity.head]!;
    const counts = others.get(WORDS.get(gold.text.slice(word.start, word.end).toLowerCase()) ?? "");
    if (counts === undefined || word.upos !== "PRON") continue;
    counts.all += 1;
    const mention = mentions.list.find((one) => one.firstToken === entity.head && one.form === "pronoun");
    if (mention?.antecedent == null) continue;
    counts.linked += 1;
    const root = rootOf(mentions, mention);
    const cluster = gold.entities.filter((one) => one.cluster === entity.cluster);
    const isRow = cluster.some((one) => one.first === root.firstToken && one.end === root.endToken);
    const isSame = root.form === "row" ? isRow : goldAt(gold, root.headToken)?.cluster === entity.cluster;
    if (isSame || isNameOf(root, cluster)) counts.right += 1;
    else if (values.file.includes("train")) say(gold, entity, `other "${root.name}"`);
  }
}

/** The head of a name may be chosen otherwise than in the corpus: any gold mention with its head inside the name counts. */
function isNameOf(mention: TextMention, cluster: readonly GoldEntity[]): boolean {
  return (
    mention.form === "name" && cluster.some((one) => one.head >= mention.firstToken && one.head < mention.endToken)
  );
}

function rootOf({ list }: Mentions, mention: TextMention): TextMention {
  let root = mention;
  while (root.antecedent !== null) root = list[root.antecedent]!;
  return root;
}

/** The baseline: the person mentioned last before the pronoun, by the corpus's own mentions. */
function nearestPerson(gold: GoldDocument, pronoun: GoldEntity): string | null {
  const before = gold.entities.filter(
    (one) => one.end <= pronoun.first && one.type === "person" && gold.words[one.head]!.upos !== "PRON",
  );
  return before.toSorted((a, b) => b.end - a.end)[0]?.cluster ?? null;
}

function say(gold: GoldDocument, entity: GoldEntity, what: string): void {
  if (errors <= 0) return;
  errors -= 1;
  const from = Math.max(0, gold.words[entity.first]!.start - 70);
  console.log(
    `${what}\t${gold.name}\t${gold.text.slice(from, gold.words[entity.end - 1]!.end + 30).replaceAll("\n", " ")}`,
  );
}

function report(): void {
  console.log(`names covered             ${percent(score.covered, score.named)}`);
  console.log(`kinds right               ${percent(score.right, score.kinds)}`);
  for (const [key, count] of [...confusion].toSorted((a, b) => b[1] - a[1])) console.log(`  ${key}: ${count}`);
  console.log(`he/she: right             ${percent(score.found, score.pronouns)}, linked ${score.linked}`);
  const byGenre = [...genres].map(([genre, { all, right }]) => `${genre} ${right}/${all}`);
  console.log(`  ${byGenre.join(", ")}`);
  for (const [word, { all, linked, right }] of others)
    console.log(`${word}: of ${all} linked ${linked}, right ${percent(right, linked)}`);
  console.log(`he/she: nearest person    ${percent(score.nearest, score.pronouns)}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}
