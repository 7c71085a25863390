/** The verb "findings": what does not add up within the articles of the ledger, those of the newest article first. */
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { RecordedFinding } from "../../model/record.ts";
import { newestFirst } from "./list-documents.ts";

/** `code`: only findings of one check; null for all. */
export async function listFindings(
  ledger: Ledger,
  filter: Filter,
  code: string | null,
): Promise<readonly RecordedFinding[]> {
  const found = await ledger.findings(filter);
  const wanted = code === null ? found : found.filter(({ finding }) => finding.code === code);
  return newestFirst(wanted, ({ document }) => document.published);
}
