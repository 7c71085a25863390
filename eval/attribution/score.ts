/**
 * How well attributions were found: predicted ones against those people marked, counted in scored tokens.
 *
 * An attribution counts as found where its content overlaps the marked one's with a Jaccard index of at least one half
 * and the source is the same: neither has one, or each holds the other's head word. Exact spans are compared fragment by
 * fragment, marks at their edges aside. By manner: recall over the marked ones of that manner, precision over the
 * predicted ones of it. `reportedSpeech` counts in the same way those whose cue holds a verb of saying or "according to".
 */
import { type MarkedAttribution, type MarkedDocument, type Range, ROLES, type Role } from "./brat.ts";
import { findScoredTokens, type ScoredToken } from "./words.ts";

/** Precision, recall, F1 from 0 to 1, and what they were counted over. */
export type Score = {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly predicted: number;
  readonly marked: number;
};

export type Manner = "direct" | "mixed" | "indirect";
export const MANNERS: readonly Manner[] = ["direct", "mixed", "indirect"];

export type AttributionScores = {
  readonly documents: number;
  readonly tokens: Record<Role, Score>;
  readonly spans: Record<Role, Score>;
  readonly contentExact: Score;
  readonly contentOverlap: Score;
  readonly attribution: Score;
  readonly attributionWithCue: Score;
  readonly byManner: Record<Manner, Score>;
  readonly reportedSpeech: Score;
};

export type SpeechTest = (cue: string) => boolean;

/** A document without a prediction counts as one where nothing was found. */
export function scoreAttributions(
  documents: readonly MarkedDocument[],
  predictions: ReadonlyMap<string, readonly MarkedAttribution[]>,
  isSpeech: SpeechTest,
): AttributionScores {
  const tally = new Tally();
  for (const { doc, text, attributions } of documents) {
    scoreDocument(tally, text, attributions, predictions.get(doc) ?? [], isSpeech);
  }
  const perRole = (name: string): Record<Role, Score> => ({
    source: tally.score(`${name} source`),
    cue: tally.score(`${name} cue`),
    content: tally.score(`${name} content`),
  });
  return {
    documents: documents.length,
    tokens: perRole("tokens"),
    spans: perRole("spans"),
    contentExact: tally.score("contentExact"),
    contentOverlap: tally.score("contentOverlap"),
    attribution: tally.score("attribution"),
    attributionWithCue: tally.score("attributionWithCue"),
    byManner: { direct: tally.score("direct"), mixed: tally.score("mixed"), indirect: tally.score("indirect") },
    reportedSpeech: tally.score("speech"),
  };
}

type Side = "predicted" | "marked";
type Counts = Record<Side, number> & { predictedRight: number; markedRight: number };

/** Counts by name: how many on each side, and how many of these were right. */
class Tally {
  readonly #counts = new Map<string, Counts>();

  add(name: string, side: Side, count: number, right: number): void {
    const counts = this.#counts.get(name) ?? { predicted: 0, marked: 0, predictedRight: 0, markedRight: 0 };
    counts[side] += count;
    counts[`${side}Right`] += right;
    this.#counts.set(name, counts);
  }

  addKeys<Key>(name: string, predicted: ReadonlySet<Key>, marked: ReadonlySet<Key>): void {
    this.add(name, "predicted", predicted.size, predicted.intersection(marked).size);
    this.add(name, "marked", marked.size, marked.intersection(predicted).size);
  }

  score(name: string): Score {
    const { predicted, marked, predictedRight, markedRight } = this.#counts.get(name) ?? {
      predicted: 0,
      marked: 0,
      predictedRight: 0,
      markedRight: 0,
    };
    const p = predicted > 0 ? predictedRight / predicted : Number(marked === 0);
    const r = marked > 0 ? markedRight / marked : Number(predicted === 0);
    return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, predicted, marked };
  }
}

/** An attribution in token indexes, each role sorted. */
type Indexed = Record<Role, readonly number[]> & { readonly manner: Manner; readonly isSpeech: boolean };

function scoreDocument(
  tally: Tally,
  text: string,
  marked: readonly MarkedAttribution[],
  predicted: readonly MarkedAttribution[],
  isSpeech: SpeechTest,
): void {
  const tokens = findScoredTokens(text);
  const toIndexes = (attribution: MarkedAttribution): Indexed => ({
    source: tokensIn(tokens, attribution.source),
    cue: tokensIn(tokens, attribution.cue),
    content: tokensIn(tokens, attribution.content),
    manner: mannerOf(tokens, tokensIn(tokens, attribution.content)),
    isSpeech: isSpeech(attribution.cue.map(([start, end]) => text.slice(start, end)).join(" ")),
  });
  const markedSide = marked.map(toIndexes);
  const predictedSide = predicted.map(toIndexes);
  for (const role of ROLES) {
    const touched = (side: readonly Indexed[]): Set<number> => new Set(side.flatMap((one) => one[role]));
    tally.addKeys(`tokens ${role}`, touched(predictedSide), touched(markedSide));
    tally.addKeys(`spans ${role}`, fragmentKeys(tokens, predicted, role), fragmentKeys(tokens, marked, role));
  }
  scorePairs(
    tally,
    tokens,
    markedSide.filter((one) => one.content.length > 0),
    predictedSide.filter((one) => one.content.length > 0),
  );
}

