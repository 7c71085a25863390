/**
 * How near predicted factuality comes to what people said: mean absolute error, Pearson's and Spearman's correlation, and
 * macro F1 after rounding to three (negative, open, positive), five and seven classes.
 */

export type Score = {
  readonly count: number;
  readonly mae: number;
  readonly pearson: number;
  readonly spearman: number;
  readonly f1: { readonly 3: number; readonly 5: number; readonly 7: number };
};

/** Both lists hold one number a target, in the same order. */
export function scoreFactuality(gold: readonly number[], predicted: readonly number[]): Score {
  const f1 = (classes: 3 | 5 | 7): number =>
    macroF1(
      gold.map((value) => roundTo(classes, value)),
      predicted.map((value) => roundTo(classes, value)),
    );
  return {
    count: gold.length,
    mae: gold.reduce((sum, value, index) => sum + Math.abs(value - predicted[index]!), 0) / gold.length,
    pearson: correlate(gold, predicted),
    spearman: correlate(rank(gold), rank(predicted)),
    f1: { 3: f1(3), 5: f1(5), 7: f1(7) },
  };
}

/** Pearson's r; 0 where one side does not vary. */
export function correlate(left: readonly number[], right: readonly number[]): number {
  const count = left.length;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const leftMean = mean(left);
  const rightMean = mean(right);
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let index = 0; index < count; index += 1) {
    const leftOff = left[index]! - leftMean;
    const rightOff = right[index]! - rightMean;
    product += leftOff * rightOff;
    leftSquares += leftOff ** 2;
    rightSquares += rightOff ** 2;
  }
  return leftSquares > 0 && rightSquares > 0 ? product / Math.sqrt(leftSquares * rightSquares) : 0;
}

/** Ranks from 1; equal values share the mean of theirs. */
function rank(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value);
  const ranks = Array.from({ length: values.length }, () => 0);
  for (let first = 0; first < order.length; ) {
    let end = first;
    while (end < order.length && order[end]!.value === order[first]!.value) end += 1;
    for (let at = first; at < end; at += 1) ranks[order[at]!.index] = (first + end - 1) / 2 + 1;
    first = end;
  }
  return ranks;
}

const FIVE: readonly number[] = [-3, -1.5, 0, 1.5, 3];

function roundTo(classes: 3 | 5 | 7, value: number): number {
  if (classes === 3) return value <= -1 ? -1 : value >= 1 ? 1 : 0;
  if (classes === 7) return Math.max(-3, Math.min(3, Math.round(value)));
  return FIVE.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best));
}

/** The mean over the classes that the gold has. */
function macroF1(gold: readonly number[], predicted: readonly number[]): number {
  const classes = [...new Set(gold)];
  const sum = classes.reduce((total, one) => {
    const hits = gold.filter((value, index) => value === one && predicted[index] === one).length;
    const marked = gold.filter((value) => value === one).length;
    const found = predicted.filter((value) => value === one).length;
    return total + (2 * hits) / (marked + found);
  }, 0);
  return sum / classes.length;
}
