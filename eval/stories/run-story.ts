/** A story added to a ledger of its own and asked all its questions. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add } from "../../src/desk/add.ts";
import { ask, timeline } from "../../src/desk/ask.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { Pack } from "../../src/model/pack.ts";
import { type Score, scoreAnswer } from "./score.ts";
import { type Expected, readStory, type Story, type StoryQuestion } from "./story.ts";

export type Result = {
  readonly question: StoryQuestion;
  readonly expected: Expected;
  readonly answer: Answer;
  readonly score: Score;
};

export type StoryRun = {
  readonly story: Story;
  readonly results: readonly Result[];
  /** By id of a question what was gathered for it, as of the end. */
  readonly gatheredBy: ReadonlyMap<string, readonly { readonly document: string; readonly quote: string }[]>;
  readonly fileOf: (document: string) => string | null;
};

const RECORDED = "2027-01-01T00:00:00.000Z";

export async function runStory(name: string, pack: Pack): Promise<StoryRun> {
  const story = await readStory(name);
  const folder = mkdtempSync(join(tmpdir(), "hearsay-story-"));
  const ledger = await openLedger(join(folder, "ledger.db"), { create: true });
  try {
    const files = [...story.reports.keys()];
    const outcomes = await add(ledger, [...story.reports.values()], RECORDED, pack);
    const byDocument = new Map(outcomes.map(({ document }, index) => [document, files[index]!]));
    const fileOf = (document: string): string | null => byDocument.get(document) ?? null;
    const results: Result[] = [];
    const gatheredBy = new Map<string, { document: string; quote: string }[]>();
    for (const question of story.questions) {
      const bears = await timeline(ledger, question.question, { asOf: RECORDED.slice(0, 10), by: "reported" }, pack);
      gatheredBy.set(
        question.id,
        bears.flatMap(({ recorded }) =>
          recorded.statement.evidence.map(({ quote }) => ({ document: recorded.document.id, quote })),
        ),
      );
      for (const expected of question.answers) {
        const answer = await ask(ledger, question.question, { asOf: expected.asOf, by: "reported" }, pack);
        results.push({ question, expected, answer, score: scoreAnswer(answer, expected, question, fileOf) });
      }
    }
    return { story, results, gatheredBy, fileOf };
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true });
  }
}
