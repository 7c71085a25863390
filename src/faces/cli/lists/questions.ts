/** `hearsay questions`: what the ledger can tell something about, and what is known of it. */
import { asOfDay } from "../../../desk/days.ts";
import { listQuestions, type QuestionRow } from "../../../desk/lists/list-questions.ts";
import { STATUSES } from "../../../model/answer.ts";
import { now } from "../as-of.ts";
import { type Call, optionOf } from "../call.ts";
import { writeTable } from "../show/blocks.ts";
import { type Run, run } from "../show/runs.ts";
import { plainStatusOf, writeValues } from "../../../desk/words/status.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { choiceOf, runList } from "./list.ts";
import { limitOf } from "./limit.ts";

export async function runQuestions(call: Call): Promise<number> {
  const status = choiceOf(call, "status", STATUSES);
  const written = optionOf(call, "asOf");
  const asOf = asOfDay(written, now(), "--as-of");
  const limit = limitOf(call);
  return await runList(call, async ({ ledger, filter, pack }) => {
    const until = filter.until == null || filter.until > asOf ? asOf : filter.until;
    const narrowed = written === null ? filter : { ...filter, until };
    const listed = await listQuestions(ledger, narrowed, { asOf, by: "reported" }, { status, limit }, pack);
    return {
      ...listed,
      noun: "questions",
      show: showQuestions,
    };
  });
}

/** From this width on there is room for the day of the last statement. */
const WIDE = 100;

function showQuestions(rows: readonly QuestionRow[], screen: Screen): string {
  const columns = [
    { head: "question", width: null },
    { head: "status", width: 22 },
    { head: "said", width: 4, isRight: true },
    { head: "origins", width: 7, isRight: true },
    { head: "last", width: 11 },
  ];
  const shown = screen.width < WIDE ? columns.slice(0, -1) : columns;
  return writeTable(
    shown,
    rows.map((row) => writeRow(row).slice(0, shown.length)),
    screen,
  );
}

function writeRow({ words, status, value, statements, origins, last }: QuestionRow): Run[][] {
  return [
    [run(words, "strong")],
    writeStatus(status, writeValues(value)),
    [run(String(statements))],
    [run(String(origins))],
    [run(writeShortDate(last), "quiet")],
  ];
}

function writeStatus(status: QuestionRow["status"], value: string): Run[] {
  const { word, ink } = plainStatusOf(status);
  return [run(word, ink), run(value === "" ? "" : `: ${value}`)];
}
