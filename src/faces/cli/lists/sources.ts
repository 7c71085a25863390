/** `hearsay sources`: who publishes, and who is cited. */
import { listSources, type Source } from "../../../desk/lists/list-sources.ts";
import { today } from "../as-of.ts";
import type { Call } from "../call.ts";
import { writeHeading, writeTable } from "../show/blocks.ts";
import { type Run, run } from "../show/runs.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { runList } from "./list.ts";

const HEADINGS: readonly (readonly [role: Source["role"], heading: string])[] = [
  ["outlet", "Who publishes"],
  ["medium", "Whom others have it from"],
  ["speaker", "Who is cited"],
];

export async function runSources(call: Call): Promise<number> {
  return await runList(call, async ({ ledger, filter, pack }) => ({
    rows: await listSources(ledger, filter, { asOf: filter.until ?? today(), by: "reported" }, pack),
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
    { head: "right before", width: 16 },
  ];
  // Nobody has a record in most ledgers: a column of nothing is left out.
  const isTried = rows.some(({ track }) => track !== null);
  const shown = isTried ? columns : columns.slice(0, -1);
  return writeTable(
    shown,
    rows.map((row) => writeRow(row).slice(0, shown.length)),
    screen,
  );
}

function writeRow({ name, documents, statements, first, last, track }: Source): Run[][] {
  return [
    [run(name, "strong")],
    [run(String(documents))],
    [run(String(statements))],
    [run(first === null ? "" : writeShortDate(first), "quiet")],
    [run(last === null ? "" : writeShortDate(last), "quiet")],
    [run(track === null ? "" : writeTrack(track))],
  ];
}

const percent = (share: number): number => Math.round(100 * share);

/** "4 of 6, 30–90%": hits, and Wilson's interval of 95%. */
function writeTrack({ n, hits, brier }: NonNullable<Source["track"]>): string {
  if (hits === null) return `${n} said, ${brier.toFixed(2)}`;
  return `${hits.hits} of ${hits.of}, ${percent(hits.low)}–${percent(hits.high)}%`;
}
