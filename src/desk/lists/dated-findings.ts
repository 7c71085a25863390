/** Findings within articles with the day since which they are known, those of the newest article first: for feeds. */
import type { DatedFinding } from "../../export/feed/finding.ts";
import { dayOf } from "../../judge/question/bear.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import { listFindings } from "./list-findings.ts";

export async function datedFindings(
  ledger: Ledger,
  filter: Filter,
  limit: number,
  pack: Pack,
): Promise<readonly DatedFinding[]> {
  const found = await listFindings(ledger, filter, null, pack);
  return found.slice(0, limit).map((one) => ({ ...one, day: dayOf(one) }));
}
