/** What outlets changed in their articles and do not say, under the version that changed it. */
import { checkEdit } from "../../judge/edits/check-edit.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Pack } from "../../model/pack.ts";
import type { RecordedFinding } from "../../model/record.ts";
import { fetchEditions } from "../fetch-editions.ts";

/** Articles with many versions are looked at so many at a time. */
const PAGE = 200;

/** Of those later versions that the filter means. In no order. */
export async function listEdits(ledger: Ledger, filter: Filter, pack: Pack): Promise<RecordedFinding[]> {
  const later = await ledger.headings({ ...filter, fromVersion: 2 });
  const wanted = new Set(later.map(({ id }) => id));
  const urls = [...new Set(later.flatMap(({ url }) => url ?? []))];
  const seen = new Set<string>();
  const found: RecordedFinding[] = [];
  for (let from = 0; from < urls.length; from += PAGE) {
    for (const versions of await fetchEditions(ledger, urls.slice(from, from + PAGE), () => true)) {
      // Two writings of one address lead to the same versions.
      if (seen.has(versions[0]!.document.id)) continue;
      seen.add(versions[0]!.document.id);
      for (const [index, is] of versions.entries()) {
        if (index === 0 || !wanted.has(is.document.id)) continue;
        const findings = checkEdit(versions[index - 1]!, is, pack);
        found.push(...findings.map((finding) => ({ finding, document: is.heading })));
      }
    }
  }
  return found;
}
