/** How right a row of forecasts was: hit rate with its interval, Brier score, calibration, discrimination. */
import type { Forecast } from "./forecasts.ts";

/** Fewer than this show nothing. */
const FEWEST = 5;

export type Score = {
  /** Forecasts. */
  readonly n: number;
  /** Of those that take a side, how many came out so; null where fewer than five do. */
  readonly hits: HitRate | null;
  /** Mean square of what the probabilities were off by: 0 is perfect, 0.25 is what "perhaps" always gets, 1 is always wrong. */
  readonly brier: number;
  /** For each probability that was given, the least first, what share came true. */
  readonly calibration: readonly Bin[];
  /** Mean probability of what came true less that of what did not, -1 to 1: 0 tells nothing apart. Null where all or none did. */
  readonly discrimination: number | null;
};

export type HitRate = {
  readonly of: number;
  readonly hits: number;
  readonly rate: number;
  /** Wilson's interval of 95%. */
  readonly low: number;
  readonly high: number;
};

/** `share`: null where fewer than five stand in it. */
export type Bin = { readonly probability: number; readonly n: number; readonly share: number | null };

/** Null for fewer than five. */
export function scoreForecasts(forecasts: readonly Forecast[]): Score | null {
  const n = forecasts.length;
  if (n < FEWEST) return null;
  return {
    n,
    hits: countHits(forecasts.filter(({ probability }) => probability !== 0.5)),
    brier: mean(forecasts.map(({ probability, happened }) => (probability - Number(happened)) ** 2)),
    calibration: fillBins(forecasts),
    discrimination: discriminate(forecasts),
  };
}

function countHits(sided: readonly Forecast[]): HitRate | null {
  const of = sided.length;
  if (of < FEWEST) return null;
  const hits = sided.filter(({ probability, happened }) => probability > 0.5 === happened).length;
  return { of, hits, rate: hits / of, ...wilson(hits, of) };
}

const Z = 1.959963984540054;

/** Wilson, "Probable inference, the law of succession, and statistical inference", 1927. */
export function wilson(hits: number, n: number): { readonly low: number; readonly high: number } {
  const rate = hits / n;
  const middle = (rate + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z * Math.sqrt((rate * (1 - rate)) / n + Z ** 2 / (4 * n ** 2))) / (1 + Z ** 2 / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function fillBins(forecasts: readonly Forecast[]): Bin[] {
  const bins = Array.from(
    Map.groupBy(forecasts, ({ probability }) => probability),
    ([probability, all]) => ({
      probability,
      n: all.length,
      share: all.length < FEWEST ? null : all.filter(({ happened }) => happened).length / all.length,
    }),
  );
  return bins.toSorted((a, b) => a.probability - b.probability);
}

function discriminate(forecasts: readonly Forecast[]): number | null {
  const { true: came = [], false: failed = [] } = Object.groupBy(forecasts, ({ happened }) => `${happened}`);
  if (came.length === 0 || failed.length === 0) return null;
  return mean(came.map(({ probability }) => probability)) - mean(failed.map(({ probability }) => probability));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
