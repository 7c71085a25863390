/** `hearsay sources`: who publishes, and who is cited. */
import { listSources, type Source } from "../../../desk/lists/list-sources.ts";
import type { Call } from "../call.ts";
import { writeHeading, writeTable } from "../show/blocks.ts";
import { type Run, run } from "../show/runs.ts";
import { writeShortDate } from "../show/words.ts";
import type { Screen } from "../surroundings.ts";
import { runList } from "./list.ts";

const HEADINGS: readonly (readonly [role: Source["role"], heading: string])[] = [
  ["outlet", "Who publishes"],
  ["medium", "Whom others have it from"],
  ["speaker", "Who is cited"],
];

export async function runSources(call: Call): Promise<number> {
  return await runList(call, async ({ ledger, filter }) => ({
    rows: await listSources(ledger, filter),
    noun: "sources",
    sortOf: ({ role }: Source) => role,
    show: showSources,
  }));
}

function showSources(sources: readonly Source[], screen: Screen): string {
  return HEADINGS.flatMap(([role, heading]) => {
    const rows = sources.filter((one) => one.role === role);
    return rows.length === 0 ? [] : [writeHeading(heading, 0, screen), showTable(rows, screen)];
  }).join("\n\n");
}

const WIDE = 100;

function showTable(rows: readonly Source[], screen: Screen): string {
  const columns = [
    // The same for all three tables, so that they stand one below the other.
    { head: "name", width: screen.width < WIDE ? 30 : 46, isFixed: true },
    { head: "articles", width: 8, isRight: true },
    { head: "statements", width: 10, isRight: true },
    { head: "from", width: 11 },
    { head: "to", width: 11 },
  ];
  return writeTable(columns, rows.map(writeRow), screen);
}

function writeRow({ name, documents, statements, first, last }: Source): Run[][] {
  return [
    [run(name, "strong")],
    [run(String(documents))],
    [run(String(statements))],
    [run(first === null ? "" : writeShortDate(first), "quiet")],
    [run(last === null ? "" : writeShortDate(last), "quiet")],
  ];
}
