/**
 * How many gold statements a reading found, one to one.
 *
 * A statement stands for a gold statement where its evidence covers the gold's first words and begins no more than one
 * sentence before them. It is *found* if the innermost speaker is right too, and *right* if frame, polarity and certainty
 * are as well. Each statement stands for one gold statement at most; pairs are taken best first.
 */
import type { Reading } from "../../src/model/reading.ts";
import type { FactualityValue, Statement } from "../../src/model/statement.ts";
import type { GoldArticle, GoldStatement } from "./gold.ts";

export type Pair = {
  readonly gold: GoldStatement;
  readonly statement: Statement | null;
  readonly found: boolean;
  readonly right: boolean;
};
export type StatementScore = {
  readonly gold: number;
  readonly statements: number;
  readonly found: number;
  readonly right: number;
};

/** The seed's names for frames that go by finer ones here. */
const FRAMES: { readonly [gold: string]: readonly (string | null)[] } = {
  willingness: ["willing"],
  production: ["develop", "restart", "order", "film", "episode-count", "write", "direct", "in-talks"],
  cast: ["cast", "appear"],
  release: ["release", "early-access", "run", "delay", "end"],
  run: ["run", "end"],
  develop: ["develop", "restart"],
  other: [null, "announce", "price", "close", "depart", "sell", "free"],
};

export function pairStatements(reading: Reading, gold: GoldArticle): Pair[] {
  const candidates = gold.statements.flatMap((one, goldIndex) => {
    const at = findStart(reading, one);
    return reading.statements.flatMap((statement, index) => {
      const closeness = coverage(statement, at);
      if (closeness === 0) return [];
      const found = isSpeaker(statement, one.speaker);
      const right = found && isFrame(statement, one.frame) && isFactuality(statement, one);
      return [{ goldIndex, index, found, right, weight: (right ? 4 : 0) + (found ? 2 : 0) + closeness }];
    });
  });
  candidates.sort((a, b) => b.weight - a.weight || a.goldIndex - b.goldIndex || a.index - b.index);
  const byGold = new Map<number, (typeof candidates)[number]>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (byGold.has(candidate.goldIndex) || taken.has(candidate.index)) continue;
    byGold.set(candidate.goldIndex, candidate);
    taken.add(candidate.index);
  }
  return gold.statements.map((one, goldIndex) => {
    const pair = byGold.get(goldIndex);
    const statement = pair ? (reading.statements[pair.index] ?? null) : null;
    return { gold: one, statement, found: pair?.found ?? false, right: pair?.right ?? false };
  });
}

export function scorePairs(pairs: readonly Pair[], statements: number): StatementScore {
  const count = (test: (pair: Pair) => boolean): number => pairs.filter(test).length;
  return { gold: pairs.length, statements, found: count((pair) => pair.found), right: count((pair) => pair.right) };
}

type Stretch = { readonly start: number; readonly end: number; readonly part: "title" | "text" };

function findStart(reading: Reading, gold: GoldStatement): Stretch {
  const { text, title } = reading.document;
  const inText = text.indexOf(gold.quote_start);
  if (inText >= 0) return { start: inText, end: inText + gold.quote_start.length, part: "text" };
  const inTitle = (title ?? "").indexOf(gold.quote_start);
  if (inTitle >= 0) return { start: inTitle, end: inTitle + gold.quote_start.length, part: "title" };
  throw new Error(`"${gold.quote_start}" is not in the article.`);
}

/** 0 where no evidence covers most of the first words; else up to 1, more the nearer it begins to them. */
function coverage(statement: Statement, at: Stretch): number {
  let best = 0;
  for (const { start, end, part = "text" } of statement.evidence) {
    if (part !== at.part) continue;
    const shared = Math.min(end, at.end) - Math.max(start, at.start);
    if (shared * 2 < at.end - at.start) continue;
    const distance = Math.abs(start - at.start);
    if (distance <= 250) best = Math.max(best, 1 / (1 + distance / 40));
  }
  return best;
}

function isSpeaker(statement: Statement, speaker: string | null): boolean {
  const innermost = statement.chain.findLast((link) => link.role === "speaker")?.name ?? null;
  return innermost?.toLowerCase() === speaker?.toLowerCase();
}

function isFrame(statement: Statement, frame: string): boolean {
  return (FRAMES[frame] ?? [frame]).includes(statement.proposition?.frame ?? null);
}

const FACTUALITY: { readonly [certainty in GoldStatement["certainty"]]: readonly string[] } = {
  certain: ["CT"],
  probable: ["PR"],
  possible: ["PS"],
  unknown: ["Uu", "CTu"],
};

/** A gold "?" is any value without a sign, or a bare possibility either way. */
function isFactuality(statement: Statement, { polarity, certainty }: GoldStatement): boolean {
  const value: FactualityValue = statement.factuality.at(-1)?.value ?? "Uu";
  if (polarity === "?") return value === "Uu" || value === "CTu" || (certainty !== "unknown" && value.startsWith("PS"));
  return FACTUALITY[certainty].some((degree) => value === `${degree}${polarity}`);
}
