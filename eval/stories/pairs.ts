/**
 * Pairs of tellings: do they belong to one question or not. The annotators list the words that bear on each question; the system
 * joins two tellings where it gathers both for the same question.
 */
import { overlaps } from "./score.ts";
import type { StoryRun } from "./run-story.ts";

export type PairCount = {
  /** Pairs that both join. */
  readonly right: number;
  /** Pairs that the system joins, and that the annotators do. */
  readonly joined: number;
  readonly wanted: number;
};

export function countPairs(runs: readonly StoryRun[]): PairCount {
  let [right, joined, wanted] = [0, 0, 0];
  for (const run of runs) {
    const tellings = listTellings(run);
    const gold = run.story.questions.map(({ tellings: words }) => new Set(words.map(keyOf)));
    const got = run.story.questions.map(({ id }) => gathered(run, id, tellings));
    for (const [index, one] of tellings.entries()) {
      for (const other of tellings.slice(index + 1)) {
        const isWanted = gold.some((set) => set.has(one) && set.has(other));
        const isJoined = got.some((set) => set.has(one) && set.has(other));
        if (isWanted) wanted += 1;
        if (isJoined) joined += 1;
        if (isWanted && isJoined) right += 1;
      }
    }
  }
  return { right, joined, wanted };
}

const keyOf = ({ report, quote }: { readonly report: string; readonly quote: string }): string => `${report}\n${quote}`;

function listTellings({ story }: StoryRun): string[] {
  return [...new Set(story.questions.flatMap(({ tellings }) => tellings.map(keyOf)))];
}

/** The tellings that the system gathers for a question. */
function gathered({ gatheredBy, fileOf }: StoryRun, id: string, tellings: readonly string[]): Set<string> {
  const bears = gatheredBy.get(id) ?? [];
  return new Set(
    tellings.filter((key) => {
      const [report = "", quote = ""] = key.split("\n");
      return bears.some(({ document, quote: words }) => overlaps({ report, quote }, fileOf(document), words));
    }),
  );
}
