/**
 * How well times were found, as TempEval-3 task A counts it: spans strict (equal) and relaxed (overlapping), one-to-one
 * within a document, equal spans first and then by overlap; type and value on relaxed matches, values as exact strings.
 */
import type { MarkedDocument } from "./timeml.ts";

export type FoundTime = {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
};

/** Precision, recall and their harmonic mean, 0…1. */
export type Rate = { readonly precision: number; readonly recall: number; readonly f1: number };

export type TimexScore = {
  readonly documents: number;
  readonly gold: number;
  readonly found: number;
  readonly strict: Rate;
  readonly relaxed: Rate;
  readonly type: Rate;
  readonly value: Rate;
};

const COUNTED = ["gold", "found", "strict", "relaxed", "type", "value"] as const;
type Counts = Record<(typeof COUNTED)[number], number>;

export function scoreTimex(
  documents: readonly MarkedDocument[],
  found: ReadonlyMap<string, readonly FoundTime[]>,
): TimexScore {
  const sum: Counts = { gold: 0, found: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
  for (const document of documents) {
    const counts = countDocument(document, found.get(document.doc) ?? []);
    for (const key of COUNTED) sum[key] += counts[key];
  }
  const rate = (hits: number): Rate => ({
    precision: sum.found === 0 ? 0 : hits / sum.found,
    recall: sum.gold === 0 ? 0 : hits / sum.gold,
    f1: sum.found + sum.gold === 0 ? 0 : (2 * hits) / (sum.found + sum.gold),
  });
  return {
    documents: documents.length,
    gold: sum.gold,
    found: sum.found,
    strict: rate(sum.strict),
    relaxed: rate(sum.relaxed),
    type: rate(sum.type),
    value: rate(sum.value),
  };
}

function countDocument(document: MarkedDocument, all: readonly FoundTime[]): Counts {
  const found = distinct(document, all);
  const counts = { gold: document.times.length, found: found.length, strict: 0, relaxed: 0, type: 0, value: 0 };
  for (const [gold, time] of matchTimes(document, found)) {
    counts.relaxed += 1;
    if (gold.start === time.start && gold.end === time.end) counts.strict += 1;
    if (gold.type === time.type) counts.type += 1;
    if (gold.value === time.value) counts.value += 1;
  }
  return counts;
}

/** Each marked time with the found one that stands for it; what has none is left out. */
export function matchTimes<Time extends FoundTime>(
  document: MarkedDocument,
  found: readonly Time[],
): [MarkedDocument["times"][number], Time][] {
  const pairs = document.times.flatMap((gold, i) =>
    found.flatMap((time, j) => {
      const overlap = Math.min(gold.end, time.end) - Math.max(gold.start, time.start);
      const isEqual = gold.start === time.start && gold.end === time.end;
      return overlap > 0 ? [{ i, j, overlap, isEqual }] : [];
    }),
  );
  pairs.sort((a, b) => Number(b.isEqual) - Number(a.isEqual) || b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const [taken, given] = [new Set<number>(), new Set<number>()];
  const matched: [MarkedDocument["times"][number], Time][] = [];
  for (const { i, j } of pairs) {
    if (taken.has(i) || given.has(j)) continue;
    taken.add(i);
    given.add(j);
    matched.push([document.times[i]!, found[j]!]);
  }
  return matched;
}

/** Spans without the white space at their borders, each once. */
function distinct({ text }: MarkedDocument, found: readonly FoundTime[]): FoundTime[] {
  const seen = new Map<string, FoundTime>();
  for (const time of found) {
    const words = text.slice(time.start, time.end);
    const start = time.start + words.length - words.trimStart().length;
    const end = time.start + words.trimEnd().length;
    const key = `${start}:${end}`;
    if (end > start && !seen.has(key)) seen.set(key, { ...time, start, end });
  }
  return [...seen.values()];
}
