/**
 * Pairs of articles that people marked as one story or two (`documents.jsonl`, `pairs.jsonl`), and what Hearsay and two plain
 * methods make of them. All documents of a half lie in one slice, whatever they are about: harder than the slices of the ledger, which
 * are about one subject. Two documents are compared only if they share a key, as in a ledger.
 */
import { join } from "node:path";
import { read } from "../../src/desk/read.ts";
import type { Received } from "../../src/intake/received.ts";
import { findCredits } from "../../src/judge/origins/credit.ts";
import { findKin } from "../../src/judge/origins/find-kin.ts";
import { resolveOrigins } from "../../src/judge/origins/resolve-origins.ts";
import { sketchOf } from "../../src/judge/origins/sketch-of.ts";
import type { Pack } from "../../src/model/pack.ts";
import type { Recorded } from "../../src/model/record.ts";
import type { Kinship, Sketched } from "../../src/model/sketch.ts";
import { readJsonLines } from "../json-lines.ts";

const FOLDER = import.meta.dirname;

export type Half = "tune" | "test";

type Article = Received & { readonly id: string };

/** Two articles by id, and whether they go back to one origin. */
export type Pair = {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** What makes it hard: `edited-copy`, `two-interviews`. */
  readonly kind: string;
  readonly note: string;
  readonly split: Half;
};

/** Whether a method takes them for one. */
export type Method = (a: string, b: string) => boolean;

export type Corpus = { readonly pairs: readonly Pair[]; readonly articles: ReadonlyMap<string, Article> };

export function readCorpus(half: Half): Corpus {
  const pairs = readJsonLines<Pair>(join(FOLDER, "pairs.jsonl")).filter(({ split }) => split === half);
  const ids = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const articles = readJsonLines<Article>(join(FOLDER, "documents.jsonl")).filter(({ id }) => ids.has(id));
  return { pairs, articles: new Map(articles.map((article) => [article.id, article])) };
}

/** As the ledger and the judge do it. */
export function byOrigins({ articles }: Corpus, pack: Pack): Method {
  const recorded: Recorded[] = [];
  const sketched: Sketched[] = [];
  const nameOf = new Map<string, string>();
  for (const { id, ...article } of articles.values()) {
    const { document, statements } = read(article, pack);
    const { text: _, ...rest } = document;
    const heading = { ...rest, recordedAt: "2026-06-01T00:00:00.000Z", reader: pack.hash, version: 1, forgotten: null };
    recorded.push(...statements.map((statement) => ({ statement, document: heading })));
    sketched.push({ document: document.id, sketch: sketchOf(document) });
    nameOf.set(document.id, id);
  }
  const originOf = new Map<string, number>();
  for (const [index, { first, followers }] of resolveOrigins(findCredits(recorded), findAllKin(sketched)).entries()) {
    for (const id of [first, ...followers.map(({ document }) => document)]) originOf.set(nameOf.get(id)!, index);
  }
  return (a, b) => originOf.has(a) && originOf.get(a) === originOf.get(b);
}

function findAllKin(sketched: readonly Sketched[]): Kinship[] {
  return sketched.flatMap((document, index) => {
    const keys = new Set(document.sketch.keys);
    const candidates = sketched.slice(0, index).filter(({ sketch }) => sketch.keys.some((key) => keys.has(key)));
    return findKin(document, candidates);
  });
}

/** The same text but for white space. */
export function byText({ articles }: Corpus): Method {
  const textOf = (id: string): string => articles.get(id)!.text.replaceAll(/\s+/gu, " ").trim();
  return (a, b) => textOf(a) === textOf(b);
}

/** Half of all runs of five words in common. */
export function byShingles({ articles }: Corpus): Method {
  const shinglesOf = (id: string): Set<string> => {
    const words =
      articles
        .get(id)!
        .text.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
  };
  return (a, b) => {
    const [one, other] = [shinglesOf(a), shinglesOf(b)];
    const shared = one.intersection(other).size;
    return shared >= 0.5 * (one.size + other.size - shared);
  };
}

export type PairScore = {
  readonly precision: number;
  readonly recall: number;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  readonly wrong: readonly Pair[];
};

/** Over the pairs that are one story. Precision is 1 where nothing was found. */
export function scorePairs(pairs: readonly Pair[], method: Method): PairScore {
  const judged = pairs.map((pair) => ({ pair, isSame: method(pair.a, pair.b) }));
  const marked = pairs.filter(({ same }) => same).length;
  const found = judged.filter(({ isSame }) => isSame).length;
  const right = judged.filter(({ pair, isSame }) => isSame && pair.same).length;
  return {
    precision: found === 0 ? 1 : right / found,
    recall: marked === 0 ? 1 : right / marked,
    marked,
    found,
    right,
    wrong: judged.filter(({ pair, isSame }) => isSame !== pair.same).map(({ pair }) => pair),
  };
}
