/** `hearsay correct list`: every correction with who made it, why, and what became of it. */
import { type ListedCorrection, listCorrections } from "../../../desk/corrections/list-corrections.ts";
import type { Call } from "../call.ts";
import { runList } from "../lists/list.ts";
import { writeTable } from "../show/blocks.ts";
import { visible } from "../show/cells.ts";
import { type Ink, type Run, run } from "../show/runs.ts";
import { writeShortDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { describeAmendment, short } from "../../../desk/words/amendment.ts";

export async function listAudit(call: Call): Promise<number> {
  return await runList(call, async ({ ledger }) => ({
    rows: await listCorrections(ledger),
    noun: "corrections",
    show: (rows: readonly ListedCorrection[], screen: Screen) =>
      writeTable(
        [
          { head: "id", width: 8 },
          { head: "made", width: 11 },
          { head: "by", width: 12 },
          { head: "what", width: null },
          { head: "state", width: 15 },
        ],
        rows.map(writeRow),
        screen,
      ),
  }));
}

const STATES: Readonly<Record<ListedCorrection["state"], Ink>> = { holds: "yes", undone: "quiet", orphan: "doubt" };

function writeRow({ id, madeAt, author, amendment, reason, state, undoneBy, words }: ListedCorrection): Run[][] {
  return [
    [run(short(id), "strong")],
    [run(writeShortDate(madeAt.slice(0, 10)))],
    [run(author)],
    [
      run(describeAmendment(amendment, words === null ? null : visible(words))),
      run(reason === "" ? "" : ` – ${reason}`, "quiet"),
    ],
    [run(state, STATES[state]), run(undoneBy === null ? "" : ` by ${short(undoneBy)}`, "quiet")],
  ];
}
