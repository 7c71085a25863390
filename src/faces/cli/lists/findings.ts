/** `hearsay findings`: what does not add up within the articles of the ledger, and between versions of one. */
import { listFindings } from "../../../desk/lists/list-findings.ts";
import { READING_CHECKS } from "../../../judge/checks.ts";
import { EDIT_CODE } from "../../../judge/edits/check-edit.ts";
import type { RecordedFinding } from "../../../model/record.ts";
import type { Call } from "../call.ts";
import { writeHeading } from "../show/blocks.ts";
import { showFinding } from "../show/findings.ts";
import { SHORT_ID } from "../show/proofs.ts";
import { writeDate } from "../../../desk/words/dates.ts";
import type { Screen } from "../surroundings.ts";
import { choiceOf, runList } from "./list.ts";

export async function runFindings(call: Call): Promise<number> {
  const code = choiceOf(call, "code", [...READING_CHECKS.map((check) => check.code), EDIT_CODE]);
  return await runList(call, async ({ ledger, filter, pack }) => ({
    rows: await listFindings(ledger, filter, code, pack),
    noun: "findings",
    show: showAll,
  }));
}

/** Under the article that each stands in. */
function showAll(rows: readonly RecordedFinding[], screen: Screen): string {
  return [...Map.groupBy(rows, ({ document }) => document.id).values()]
    .flatMap((group) => [
      writeHeading(describe(group[0]!), 0, screen),
      ...group.map(({ finding, document }) => showFinding(finding, screen, document.rendition !== "restated")),
    ])
    .join("\n\n");
}

function describe({ document: { id, outlet, published, rendition } }: RecordedFinding): string {
  const day = published === null ? "undated" : writeDate(published);
  const from = outlet ?? "an article without an outlet";
  return `${rendition === "restated" ? `restated by us from ${from}` : from}, ${day}, document ${id.slice(0, SHORT_ID)}`;
}
