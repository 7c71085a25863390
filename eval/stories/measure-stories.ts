/** Runs over stories → the rows of the table, with the baseline that always says "confirmed". */
import type { Outcome, Row, Target } from "../report/target.ts";
import { directionOf } from "./score.ts";
import { countPairs, type PairCount } from "./pairs.ts";
import type { Result, StoryRun } from "./run-story.ts";

/** Asked of the untouched stories; the tuned ones are only watched. */
const LEASTS: { readonly [figure: string]: { readonly least: number; readonly aim: number } } = {
  "status exact": { least: 0.6, aim: 0.8 },
  "status acceptable": { least: 0.75, aim: 0.92 },
  direction: { least: 0.75, aim: 0.89 },
  "value right": { least: 0.7, aim: 0.88 },
  "same question, precision": { least: 0.9, aim: 0.95 },
  "same question, recall": { least: 0.75, aim: 0.88 },
};

export function measureStories(tuned: readonly StoryRun[], untouched: readonly StoryRun[]): Row[] {
  return [...rowsOf("untouched stories", untouched, true), ...rowsOf("tuned stories", tuned, false)];
}

function rowsOf(name: string, runs: readonly StoryRun[], isJudged: boolean): Row[] {
  const results = runs.flatMap((run) => run.results);
  const pairs = countPairs(runs);
  const rows: readonly (readonly [figure: string, outcome: Outcome])[] = [
    ["status exact", share(results, ({ score }) => score.exact)],
    ["status acceptable", share(results, ({ score }) => score.acceptable)],
    ["direction", share(results, ({ score }) => score.direction)],
    [
      "value right",
      share(
        results.filter(({ score }) => score.value !== null),
        ({ score }) => score.value === true,
      ),
    ],
    ["evidence a reader would accept", mean(results.flatMap(({ score }) => score.evidence ?? []))],
    ["same question, precision", ofPairs(pairs, pairs.joined)],
    ["same question, recall", ofPairs(pairs, pairs.wanted)],
    ["always confirmed: status exact", share(results, ({ expected }) => expected.status === "confirmed")],
    ["always confirmed: direction", share(results, isForward)],
  ];
  return rows.map(([figure, outcome]) => {
    const wanted = isJudged ? LEASTS[figure] : undefined;
    const target: Target = { measure: `${name}: ${figure}`, unit: "percent", ...wanted };
    return { target, outcome };
  });
}

const isForward = ({ expected }: Result): boolean =>
  [expected.status, ...expected.acceptable].some((status) => directionOf(status) === 1);

function share(results: readonly Result[], holds: (result: Result) => boolean): Outcome {
  const value = results.filter(holds).length / Math.max(1, results.length);
  return { value, note: `of ${results.length}` };
}

function mean(values: readonly number[]): Outcome {
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: sum / Math.max(1, values.length), note: `${values.length} answers` };
}

function ofPairs({ right }: PairCount, of: number): Outcome {
  return { value: right / Math.max(1, of), note: `of ${of}` };
}
