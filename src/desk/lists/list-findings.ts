/**
 * The verb "findings": what does not add up within the articles of the ledger, and between the versions of one; those of the newest
 * article first.
 */
import { EDIT_CODE } from "../../judge/edits/check-edit.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import { publicationDay } from "../../ledger/publication-day.ts";
import type { Pack } from "../../model/pack.ts";
import type { RecordedFinding } from "../../model/record.ts";
import { listEdits } from "./list-edits.ts";
import { newestFirst } from "./list-documents.ts";

/** `code`: only findings of one check; null for all. */
export async function listFindings(
  ledger: Ledger,
  filter: Filter,
  code: string | null,
  pack: Pack,
): Promise<readonly RecordedFinding[]> {
  const within = code === EDIT_CODE ? [] : await ledger.findings(filter);
  const edits = code === null || code === EDIT_CODE ? await listEdits(ledger, filter, pack) : [];
  const wanted = code === null ? within : within.filter(({ finding }) => finding.code === code);
  return newestFirst(mergeByArticle(wanted, edits), ({ document }) => document.published);
}

/** In the order of the ledger's lists, by day and id. */
function mergeByArticle(within: readonly RecordedFinding[], edits: readonly RecordedFinding[]): RecordedFinding[] {
  if (edits.length === 0) return [...within];
  const all = [...edits.toReversed(), ...within].map((one) => ({ one, day: publicationDay(one.document.published) }));
  const byPlace = all.toSorted(
    (a, b) =>
      a.day - b.day || (a.one.document.id < b.one.document.id ? -1 : Number(a.one.document.id > b.one.document.id)),
  );
  return byPlace.map(({ one }) => one);
}