/** Pairs marked with predicted attributions one to one, best overlap first, and counts what each pair got right. */
function scorePairs(
  tally: Tally,
  tokens: readonly ScoredToken[],
  marked: readonly Indexed[],
  predicted: readonly Indexed[],
): void {
  const found = new Map<Indexed, Indexed>();
  const candidates = marked.flatMap((gold, goldIndex) =>
    predicted.flatMap((guess, guessIndex) => {
      const overlap = jaccard(gold.content, guess.content);
      if (overlap < 0.5) return [];
      return [
        { gold, guess, goldIndex, guessIndex, overlap, sameSource: isSameSource(tokens, gold.source, guess.source) },
      ];
    }),
  );
  candidates.sort(
    (a, b) =>
      b.overlap - a.overlap ||
      Number(b.sameSource) - Number(a.sameSource) ||
      a.goldIndex - b.goldIndex ||
      a.guessIndex - b.guessIndex,
  );
  const pairs = candidates.filter(({ gold, guess }) => {
    if (found.has(gold) || found.has(guess)) return false;
    found.set(gold, guess).set(guess, gold);
    return true;
  });
  const count = (
    name: string,
    right: (pair: (typeof pairs)[number]) => boolean,
    of: (one: Indexed) => boolean = () => true,
  ): void => {
    const rightOnes = pairs.filter(right);
    tally.add(name, "marked", marked.filter(of).length, rightOnes.filter(({ gold }) => of(gold)).length);
    tally.add(name, "predicted", predicted.filter(of).length, rightOnes.filter(({ guess }) => of(guess)).length);
  };
  count("contentOverlap", () => true);
  count("contentExact", ({ gold, guess }) => isSame(trim(tokens, gold.content), trim(tokens, guess.content)));
  count("attribution", (pair) => pair.sameSource);
  count("attributionWithCue", (pair) => pair.sameSource && isSameCue(pair.gold, pair.guess));
  for (const manner of MANNERS)
    count(
      manner,
      (pair) => pair.sameSource,
      (one) => one.manner === manner,
    );
  count(
    "speech",
    (pair) => pair.sameSource,
    (one) => one.isSpeech,
  );
}

function tokensIn(tokens: readonly ScoredToken[], ranges: readonly Range[]): number[] {
  const indexes = new Set<number>();
  for (const [start, end] of ranges) {
    for (let at = firstEndingAfter(tokens, start); (tokens[at]?.start ?? end) < end; at += 1) indexes.add(at);
  }
  return [...indexes].toSorted((a, b) => a - b);
}

function firstEndingAfter(tokens: readonly ScoredToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First and last token of each fragment, marks at the edges left off. */
function fragmentKeys(
  tokens: readonly ScoredToken[],
  attributions: readonly MarkedAttribution[],
  role: Role,
): Set<string> {
  const fragments = attributions.flatMap((one) => one[role].map((range) => trim(tokens, tokensIn(tokens, [range]))));
  return new Set(fragments.filter((one) => one.length > 0).map((one) => `${one[0]}-${one.at(-1)}`));
}

/** Without marks at either edge; as it is, if it holds nothing else. */
function trim(tokens: readonly ScoredToken[], indexes: readonly number[]): readonly number[] {
  const isWord = (index: number): boolean => tokens[index]?.isWord ?? false;
  const first = indexes.findIndex(isWord);
  return first < 0 ? indexes : indexes.slice(first, indexes.findLastIndex(isWord) + 1);
}

function mannerOf(tokens: readonly ScoredToken[], content: readonly number[]): Manner {
  const words = content.flatMap((index) => tokens[index] ?? []).filter((token) => token.isWord);
  const quoted = words.filter((token) => token.isQuoted).length;
  if (quoted === 0) return "indirect";
  return quoted === words.length ? "direct" : "mixed";
}

function isSameSource(tokens: readonly ScoredToken[], a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return headsOf(tokens, a).some((index) => b.includes(index)) && headsOf(tokens, b).some((index) => a.includes(index));
}

const AFTER_HEAD: ReadonlySet<string> = new Set(
  "of for in at from with who whose that which on to by near including".split(" "),
);

/** Roughly the head of a noun phrase: its last word before what modifies it from behind, and its last word. */
function headsOf(tokens: readonly ScoredToken[], phrase: readonly number[]): number[] {
  const textOf = (index: number): string => tokens[index]?.text ?? "";
  const isWord = (index: number): boolean => tokens[index]?.isWord ?? false;
  const first = phrase.findIndex(isWord);
  const endsHead = (index: number): boolean =>
    isWord(index) ? AFTER_HEAD.has(textOf(index).toLowerCase()) : [",", "(", "—", "–"].includes(textOf(index));
  const end = phrase.findIndex((index, position) => position > first && first >= 0 && endsHead(index));
  const head = phrase.slice(0, end < 0 ? phrase.length : end).findLast(isWord);
  const last = phrase.findLast(isWord);
  return [...new Set([head ?? phrase.at(-1), last ?? phrase.at(-1)])].filter((index) => index !== undefined);
}

function isSameCue(a: Indexed, b: Indexed): boolean {
  return jaccard(a.cue, b.cue) > 0 || (a.cue.length === 0 && b.cue.length === 0);
}

/** Both sorted. */
function jaccard(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b);
  const shared = a.filter((index) => inB.has(index)).length;
  const all = a.length + b.length - shared;
  return all > 0 ? shared / all : 0;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
