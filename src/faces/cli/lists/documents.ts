/** `hearsay documents`: the articles of the ledger. */
import { listDocuments } from "../../../desk/lists/list-documents.ts";
import type { Heading } from "../../../model/record.ts";
import type { Call } from "../call.ts";
import { writeTable } from "../show/blocks.ts";
import { SHORT_ID } from "../show/proofs.ts";
import { type Run, run } from "../show/runs.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { runList } from "./list.ts";

export async function runDocuments(call: Call): Promise<number> {
  return await runList(call, async ({ ledger, filter }) => ({
    rows: await listDocuments(ledger, filter),
    noun: "articles",
    show: (rows: readonly Heading[], screen: Screen) =>
      writeTable(
        [
          { head: "published", width: 11 },
          { head: "outlet", width: 22 },
          { head: "headline", width: null },
          { head: "document", width: 8 },
        ],
        rows.map(writeRow),
        screen,
      ),
  }));
}

function writeRow(heading: Heading): Run[][] {
  const { id, published, outlet, title } = heading;
  return [
    [published === null ? run("undated", "quiet") : run(writeShortDate(published))],
    [outlet === null ? run("not told", "quiet") : run(outlet)],
    [title === null ? run("no headline", "quiet") : run(title), ...writeState(heading)],
    [run(id.slice(0, SHORT_ID), "quiet")],
  ];
}

function writeState({ rendition, version, forgotten }: Heading): Run[] {
  const notes = [
    rendition === "original" ? "" : rendition,
    version === 1 ? "" : `version ${version}`,
    forgotten === null ? "" : `forgotten ${writeShortDate(forgotten.at)}: ${forgotten.reason}`,
  ].filter(Boolean);
  return notes.length === 0 ? [] : [run(` (${notes.join(", ")})`, "quiet")];
}
