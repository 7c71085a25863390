/**
 * Measures how well the ledger answers, on the stories of `eval/stories/`, and writes `docs/stories.md`:
 *
 *     npm run eval:stories [-- --story NAME] [--show]
 *
 * With `--story` one story or folder is measured and nothing is written; with `--show` each answer that differs is printed.
 */
import { parseArgs } from "node:util";
import { loadPacks } from "../../src/pack/load.ts";
import { describeProvenance } from "../report/provenance.ts";
import { alignTable } from "../report/table.ts";
import { COLUMNS, summarize, writeRow } from "../report/target.ts";
import { writePage } from "../report/write-page.ts";
import { measureStories } from "./measure-stories.ts";
import { runStory, type StoryRun } from "./run-story.ts";
import { readSplit } from "./story.ts";

const { values: flags } = parseArgs({
  options: { story: { type: "string", multiple: true }, show: { type: "boolean", default: false } },
});

const INTRO =
  "Written by `npm run eval:stories`. Each story of [`eval/stories/`](../eval/stories) is added to a ledger of its own and asked its questions as of each day that " +
  "a careful reader answered; what counts as right stands in `eval/stories/score.ts`. The untouched stories were not looked at while rules were tuned.";

const pack = loadPacks();
const split = readSplit();

if (flags.story !== undefined) for (const name of flags.story) print([await runStory(name, pack)]);
else {
  const tuned = await runAll(split.tuned);
  const untouched = await runAll(split.untouched);
  if (flags.show) print(tuned);
  const rows = measureStories(tuned, untouched);
  const provenance = describeProvenance(pack);
  process.stdout.write(
    `${[...provenance, "", alignTable(COLUMNS, rows.map(writeRow)), "", summarize(rows)].join("\n")}\n`,
  );
  writePage({ file: "stories.md", title: "How well it answers", provenance, intro: [INTRO], rows, notes: [] });
}

async function runAll(names: readonly string[]): Promise<StoryRun[]> {
  const runs: StoryRun[] = [];
  for (const name of names) runs.push(await runStory(name, pack));
  return runs;
}

function print(runs: readonly StoryRun[]): void {
  for (const { story, results } of runs) {
    let [exact, acceptable] = [0, 0];
    for (const { question, expected, answer, score } of results) {
      exact += Number(score.exact);
      acceptable += Number(score.acceptable);
      if (!flags.show || (score.exact && score.value !== false)) continue;
      const got = answer.value.map(({ edtf, text }) => edtf ?? text).join(", ");
      const want = expected.value?.join(", ") ?? "";
      process.stdout.write(
        `${score.acceptable ? "~" : "✗"} ${question.question} [${expected.asOf}]\n    want ${expected.status} ${want} (${expected.acceptable.join(", ")}) · got ${answer.status} ${got} · ${answer.understood.kind} ${answer.understood.asked} ${answer.understood.record ?? ""} S=${answer.understood.subject?.id ?? "-"} C=${answer.understood.scope?.id ?? "-"}\n`,
      );
      for (const step of answer.trail)
        process.stdout.write(
          `      ${step.date} ${step.status} ${step.value.map(({ edtf, text }) => edtf ?? text).join()} ${step.rule}\n`,
        );
      for (const { speaker, outlet, quote } of answer.evidence.slice(0, 3))
        process.stdout.write(`      “${quote}” ${speaker ?? "-"} · ${outlet ?? ""}\n`);
    }
    process.stdout.write(`${story.name}: exact ${exact}/${results.length}, acceptable ${acceptable}\n`);
  }
}
