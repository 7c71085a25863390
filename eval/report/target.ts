/**
 * What is measured, how it is written, and what it should reach. A target stands whether or not there is anything to
 * measure it on; an outcome is what came out.
 */

/** `points`: a share as 0–100 without a sign; `percent`: the same with it; `ratio`: two digits; `count`: a whole number; `rate`: millions a second. */
export type Unit = "points" | "percent" | "ratio" | "count" | "seconds" | "milliseconds" | "megabytes" | "rate";

export type Target = {
  /** "TIMEX3, held-out fifth: value F1". */
  readonly measure: string;
  readonly unit: Unit;
  /** The least that will do (the most, where `isLimit`); absent where the figure is only watched. */
  readonly least?: number;
  readonly aim?: number;
  /** Less is better: `least` and `aim` are upper limits. */
  readonly isLimit?: true;
};

/** `note` says what the value was counted over: "of 41", "84 articles". */
export type Outcome = { readonly value: number; readonly note?: string };

export type Row = { readonly target: Target; readonly outcome: Outcome | { readonly missing: string } };

const WRITERS: { readonly [unit in Unit]: (value: number) => string } = {
  points: (value) => (100 * value).toFixed(1),
  percent: (value) => `${(100 * value).toFixed(1)}%`,
  ratio: (value) => value.toFixed(2),
  count: (value) => String(value),
  seconds: (value) => `${value.toFixed(2)} s`,
  milliseconds: (value) => `${value.toFixed(1)} ms`,
  rate: (value) => `${(value / 1e6).toFixed(2)} M`,
  megabytes: (value) => `${Math.round(value)} MB`,
};

/** The heads of the columns of `writeRow`. */
export const COLUMNS: readonly string[] = ["measure", "at least", "aim", "measured"];

export function writeRow({ target, outcome }: Row): string[] {
  const { measure, isLimit, least, aim, unit } = target;
  const write = (value: number | undefined): string => {
    if (value === undefined) return "";
    return `${isLimit ? "≤ " : ""}${WRITERS[unit](value)}`;
  };
  return [measure, write(least), write(aim), writeOutcome(outcome, unit)];
}

function writeOutcome(outcome: Row["outcome"], unit: Unit): string {
  if ("missing" in outcome) return outcome.missing;
  return `${WRITERS[unit](outcome.value)}${outcome.note === undefined ? "" : ` (${outcome.note})`}`;
}

/** Measured, and worse than the least that will do. */
function fallsShort({ target: { least, isLimit }, outcome }: Row): boolean {
  if ("missing" in outcome || least === undefined) return false;
  return isLimit ? outcome.value > least : outcome.value < least;
}

/** A summary of the rows: what falls short, and what could not be measured. */
export function summarize(rows: readonly Row[]): string {
  const judged = rows.filter(({ target, outcome }) => target.least !== undefined && !("missing" in outcome));
  const missing = rows.filter(({ outcome }) => "missing" in outcome).length;
  const short = judged.filter(fallsShort);
  const sentences = [
    `${judged.length - short.length} of ${judged.length} measures reach what is asked of them at least.`,
    ...(short.length > 0 ? [`Short of it: ${short.map(({ target }) => target.measure).join("; ")}.`] : []),
    ...(missing > 0 ? [`${missing} could not be measured for lack of data.`] : []),
  ];
  return sentences.join(" ");
}
