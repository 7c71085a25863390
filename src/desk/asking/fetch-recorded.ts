/**
 * What was told of some entities by a day: all of it; of those that the news is full of, what was told last.
 *
 * A question about one that thousands of articles name is answered from the newest of them, some hundreds, as a reader would: what
 * holds is told again and again. What was first is looked for among the first.
 */
import type { AsOf } from "../../judge/question/gather.ts";
import type { Filter, Ledger } from "../../ledger/ledger.ts";
import type { Recorded } from "../../model/record.ts";

/** Whom more documents name is not looked for in all of them, but in the newest. */
const MANY = 300;
const NEWEST = 200;
/** So many statements are looked through for what was first. */
const FIRST = 300;

type About = Pick<Filter, "kinds"> & { readonly about: readonly string[] };

/** `withFirst`: whether the question is about the record, and what was told first has a say in it. In the order of the ledger's lists. */
export async function fetchRecorded(
  ledger: Ledger,
  wanted: About,
  options: AsOf,
  withFirst: boolean,
): Promise<readonly Recorded[]> {
  const isRecorded = options.by === "recorded";
  const filter: Filter = isRecorded ? { ...wanted, ...knownBy(options) } : wanted;
  const named = await ledger.entities(wanted.about);
  if (named.reduce((sum, { documents }) => sum + documents, 0) <= MANY) return await ledger.statements(filter);
  // Undated articles are left out: nobody knows whether they are new.
  const newest = await ledger.statements({ ...filter, newest: NEWEST, until: isRecorded ? null : options.asOf });
  if (!withFirst) return newest;
  const first = await ledger.statements({ ...filter, limit: FIRST });
  const ids = new Set(newest.map(({ statement }) => statement.id));
  return [...first.filter(({ statement }) => !ids.has(statement.id)), ...newest];
}

/** The filter for what was known by the end of the day: as it was published, or as the ledger took it in. */
export function knownBy({ asOf, by }: AsOf): Pick<Filter, "until" | "recordedUntil"> {
  return by === "recorded" ? { recordedUntil: `${asOf}T23:59:59.999Z` } : { until: asOf };
}
