/** `hearsay timeline`: all that bears on a question in the order of days, with what it says to it and how firmly. */
import { askForDossier } from "../../../desk/dossier.ts";
import { rowOf, type TimelineRow } from "../../../desk/lists/list-timeline.ts";
import type { Question } from "../../../model/answer.ts";
import { asOfOf } from "../as-of.ts";
import { requireQuestion } from "../ask.ts";
import type { Call } from "../call.ts";
import { wordUnderstood } from "../../../desk/words/answer.ts";
import { writeLines, writeTable } from "../show/blocks.ts";
import { writeQuote } from "../show/proofs.ts";
import { type Ink, type Run, run } from "../show/runs.ts";
import { writeValues } from "../../../desk/words/status.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { runList } from "./list.ts";

export async function runTimeline(call: Call): Promise<number> {
  const words = requireQuestion(call);
  const options = asOfOf(call);
  return await runList(call, async ({ ledger, pack }) => {
    const { answer, bears } = await askForDossier(ledger, words, options, pack);
    const { understood } = answer;
    const title = wordUnderstood(understood, pack.questions);
    return {
      rows: bears.map(rowOf),
      noun: "statements",
      show: (rows: readonly TimelineRow[], screen: Screen) => {
        const table = showRows(rows, understood, screen);
        return title === null ? table : `${writeLines([run(title, "strong")], screen)}\n\n${table}`;
      },
    };
  });
}

/** From this width on the words have a column of their own; below that they stand under the rest. */
const WIDE = 100;

function showRows(rows: readonly TimelineRow[], question: Question, screen: Screen): string {
  const columns = [
    { head: "day", width: 11 },
    { head: "says", width: 18 },
    { head: "who", width: screen.width < WIDE ? null : 24 },
    { head: "in these words", width: null },
  ];
  const cells = withoutEchoes(rows).map((row) => writeRow(row, question));
  if (screen.width >= WIDE) return writeTable(columns, cells, screen);
  const blocks = cells.map((row) => [
    writeTable(HEADLESS, [row.slice(0, 3)], screen),
    writeLines(row[3] ?? [], screen, INDENT),
  ]);
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

/** What the same words of an article say several times over, of each of the people they name, is shown once. */
function withoutEchoes(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const seen = new Set<string>();
  return rows.filter(({ document, part, start, end, speaker, direction, firmness, value }) => {
    const key = JSON.stringify([document, part, start, end, speaker, direction, firmness, value?.edtf]);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

const HEADLESS = [
  { head: "", width: 11, isFixed: true },
  { head: "", width: 18, isFixed: true },
  { head: "", width: null },
];
const INDENT = 15;

function writeRow(row: TimelineRow, { asked }: Question): Run[][] {
  return [
    [run(writeShortDate(row.date))],
    writeSide(row, asked === "whether"),
    [run(row.speaker ?? row.medium ?? row.outlet ?? "not told"), ...writeSource(row)],
    writeQuote(row).map(({ text }) => run(text)),
  ];
}

/** "maybe: March 2026"; of a question for a value, the value is what it says. */
function writeSide({ direction, firmness, value }: TimelineRow, isWhether: boolean): Run[] {
  const [word, ink] = wordOf(direction, firmness);
  // Who returns is no news where it was asked whether they do.
  const isTold = value !== null && direction !== "leaves-open" && !(isWhether && value.edtf === null);
  if (!isTold) return [run(word, ink)];
  const given = writeValues([value]);
  return isWhether || word !== "yes" ? [run(`${word}: `, ink), run(given)] : [run(given, ink)];
}

function wordOf(
  direction: TimelineRow["direction"],
  firmness: TimelineRow["firmness"],
): readonly [word: string, ink: Ink] {
  if (direction === "leaves-open") return ["open", "open"];
  if (direction === "unsettles") return ["put off", "no"];
  if (firmness === "certain") return direction === "yes" ? ["yes", "yes"] : ["no", "no"];
  const word = firmness === "probable" ? { yes: "likely", no: "unlikely" } : { yes: "maybe", no: "maybe not" };
  return [word[direction], "maybe"];
}

/** Who printed it, where that is not who is cited; and that its words are ours. */
function writeSource({ speaker, medium, outlet, rendition }: TimelineRow): Run[] {
  const isCited = speaker !== null || medium !== null;
  const from = isCited && outlet !== null ? ` in ${outlet}` : "";
  return from === "" && rendition !== "restated"
    ? []
    : [run(`${from}${rendition === "restated" ? ", restated by us" : ""}`, "quiet")];
}
